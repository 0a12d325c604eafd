using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
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
            file.Report(member.Span, removal.IsDefaultOrEmpty ? null : file.Action(ActionKeys.Remove, $"Remove {member.Name}", removal), path, row.Advice);
        }

        foreach (var tool in ToolName.In(file))
            ReportTool(file, tool);
    }

    private static void ReportTool(FileContext file, ToolName found)
    {
        var tool = found.Tool;
        var actions = tool.NewName is { } newName
            ? ImmutableArray.Create(file.Action(ActionKeys.Rewrite, $"Use {GatewayBody.NewToolPrefix}{newName}", found.Changes))
            : ImmutableArray<EditAction>.Empty;
        file.Report(found.Span, actions, GatewayBody.ToolPrefix + tool.Name, tool.Advice);
    }
}
