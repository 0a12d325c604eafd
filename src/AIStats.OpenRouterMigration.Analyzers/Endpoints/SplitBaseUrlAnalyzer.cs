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
        var reported = new HashSet<TextSpan>();
        foreach (var end in file.Project.SplitBases.Bases)
        {
            if (file.Project.SplitBases.GroupOf(end.Url) is not { } group || !CanMove(group, target))
            {
                if (end.Tree == file.Tree && end.Url.Kind != UrlKind.Endpoint)
                    file.Report(end.Url.Span, $"'{end.Url.Display}' has no path in sight; write '{target.Authority}' here and leave '/api' out of the paths that are added to it");
                continue;
            }

            var action = new EditAction(ActionKeys.Rewrite, $"Use {target.Authority} and paths without /api", Edits(group, target));
            if (end.Tree == file.Tree)
                file.Report(end.Url.MoveTo(target)[0].Span, action, $"'{end.Url.Display}' is the base of OpenRouter paths written elsewhere; write '{target.Authority}' here and leave '/api' out there");
            foreach (var path in group.Paths)
            {
                var span = SplitBases.MovePath(path, target)[0].Span;
                if (path.Tree == file.Tree && reported.Add(span))
                    file.Report(span, action, $"This is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write '{target.Authority}' there");
            }
        }
    }

    /// <summary>A host name stands where neither a port nor a scheme can.</summary>
    private static bool CanMove(SplitGroup group, GatewayBase target) =>
        (target.Port.Length == 0 && target.Scheme == Uri.UriSchemeHttps) || !group.Bases.Any(static end => end.Url.Kind == UrlKind.Host);

    private static ImmutableArray<Edit> Edits(SplitGroup group, GatewayBase target)
    {
        var bases = group.Bases.SelectMany(end => end.Url.MoveTo(target).Select(change => ToEdit(end.Tree, change)));
        return bases.Concat(group.Paths.SelectMany(path => SplitBases.MovePath(path, target).Select(change => ToEdit(path.Tree, change)))).ToImmutableArray();
    }

    private static Edit ToEdit(SyntaxTree tree, TextChange change) => new(Location.Create(tree, change.Span), change.NewText ?? "");
}
