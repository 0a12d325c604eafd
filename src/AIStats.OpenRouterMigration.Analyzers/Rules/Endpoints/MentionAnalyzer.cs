using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1007: a mention in a comment, or a page or host name for people that has no match.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MentionAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public MentionAnalyzer()
        : base(Descriptors.Mention, MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.Referer)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        var text = file.Tree.GetText();
        foreach (var hit in file.Marked.Comments)
        {
            if ((hit.Marker.Kind & (MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.Referer)) != 0
                && CommentNames.Around(text, hit) is { } name)
                file.Report(name, "A comment", text.ToString(name), MentionFindings.CheckIt);
        }

        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Mention))
            file.Report(use.Url.Span, "A text", use.Url.Display, MentionFindings.CheckIt);
    }
}
