using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the texts that only OpenRouter's answers hold, where code looks for them.</summary>
internal static class AnswerTexts
{
    /// <summary>All places of a file.</summary>
    public static IEnumerable<AnswerFinding> Find(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.ResponseText))
        {
            if (FindRow(site.Text.Value) is var (row, start) && IsLookedFor(file, row, site.Expression)
                && !GatewayCode.IsOthers(file, site.Expression) && (!row.IsShared || GatewayCode.Mentions(file, site.Expression)))
            {
                yield return new AnswerFinding(site.Expression, site.Text.FirstSpan(start, start + row.Text.Length), row.Text, row.Difference);
            }
        }
    }

    private static (AnswerTextRow Row, int Start)? FindRow(string text)
    {
        foreach (var row in GatewayAnswers.Texts)
        {
            var start = !row.IsWhole ? text.IndexOf(row.Text, StringComparison.OrdinalIgnoreCase)
                : string.Equals(text, row.Text, row.IsShared ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? 0 : -1;
            if (start >= 0)
                return (row, start);
        }

        return null;
    }

    private static bool IsLookedFor(FileContext file, AnswerTextRow row, ExpressionSyntax text) =>
        row.Text.EndsWith(GatewayAnswers.DoneText, StringComparison.Ordinal) ? StreamEnds.IsNeeded(text)
            && (GatewayCode.Mentions(file, text) || ReadsChunks(text)) : !row.IsSentence || IsCompared(text);

    /// <summary>Whether the type around a text reads chunks of chats: other streams end with the same text.</summary>
    private static bool ReadsChunks(SyntaxNode text) => StringUse.EnclosingType(text).DescendantTokens()
        .Any(static token => token.ValueText is "choices" or "delta" or "Choices" or "Delta");

    /// <summary>Whether a text is compared with, or stands in a list of texts to look for.</summary>
    private static bool IsCompared(ExpressionSyntax text)
    {
        if (StringUse.Argument(text) is { } argument)
            return FrameworkNames.Comparisons.Contains(StringUse.CalledName(argument.Call))
                || StringUse.CalledName(argument.Call) is "Regex" or "GeneratedRegex" or "Replace" or "Matches";
        return text.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            || StringUse.Siblings(text).Any() || StringUse.ListName(text) is not null
            || text.Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } && JsonNames.TypeName(attribute) == "GeneratedRegex"
            || text.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } }
            && field.Modifiers.Any(SyntaxKind.ConstKeyword);
    }
}
