using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the answers in a file, which tests and samples hold as JSON or as objects. The model that one names is what the gateway said; nothing
/// sends it, and code that compares with it changes together with it or not at all.
/// </summary>
internal static class ModelAnswers
{
    /// <summary>Whether an id stands in an answer: beside members that only answers have.</summary>
    public static bool IsInAnswer(StringSite site, ModelIdPlace place) => place.Key is not null ? HoldsAnswer(site.Text.Value)
        : site.Expression.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax members } =>
                members.Expressions.OfType<AssignmentExpressionSyntax>()
                .Any(static member => ModelNames.AnswerMembers.Contains(StringUse.LastName(member.Left))),
            AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax members } =>
                members.Initializers.Any(static member => member.NameEquals is { Name.Identifier.ValueText: var name }
                && ModelNames.AnswerMembers.Contains(name)),
            ArgumentSyntax { NameColon: not null, Parent: ArgumentListSyntax members } =>
                members.Arguments.Any(static member => member.NameColon is { Name.Identifier.ValueText: var name } && ModelNames.AnswerMembers.Contains(name)),
            _ => false,
        };

    /// <summary>Whether JSON text has a member that only answers have.</summary>
    public static bool HoldsAnswer(string json) => ModelNames.AnswerMembers.Any(member => json.Contains("\"" + member + "\"", StringComparison.Ordinal));

    /// <summary>The ids that the answers of a file name.</summary>
    public static IReadOnlyCollection<AnswerId> Ids(FileContext file) => file.Once(nameof(ModelAnswers), Find);

    private static IEnumerable<AnswerId> Find(FileContext file) =>
        from site in file.Strings(MarkerKinds.ModelId)
        from place in ModelIdText.FindInString(site.Text.Value)
        where IsInAnswer(site, place)
        select new AnswerId(site.Text.Value.Substring(place.Start, place.End - place.Start));
}
