using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The names of variables that code makes out of the name of a provider: <c>id.ToUpperInvariant() + "_API_KEY"</c>, where OpenRouter is one of the
/// providers. The variable that hosts have set for it holds OpenRouter's key, and no string names it.
/// </summary>
internal static class MadeNames
{
    /// <summary>Those of a project whose requests to the gateway move.</summary>
    public static IEnumerable<OtherKeyName> In(MigrationProject project)
    {
        var made = project.Files.Where(static file => (file.Kinds & MarkerKinds.VariableSuffix) != 0).SelectMany(static file => file.Strings.Where(IsMade))
            .ToList();
        if (made.Count == 0 || !project.Files.Any(NamesProvider) || SentAddresses.Of(project).Types.FirstOrDefault() is not { Host: var host })
            return Enumerable.Empty<OtherKeyName>();
        return made.Select(site => new OtherKeyName(site.Expression.SyntaxTree, site.Text.FirstSpan(0, site.Text.Value.Length),
            UrlText.WithHoles(HiddenReads.Holes(site.Text.Value)), host, IsStored: false) { IsMade = true });
    }

    /// <summary>Whether a text is the name of a key behind what only the run tells, which is no customer and no stage.</summary>
    private static bool IsMade(StringSite site) => HiddenReads.Holes(site.Text.Value) is var text && text[0] == StringText.Hole
        && text.LastIndexOf(StringText.Hole) == 0 && NameWords.IsKey(text.Substring(1)) && text.Skip(1).All(static c => char.IsLetter(c) || c == '_')
        && !site.Text.Holes.Values.Any(static hole => NameWords.Customers.HoldWholeIn(StringUse.LastName(StringUse.Subject(hole))));

    /// <summary>Whether a string of a file is the name of OpenRouter as a provider, or a member of an enum is.</summary>
    private static bool NamesProvider(CodeFile file) => (file.Kinds & MarkerKinds.OpenRouter) != 0
        && (file.Strings.Any(static site => site.Text.Value.Equals(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase))
            || file.Identifiers.Any(static name => name.Parent is EnumMemberDeclarationSyntax
                && name.ValueText.Equals(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase)));
}
