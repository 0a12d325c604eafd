using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the model ids of a file.</summary>
internal static class ModelUses
{
    /// <summary>The ids of one kind, in the order of the text.</summary>
    public static IEnumerable<ModelUse> Find(FileContext file, ModelVerdictKind kind) => All(file).Where(use => use.Verdict.Kind == kind);

    /// <summary>All ids, in the order of the text.</summary>
    public static ImmutableArray<ModelUse> All(FileContext file) => file.Once(nameof(ModelUses), FindAll);

    private static IEnumerable<ModelUse> FindAll(FileContext file) =>
        file.Strings(MarkerKinds.ModelId).Where(site => !IsRouted(file, site)).SelectMany(site => Find(file, site))
            .Where(static use => !ModelEdits.IsDone(use)).Concat(AuthorTests.Find(file)).OrderBy(static use => use.Span.Start);

    /// <summary>The ids in a string.</summary>
    public static IEnumerable<ModelUse> Find(FileContext file, StringSite site)
    {
        var catalog = file.Project.Models.Catalog;
        var text = site.Text.Value;
        if (ModelTests.Find(file, site) is { } test)
        {
            yield return test;
            yield break;
        }

        if (ModelIdText.FindAddedVariant(site.Text) is var (variant, at))
        {
            if ((at == 0 ? IsAppended(site) : IsModelName(site, at - 1)) && ModelEvidence.IsOurs(file, site))
                yield return new ModelUse(site, at, text.Length,
                    new ModelVerdict(text.Substring(at), ModelVerdictKind.Variant, at == 0 || variant.Suffix == ModelNames.FreeVariant ? null
                        : "", variant.Advice));
            yield break;
        }

        foreach (var place in ModelTests.IsPartOfId(site) ? Array.Empty<ModelIdPlace>() : ModelIdText.FindInString(text))
        {
            if ((catalog.Lists(text, place.Start, place.End) || MayBeUnlisted(file, site, place)) && !ModelEvidence.IsPath(file, site)
                && !ModelEvidence.IsName(file, site, place)
                && (ModelIdText.NamesOpenRouter(text, place) || ModelEvidence.IsOurs(file, site)))
            {
                yield return new ModelUse(site, place.Start, place.End, catalog.Judge(text.Substring(place.Start, place.End - place.Start)));
            }
        }

        foreach (var place in FindQuoted(file, site))
            yield return new ModelUse(site, place.Start, place.End, catalog.Judge(text.Substring(place.Start, place.End - place.Start)), IsQuoted: true);
        if (catalog.JudgeName(text) is { } bare && !ModelEvidence.IsName(file, site, new ModelIdPlace(0, text.Length))
            && ModelEvidence.IsBareIdOfOurs(file, site))
            yield return new ModelUse(site, 0, text.Length, bare);
    }

    /// <summary>Whether an id goes through the project's alias layer, which has a row for it, or is a row of it.</summary>
    private static bool IsRouted(FileContext file, StringSite site) =>
        IsRow(site) || (IsResolved(site) && file.Project.Once(nameof(FindRows), file.Project, () => FindRows(file.Project).ToImmutableArray())
            .Contains(site.Text.Value));

    /// <summary>Whether an id is given to the project's alias layer; without a row there, it is sent as it is.</summary>
    public static bool IsResolved(StringSite site) =>
        StringUse.Argument(site.Expression) is { } argument
        && StringUse.CalledName(argument.Call) == ModelNames.AliasMethod
        && StringUse.LastName(StringUse.Receiver(argument.Call)) == ModelNames.AliasType;

    /// <summary>Whether an id stands in the project's alias layer.</summary>
    public static bool IsRow(StringSite site) => StringUse.EnclosingType(site.Expression) is BaseTypeDeclarationSyntax type
        && type.Identifier.ValueText == ModelNames.AliasType;

    /// <summary>The texts in the project's alias layer, in whatever form it is written.</summary>
    private static IEnumerable<string> FindRows(MigrationProject project) =>
        from tree in project.Naming(ModelNames.AliasType)
        from type in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Identifier.ValueText == ModelNames.AliasType
        from token in type.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken)
        select token.ValueText;

    /// <summary>Whether a configuration or JSON key takes a model.</summary>
    public static bool IsModelKey(string? key) => key is not null && key.Contains("model", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The ids that a prompt or a pattern names: a model that is told an old one answers with it, and a pattern refuses the new one. Those that stay
    /// say nothing.
    /// </summary>
    private static IEnumerable<ModelIdPlace> FindQuoted(FileContext file, StringSite site)
    {
        var text = site.Text.Value;
        var isPrompt = ModelIdText.IsSentence(text) && StringUse.TakerNames(site.Expression)
            .Any(static name => ModelNames.PromptWords.Any(word => Names.HoldWord(name, word)));
        if ((!isPrompt && !IsPattern(site)) || !ModelEvidence.IsOurs(file, site))
            return Array.Empty<ModelIdPlace>();
        var catalog = file.Project.Models.Catalog;
        return ModelIdText.FindInSentence(text).Where(place => catalog.Lists(text, place.Start, place.End)
            && catalog.Judge(text.Substring(place.Start, place.End - place.Start)).Kind != ModelVerdictKind.Served);
    }

    /// <summary>Whether a string is a regular expression: the argument of an attribute, type or call that takes one, and more than an id.</summary>
    private static bool IsPattern(StringSite site)
    {
        if (ModelIdText.FindInString(site.Text.Value).Any())
            return false;
        var taker = site.Expression.Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } ? StringUse.LastName(attribute.Name)
            : StringUse.Argument(site.Expression) is not var (call, _) ? ""
            : call is InvocationExpressionSyntax ? StringUse.LastName(StringUse.Receiver(call)) : StringUse.CalledName(call);
        return ModelNames.PatternTakers.Contains(taker, StringComparer.Ordinal);
    }

    private static bool MayBeUnlisted(FileContext file, StringSite site, ModelIdPlace place)
    {
        var text = site.Text.Value;
        // `id.StartsWith("openai/gpt-4")` asks for a family of ids.
        if (ModelIdText.IsNew(text, place) || ModelTests.IsSearchedFor(site))
            return false;
        if (ModelIdText.IsFree(text, place.End) && GatewayCode.Mentions(file, site.Expression))
            return true;
        if (ModelIdText.IsFormer(text, place))
            return GatewayCode.Mentions(file, site.Expression) && ModelEvidence.IsModel(file, site);
        return IsModelKey(place.Key) || (ModelIdText.LooksLikeModel(text, place)
            && (ModelEvidence.IsModel(file, site) || ModelEvidence.IsBesideGateway(file, site)));
    }

    /// <summary>Whether a variant alone is added to what is called a model, or is the value of a constant that is.</summary>
    private static bool IsAppended(StringSite site) =>
        site.Expression.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum ? IsModelKey(StringUse.LastName(sum.Left))
        : StringUse.Argument(site.Expression) is var (call, _) ? StringUse.CalledName(call) == nameof(string.Concat)
        && call.DescendantNodes().OfType<ArgumentSyntax>().Any(static argument => IsModelKey(StringUse.LastName(argument.Expression)))
        : StringUse.DeclaredName(site.Expression)?.EndsWith("suffix", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether what the variant is added to, or what takes the sum, is called a model.</summary>
    private static bool IsModelName(StringSite site, int hole) => IsModelKey(StringUse.LastName(site.Text.Holes[hole]))
        || IsModelKey(StringUse.DeclaredName(site.Expression));
}
