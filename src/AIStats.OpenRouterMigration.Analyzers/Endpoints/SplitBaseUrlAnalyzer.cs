using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>AIS1004: a base URL and its path, written apart. Both ends carry the id and all edits of the pair, so both move or neither.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SplitBaseUrlAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public SplitBaseUrlAnalyzer()
        : base(Descriptors.SplitBaseUrl, MarkerKinds.OpenRouter | MarkerKinds.ApiPath)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        var target = file.Options.Target;
        var split = file.Project.SplitBases;
        foreach (var end in split.Bases.Where(end => end.Tree == file.Tree && end.Url.Kind != UrlKind.Endpoint))
        {
            if (split.GroupOf(end.Url) is not { } group || !CanMove(group, target))
                file.Report(end.Url.Span, $"'{end.Url.Display}' has no path in sight; write '{target.Authority}' here and leave '/api' out of the paths that are added to it");
        }

        foreach (var group in split.Groups.Where(group => CanMove(group, target)))
        {
            var action = new EditAction(ActionKeys.Rewrite, $"Use {target.Authority} and paths without /api", Edits(group, target));
            foreach (var end in group.Bases.Where(end => end.Tree == file.Tree))
                file.Report(end.Url.MoveTo(target)[0].Span, action, $"'{end.Url.Display}' is the base of OpenRouter paths written elsewhere; write '{target.Authority}' here and leave '/api' out there");
            foreach (var path in group.Paths.Where(path => path.Tree == file.Tree))
                file.Report(SplitBases.MovePath(path, target)[0].Span, action, $"This is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write '{target.Authority}' there");
        }
    }

    /// <summary>A host name stands where neither a port nor a scheme can.</summary>
    private static bool CanMove(SplitGroup group, GatewayBase target) =>
        (target.Port.Length == 0 && target.Scheme == Uri.UriSchemeHttps) || !group.Urls.Any(static url => url.Kind == UrlKind.Host);

    private static ImmutableArray<Edit> Edits(SplitGroup group, GatewayBase target)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var end in group.Bases)
            Add(end.Url.MoveTo(target), span => Location.Create(end.Tree, span));
        foreach (var end in group.Settings)
            Add(end.Url.MoveTo(target), end.File.Locate);
        foreach (var path in group.Paths)
            Add(SplitBases.MovePath(path, target), span => Location.Create(path.Tree, span));
        return edits.ToImmutable();

        void Add(ImmutableArray<TextChange> changes, Func<TextSpan, Location> locate) =>
            edits.AddRange(changes.Select(change => new Edit(locate(change.Span), change.NewText ?? "")));
    }
}
