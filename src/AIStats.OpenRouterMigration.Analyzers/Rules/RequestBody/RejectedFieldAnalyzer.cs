using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.RequestBody;

/// <summary>AIS5001: a field of a request body that AI Stats answers with 400.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RejectedFieldAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public RejectedFieldAnalyzer()
        : base(Descriptors.RejectedField, MarkerKinds.BodyField)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var finding in BodyFindings.Of(file))
        {
            if (finding.Row.Verdict != BodyVerdict.Rejected)
                continue;
            var (member, row) = (finding.Member, finding.Row);
            var path = !row.IsAboutAnyField ? row.Path : row.Value == BodyValue.Null ? member.Name + ": null" : member.Name;
            // `x ? null : y`: the other branch is wanted, so do not offer to delete the member.
            var isSometimes = row.Value == BodyValue.Null && !member.Value.IsNull;
            var removal = row.IsRemovable && !isSometimes ? JsonRemoval.Find(member, file) : default;
            if (removal.IsDefaultOrEmpty)
                file.Report(member.Span, path, row.Advice);
            else
                file.Report(member.Span, file.Action(ActionKeys.Remove, $"Remove {member.Name}", removal), path, row.Advice);
        }

        ReportTools(file);
    }

    /// <summary>The name of a tool says by itself whose it is, wherever it stands.</summary>
    private static void ReportTools(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.BodyField))
        {
            foreach (var at in Names.FindExact(site.Text.Value, GatewayBody.ToolPrefix.TrimEnd(':')))
            {
                var start = at + GatewayBody.ToolPrefix.Length;
                var tool = GatewayBody.Tools.FirstOrDefault(tool =>
                    IsQuoted(site.Text.Value, at, start + tool.Name.Length)
                        && string.CompareOrdinal(site.Text.Value, start, tool.Name, 0, tool.Name.Length) == 0);
                if (tool is null || GatewayCode.IsOthers(file, site.Expression))
                    continue;
                var end = start + tool.Name.Length;
                var actions = tool.NewName is null
                    ? ImmutableArray<EditAction>.Empty
                    : ImmutableArray.Create(file.Action(
                        ActionKeys.Rewrite, $"Use {GatewayBody.NewToolPrefix}{tool.NewName}", tool.NewName == tool.Name
                            ? site.Text.Replace(at, start, GatewayBody.NewToolPrefix)
                            : site.Text.Replace(at, end, GatewayBody.NewToolPrefix + tool.NewName)));
                file.Report(site.Text.FirstSpan(at, end), actions, GatewayBody.ToolPrefix + tool.Name, tool.Advice);
            }
        }
    }

    /// <summary>Whether a part is the whole string or a string of JSON text.</summary>
    private static bool IsQuoted(string text, int start, int end) =>
        end <= text.Length && (start == 0 || text[start - 1] == '"') && (end == text.Length || text[end] == '"');
}
