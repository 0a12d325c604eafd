using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells a link for people from an address for programs.</summary>
internal static class WebLinks
{
    /// <summary>The AI Stats page that matches an address, without scheme; null where none does.</summary>
    public static string? Counterpart(UrlText url) => url.Kind switch
    {
        UrlKind.Page or UrlKind.Root => WebPages.Find(url.Path),
        UrlKind.OtherHost when url.HostRow is { Role: HostRole.Page, NewAddress: { } address } => address.Substring("https://".Length),
        _ => null,
    };

    /// <summary>Why only a person can change a link, by the text that it stands in, the code beside it and its query; null where nothing does.</summary>
    public static string? ObstacleOf(FileContext file, StringSite site, UrlText url) =>
        IsTestedBeside(file, site, url) ? "the code beside it tests the API's URL, so change both by hand"
        : IsPartOfPlans(file, site) ? "it ends a text with a fact about OpenRouter's plans, so change both by hand"
        : ObstacleOf(url);

    /// <summary>Why only a person can change a link: its query asks for prices, or for what is free; null where nothing does.</summary>
    public static string? ObstacleOf(UrlText url) =>
        GatewayPlans.AreIn(url.QueryWords) ? "its query is about OpenRouter's plans, so change it by hand" : null;

    /// <summary>Whether a constant is put into a text with a fact about the company's plans: <c>"50 requests a day. " + More</c>.</summary>
    private static bool IsPartOfPlans(FileContext file, StringSite site) => StringUse.Value(site.Expression).Parent is EqualsValueClauseSyntax
        && StringUse.DeclaredName(site.Expression) is { } name
        && NameUses.Of(file.Project, name).Any(static use => StringText.Outermost(use) is var sum && sum != use
            && GatewayPlans.AreIn(StringText.Read(sum).Value));

    /// <summary>Whether a sentence with the bare address stands in a member that compares with it: <c>"must begin with https://openrouter.ai/"</c>.</summary>
    private static bool IsTestedBeside(FileContext file, StringSite site, UrlText url) => url.Kind == UrlKind.Root && url.IsInProse
        && Places(site.Expression).Select(static place => place.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .Any(member => member is not null
            && UrlUses.Of(file).Any(use => use.Verdict == UrlVerdict.Compared
                && Places(use.Site.Expression).Any(place => member.Span.Contains(place.Span))));

    /// <summary>Where a text is used in its file: where it stands, and where its constant is named.</summary>
    private static IEnumerable<ExpressionSyntax> Places(ExpressionSyntax text) =>
        (StringUse.Value(text).Parent is EqualsValueClauseSyntax && StringUse.DeclaredName(text) is { } name
            ? StringUse.Uses(text.SyntaxTree, name) : Array.Empty<ExpressionSyntax>()).Prepend(text);

    /// <summary>Whether the address of the site itself is a link: in a sentence, opened in a browser, or named like one.</summary>
    public static bool IsLink(StringSite site, UrlText url)
    {
        if (url.IsInProse)
            return true;
        if (StringUse.Argument(site.Expression) is { } argument)
        {
            return Parameters(site.Expression, argument.Call, argument.Index).Append(StringUse.DeclaredName(site.Expression) ?? "").Any(IsLinkName)
                || IsOpened(argument.Call);
        }

        if (site.Expression.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "FileName" },
            Parent.Parent: ObjectCreationExpressionSyntax start } && StringUse.CalledName(start) == FrameworkNames.ProcessStart)
            return true;

        var (own, list) = site.Expression.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple } part
            ? (part.NameColon?.Name.Identifier.ValueText, StringUse.ListName(tuple)) : default;
        return (own is not null && IsLinkName(own)) || ((list ?? StringUse.DeclaredName(site.Expression)) is { } declared && IsLinkName(declared)
            && !PathEnd.IsBuiltOn(site.Expression.SyntaxTree, declared));
    }

    /// <summary>Whether a call shows an address to a person: in a browser, by a method of the framework or one whose name says so.</summary>
    private static bool IsOpened(SyntaxNode call)
    {
        var name = StringUse.CalledName(call);
        if (call is not InvocationExpressionSyntax)
            return name == FrameworkNames.ProcessStart;
        return (NameWords.Opens.BeginIn(name) && NameWords.Shown.HoldWholeIn(name))
            || ((name == "Start" || NameWords.Opens.BeginIn(name))
            && StringUse.Receiver(call)?.DescendantNodesAndSelf()
            .Any(static node => node is IdentifierNameSyntax viewer && FrameworkNames.Viewers.Contains(viewer.Identifier.ValueText)) == true);
    }

    /// <summary>The names of the parameter that takes an argument: as written, or of a type of the file that is created with as many.</summary>
    private static IEnumerable<string> Parameters(ExpressionSyntax expression, SyntaxNode call, int index)
    {
        if (StringUse.Value(expression).Parent is ArgumentSyntax { NameColon.Name.Identifier.ValueText: var written })
            return new[] { written };
        if (call is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: var count })
            return Array.Empty<string>();
        var type = StringUse.CalledName(call);
        return call.SyntaxTree.GetRoot().DescendantNodes().OfType<ParameterListSyntax>()
            .Where(list => list.Parameters.Count == count && list.Parent switch
            {
                TypeDeclarationSyntax declared => type.Length == 0 || declared.Identifier.ValueText == type,
                ConstructorDeclarationSyntax declared => type.Length == 0 || declared.Identifier.ValueText == type,
                _ => false,
            })
            .Select(list => list.Parameters[index].Identifier.ValueText);
    }

    /// <summary>Whether a name is that of a link.</summary>
    public static bool IsLinkName(string name) => NameWords.Links.HoldWholeIn(name);
}
