using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The patterns of a project that keep keys out of logs. They are a part of the connection: a variable is not renamed before they know its new name and
/// the new keys.
/// </summary>
internal static class KeyPatterns
{
    /// <summary>Why a variable stays because of the first pattern that does not know what comes; null where all do.</summary>
    public static Stay? FirstWithout(MigrationProject project, string name)
    {
        foreach (var site in project.Files.SelectMany(static file => Patterns.Of(file).Sites))
        {
            if (Missing(site, name,
                MigrationOptions.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(site.Expression.SyntaxTree))) is { } missing)
                return Because(Stay.At(site.Expression.SyntaxTree, site.Text.Span(0, 1)), missing);
        }

        foreach (var file in project.Texts.Values)
        {
            foreach (var site in file.Signals.Sites)
            {
                if (!site.IsComment && IsListed(site) && Names.FindExact(site.Text.Value, name).Any() && !file.HoldsBeside(site, NewName(name, file.Options)))
                    return Because(Stay.At(file.Path, file.Text, site.Text.Span(0, 1)), NewName(name, file.Options));
            }
        }

        return null;
    }

    /// <summary>
    /// What a string that is a pattern does not hide yet: the variable's new name, or the keys of AI Stats; null where it is no pattern, or knows both.
    /// </summary>
    public static string? Missing(StringSite site, string name, MigrationOptions options)
    {
        var (value, newName) = (site.Text.Value, NewName(name, options));
        var (holdsName, holdsKey) = (Names.FindHolding(value, name).Any(found => found.End - found.Start == name.Length), KeyText.Find(value)
            .Any(static key => !key.IsKey));
        if ((!holdsName && !holdsKey) || IsWholeMatch(value) || !Redaction.IsPattern(site))
            return null;
        var around = ((Microsoft.CodeAnalysis.SyntaxNode?)site.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? site.Expression).ToString();
        return holdsName && !Holds(around, newName) ? newName : holdsKey && !Holds(around, GatewayVariables.NewKeyPrefix) ? GatewayVariables.NewKeyPrefix + "…"
            : null;
    }

    /// <summary>Whether a pattern tests a whole text: it refuses keys, and hides none in a longer text.</summary>
    private static bool IsWholeMatch(string pattern) => pattern.StartsWith("^", StringComparison.Ordinal) && pattern.EndsWith("$", StringComparison.Ordinal);

    /// <summary>Whether a value of a settings file stands in a list of names that are hidden in logs.</summary>
    public static bool IsListed(TextSite site) => site.Sections.Select(static section => section.Name).Append(site.Key).Any(Redaction.IsName);

    /// <summary>The name that a variable takes.</summary>
    public static string NewName(string name, MigrationOptions options) => name == GatewayVariables.OpenRouterBaseUrl ? options.BaseUrlVariable
        : options.ApiKeyVariable;

    /// <summary>The patterns of one file; kept with it.</summary>
    private sealed record Patterns(ImmutableArray<StringSite> Sites)
    {
        private const MarkerKinds Hidden = MarkerKinds.OpenRouter | MarkerKinds.Key;

        public static Patterns Of(CodeFile file) => file.Once(nameof(KeyPatterns), () =>
            new Patterns(file.Strings.RemoveAll(static site => (site.Markers & Hidden) == 0 || !Redaction.IsPattern(site))));
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Stay Because(string place, string missing) => new($"the pattern in {place} would let '{missing}' into logs");
}
