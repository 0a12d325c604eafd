using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The name of a tool that OpenRouter runs itself. It says by itself whose it is, wherever it stands.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Tool">The map's row of the tool.</param>
/// <param name="Changes">What makes the new name of it; empty where the tool has none.</param>
internal sealed record ToolName(TextSpan Span, BodyTool Tool, ImmutableArray<TextChange> Changes)
{
    /// <summary>Those in a file that are not another company's.</summary>
    public static IEnumerable<ToolName> In(FileContext file) =>
        from site in file.Strings(MarkerKinds.BodyField)
        let text = site.Text.Value
        from at in Names.FindExact(text, GatewayBody.ToolPrefix.TrimEnd(':'))
        let start = at + GatewayBody.ToolPrefix.Length
        let tool = GatewayBody.Tools.FirstOrDefault(tool => IsQuoted(text, at, start + tool.Name.Length)
            && string.CompareOrdinal(text, start, tool.Name, 0, tool.Name.Length) == 0)
        where tool is not null && !GatewayCode.IsOthers(file, site.Expression)
        let end = start + tool.Name.Length
        select new ToolName(site.Text.FirstSpan(at, end), tool, tool.NewName is null ? ImmutableArray<TextChange>.Empty
            : tool.NewName == tool.Name ? site.Text.Replace(at, start, GatewayBody.NewToolPrefix)
            : site.Text.Replace(at, end, GatewayBody.NewToolPrefix + tool.NewName));

    /// <summary>Whether a part is the whole string or a string of JSON text.</summary>
    private static bool IsQuoted(string text, int start, int end) =>
        end <= text.Length && (start == 0 || text[start - 1] == '"') && (end == text.Length || text[end] == '"');
}
