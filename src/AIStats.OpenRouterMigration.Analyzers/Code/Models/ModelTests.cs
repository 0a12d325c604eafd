using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds code that tests a part of a model id: the author at its beginning (<c>StartsWith("x-ai/")</c>, a list of prefixes), or the variant at its
/// end (<c>EndsWith(":free")</c>).
/// </summary>
internal static class ModelTests
{
    /// <summary>How messages call the beginning of an id.</summary>
    public const string Beginning = "ids that begin with ";

    /// <summary>How messages call the end of an id.</summary>
    public const string Ending = "end of a model id";

    private const string PrefixList = "prefix";
    private static readonly string[] Methods = { nameof(string.StartsWith), nameof(string.EndsWith), nameof(string.Contains), nameof(string.IndexOf),
        nameof(string.Replace), "TrimStart", "TrimEnd" };

    /// <summary>Whether a string is what a text has to begin or end with, so that even a whole id stands for all that go on.</summary>
    public static bool IsPartOfId(StringSite site) => IsSearchedFor(site)
        && StringUse.CalledName(StringUse.Argument(site.Expression)!.Value.Call) is nameof(string.StartsWith) or nameof(string.EndsWith);

    /// <summary>Whether a string is what a text is searched for.</summary>
    public static bool IsSearchedFor(StringSite site) =>
        StringUse.Argument(site.Expression) is (InvocationExpressionSyntax call, 0) && Methods.Contains(StringUse.CalledName(call), StringComparer.Ordinal)
            && StringUse.Receiver(call) is not null;

    /// <summary>The test that a string is for; null where it is for none.</summary>
    public static ModelUse? Find(FileContext file, StringSite site)
    {
        var text = site.Text.Value;
        if (text.Length > 1 && text[0] == ':')
            return FindEnding(file, site);
        var slash = text.IndexOf('/');
        if (slash <= 0 || text.Contains(' ') || !ModelNames.RenamedAuthors.TryGetValue(text.Substring(0, slash), out var author)
            || text.StartsWith(ModelNames.RouterAuthor, StringComparison.Ordinal))
            return null;
        var isPrefix = slash == text.Length - 1 && StringUse.ListName(site.Expression)?.Contains(PrefixList, StringComparison.OrdinalIgnoreCase) == true;
        if (!isPrefix && !(IsSearchedFor(site) && (IsPartOfId(site) || !file.Project.Models.Catalog.Lists(text, 0, text.Length))
            && (IsSearchOfModel(site) || (text.IndexOf('-') > 0 && GatewayCode.Mentions(file, site.Expression)))))
            return null;
        return !ModelEvidence.IsOurs(file, site) || ModelEdits.StandsBeside(site, author + text.Substring(slash)) ? null
            : new ModelUse(site, 0, text.Length, new ModelVerdict(text, ModelVerdictKind.ProbablyMoved, NewId: null,
            $"there they begin with '{author}/', so let the code accept both"), Beginning);
    }

    private static ModelUse? FindEnding(FileContext file, StringSite site)
    {
        var text = site.Text.Value;
        var advice = text.Substring(1) == ModelNames.FreeVariant ? ModelNames.FreeAdvice
            : ModelNames.Variants.Any(variant => variant.Suffix == text.Substring(1)) ? "no id of AI Stats ends like that, so check this test"
            : null;
        return advice is not null && IsSearchedFor(site) && !Removes(site) && IsSearchOfModel(site) && ModelEvidence.IsOurs(file, site)
            ? new ModelUse(site, 0, text.Length, new ModelVerdict(text, ModelVerdictKind.Variant, NewId: null, advice), Ending)
            : null;
    }

    /// <summary>
    /// Whether what is searched is called a model, or is taken from what is called models (<c>models.Where(m => m.Id.EndsWith(":free"))</c>).
    /// </summary>
    private static bool IsSearchOfModel(StringSite site)
    {
        var receiver = StringUse.Receiver(StringUse.Argument(site.Expression)!.Value.Call)!;
        return NamesModel(receiver)
            || receiver.Ancestors().TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax))
                .Any(static node => node is LambdaExpressionSyntax { Parent.Parent.Parent: InvocationExpressionSyntax query } && NamesModel(query.Expression));
    }

    /// <summary>Whether the text is taken away, so that nothing of it is left to send.</summary>
    private static bool Removes(StringSite site) =>
        StringUse.CalledName(StringUse.Argument(site.Expression)!.Value.Call) is nameof(string.Replace) or "TrimStart" or "TrimEnd";

    /// <summary>Whether code names a model.</summary>
    public static bool NamesModel(SyntaxNode node) => node.DescendantTokens().Any(static token => ModelUses.IsModelKey(token.ValueText));
}
