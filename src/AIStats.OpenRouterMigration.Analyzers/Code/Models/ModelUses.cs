using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the model ids of a file.</summary>
internal static class ModelUses
{
    /// <summary>The ids of one fate, in the order of the text.</summary>
    public static IEnumerable<ModelUse> Find(FileContext file, ModelFate fate) => file.Once(nameof(ModelUses), FindAll).Where(use => use.Verdict.Fate == fate);

    private static IEnumerable<ModelUse> FindAll(FileContext file) => file.Strings(MarkerKinds.ModelId).Where(static site => !IsRouted(site)).SelectMany(site => Find(file, site));

    /// <summary>The ids in a string.</summary>
    public static IEnumerable<ModelUse> Find(FileContext file, StringSite site)
    {
        var catalog = file.Project.Models.Catalog;
        var text = site.Text.Value;
        if (ModelIdText.FindAddedVariant(site.Text) is var (variant, at))
        {
            if ((at == 0 ? IsAppended(site) : IsModelName(site, at - 1)) && ModelEvidence.IsOurs(file, site))
                yield return new ModelUse(site, at, text.Length, new ModelVerdict(text.Substring(at), ModelFate.Variant, at == 0 ? null : "", variant.Advice));
            yield break;
        }

        foreach (var place in ModelIdText.FindInString(text))
        {
            if ((catalog.Lists(text, place.Start, place.End) || MayBeUnlisted(file, site, place)) && !ModelEvidence.IsPath(file, site)
                && (ModelIdText.NamesOpenRouter(text, place) || ModelEvidence.IsOurs(file, site)))
            {
                yield return new ModelUse(site, place.Start, place.End, catalog.Judge(text.Substring(place.Start, place.End - place.Start)));
            }
        }

        if (catalog.JudgeName(text) is { } bare && ModelEvidence.IsBareIdOfOurs(file, site))
            yield return new ModelUse(site, 0, text.Length, bare);
    }

    /// <summary>Whether an id goes through the project's alias layer, or is a row of it.</summary>
    public static bool IsRouted(StringSite site) =>
        (StringUse.Argument(site.Expression) is { } argument && StringUse.CalledName(argument.Call) == ModelNames.AliasMethod && StringUse.LastName(StringUse.Receiver(argument.Call)) == ModelNames.AliasType)
        || (StringUse.EnclosingType(site.Expression) is BaseTypeDeclarationSyntax type && type.Identifier.ValueText == ModelNames.AliasType);

    private static bool MayBeUnlisted(FileContext file, StringSite site, ModelIdPlace place)
    {
        var text = site.Text.Value;
        if (ModelIdText.IsNew(text, place))
            return false;
        if (ModelIdText.IsFree(text, place.End) && GatewayCode.Mentions(file, site.Expression))
            return true;
        if (ModelIdText.IsFormer(text, place))
            return GatewayCode.Mentions(file, site.Expression) && ModelEvidence.IsModel(file, site);
        return IsModelKey(place.Key) || (ModelIdText.LooksLikeModel(text, place) && (ModelEvidence.IsModel(file, site) || ModelEvidence.IsBesideGateway(file, site)));
    }

    /// <summary>Whether a configuration or JSON key takes a model.</summary>
    public static bool IsModelKey(string? key) => key is not null && key.IndexOf("model", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a variant alone is added to what is called a model, or is the value of a constant that is.</summary>
    private static bool IsAppended(StringSite site) =>
        site.Expression.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum ? IsModelKey(StringUse.LastName(sum.Left))
        : StringUse.Argument(site.Expression) is var (call, _) ? StringUse.CalledName(call) == nameof(string.Concat) && call.DescendantNodes().OfType<ArgumentSyntax>().Any(static argument => IsModelKey(StringUse.LastName(argument.Expression)))
        : StringUse.DeclaredName(site.Expression)?.EndsWith("suffix", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether what the variant is added to, or what takes the sum, is called a model.</summary>
    private static bool IsModelName(StringSite site, int hole) => IsModelKey(StringUse.LastName(site.Text.Holes[hole])) || IsModelKey(StringUse.DeclaredName(site.Expression));
}
