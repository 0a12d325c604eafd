using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The sentences that name a variable by the constant that holds its name, and the company in words: <c>$"Set {KeyName} to your OpenRouter key"</c>.
/// Once the constant has the new name, the rest of the sentence has to follow.
/// </summary>
internal static class NamingSentences
{
    /// <summary>The edits of these sentences; they go with the one that renames the constant.</summary>
    public static ImmutableArray<Edit> Follow(MigrationProject project, StringSite variable)
    {
        if (variable.Text.Value != GatewayVariables.OpenRouterApiKey || StringUse.DeclaredName(variable.Expression) is not { } name
            || StringUse.Value(variable.Expression).Parent is not (EqualsValueClauseSyntax or ArrowExpressionClauseSyntax))
            return ImmutableArray<Edit>.Empty;
        var texts = NameUses.Of(project, name, variable.Expression).Select(TextAround).OfType<ExpressionSyntax>();
        return (from text in texts.Distinct()
                let site = project.SignalsOf(text.SyntaxTree).Strings.FirstOrDefault(site => site.Expression.Span == text.Span)
                // A link or the name itself makes it a sentence of another rule.
                where site is not null && site.Urls.IsEmpty && !Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey).Any()
                from change in Sentence.OfNaming(project, site).Changes
                select new Edit(Location.Create(text.SyntaxTree, change.Span), change.NewText ?? "")).ToImmutableArray();
    }

    /// <summary>The text with words in it that a name is a part of; null where it stands alone.</summary>
    private static ExpressionSyntax? TextAround(ExpressionSyntax use)
    {
        var part = use.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } ? interpolated : use;
        var whole = StringText.Outermost(part);
        return whole == use || !StringText.Read(whole).Value.Any(char.IsWhiteSpace) ? null : whole;
    }
}
