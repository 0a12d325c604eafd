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
            var paths = file.Project.SplitBases.PathsOf(end.Url);
            // A host name stands where no port can.
            if (paths.IsEmpty || (end.Url.Kind == UrlKind.Host && target.Port.Length > 0))
            {
                if (end.Tree == file.Tree && end.Url.Kind != UrlKind.Endpoint)
                    file.Report(end.Url.Span, $"'{end.Url.Display}' has no path in sight; write '{target.Authority}' here and leave '/api' out of the paths that are added to it");
                continue;
            }

            var action = new EditAction(ActionKeys.Rewrite, $"Use {target.Authority} and paths without /api", Edits(end, paths, target));
            if (end.Tree == file.Tree)
                file.Report(end.Url.Span, action, $"'{end.Url.Display}' is the base of OpenRouter paths written elsewhere; write '{target.Authority}' here and leave '/api' out there");
            foreach (var path in paths)
            {
                var span = SplitBases.MovePath(path, target)[0].Span;
                if (path.Tree == file.Tree && reported.Add(span))
                    file.Report(span, action, $"This is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write '{target.Authority}' there");
            }
        }
    }

    private static ImmutableArray<Edit> Edits(BaseEnd end, ImmutableArray<PathEnd> paths, GatewayBase target)
    {
        var edits = end.Url.MoveTo(target).Select(change => new Edit(end.Locate(change.Span), change.NewText ?? ""));
        return edits.Concat(paths.SelectMany(path => SplitBases.MovePath(path, target).Select(change => new Edit(Location.Create(path.Tree, change.Span), change.NewText ?? "")))).ToImmutableArray();
    }
}
