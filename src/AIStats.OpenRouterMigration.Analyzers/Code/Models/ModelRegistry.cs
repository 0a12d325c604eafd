using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Knows the names of entries that a program's own registry gives to models: the key of an object that has its own <c>Model</c> or <c>Provider</c>
/// member (<c>"openrouter/free": { "Provider": "openrouter", "Model": "openai/gpt-4o-mini" }</c>).
/// Such a key, and what looks it up, has the form of an id and is none.
/// </summary>
internal static class ModelRegistry
{
    private const string Provider = "provider";

    /// <summary>Whether a string in C# is such a name: a key, or the same text anywhere but where a model is given.</summary>
    public static bool Names(FileContext file, StringSite site, ModelIdPlace place)
    {
        if (place.Key is not null || site.Text.Value.Length != place.End - place.Start)
            return false;
        var isModel = StringUse.DeclaredName(site.Expression) is { } taker && ModelNames.ModelMembers.Contains(taker, StringComparer.OrdinalIgnoreCase);
        return !isModel && (EntryNames(file.Project).Contains(site.Text.Value) || IsKeyOfEntry(site.Expression)
            || file.Tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Any(other => other.Token.Value is string name
                && name == site.Text.Value && IsKeyOfEntry(other)));
    }

    /// <summary>Whether a string of a settings file is such a name.</summary>
    public static bool Names(SettingsFile file, TextSite site, ModelIdPlace place) =>
        place.Key is null && (!file.IsDotenv || !ModelUses.IsModelKey(site.Key))
            && !(site.Key is { } key && !site.IsKey && ModelNames.ModelMembers.Contains(key, StringComparer.OrdinalIgnoreCase))
        && EntryNames(file.Project).Contains(site.Text.Value.Substring(place.Start, place.End - place.Start));

    /// <summary>The names in all settings files of a project.</summary>
    private static ImmutableHashSet<string> EntryNames(MigrationProject project) =>
        project.Once(nameof(ModelRegistry), project, () => Find(project).ToImmutableHashSet(StringComparer.Ordinal));

    private static IEnumerable<string> Find(MigrationProject project) =>
        from file in project.Texts.Values
        where file.IsJson
        let text = file.Text.ToString()
        from site in file.CommonWords.Sites
        where site.IsKey && !site.IsComment && site.Text.Value.IndexOf('/') > 0 && IsEntry(text, site)
        select site.Text.Value;

    /// <summary>Whether the value of a key is an object that names its model, or a provider that is not just the author in the key.</summary>
    private static bool IsEntry(string text, TextSite key)
    {
        var author = key.Text.Value.Substring(0, key.Text.Value.IndexOf('/'));
        return Members(text, key.Text.Span(0, key.Text.Value.Length).End + 1)
            .Any(member => ModelNames.ModelMembers.Contains(member.Name, StringComparer.OrdinalIgnoreCase)
            || (string.Equals(member.Name, Provider, StringComparison.OrdinalIgnoreCase)
            && (author == ModelNames.RouterAuthor || member.Value.Contains(ModelNames.RouterAuthor, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>The members of the object behind a key that hold texts, without those of objects in it; none where no object stands there.</summary>
    private static IEnumerable<(string Name, string Value)> Members(string text, int start)
    {
        var depth = 0;
        string? name = null;
        foreach (var (kind, span) in JsonTokens.Read(text, start))
        {
            depth += kind switch { JsonTokenKind.Open => 1, JsonTokenKind.Close => -1, _ => 0 };
            if (depth <= 0 && kind is not (JsonTokenKind.Comment or JsonTokenKind.LineBreak))
                yield break;
            if (depth == 1 && kind == JsonTokenKind.Key)
                name = text.Substring(span.Start, span.Length);
            else if (depth == 1 && kind == JsonTokenKind.Value && name is not null)
                yield return (name, text.Substring(span.Start, span.Length));
        }
    }

    /// <summary>Whether a string is the key of an entry in C# that has a member for its model.</summary>
    private static bool IsKeyOfEntry(ExpressionSyntax key) => key.Parent switch
    {
        _ when StringUse.IndexedEntry(key) is { } entry => HasModel(entry.Right),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when pair[0] == key => HasModel(pair[1]),
        _ => false,
    };

    private static bool HasModel(ExpressionSyntax value) => value is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
        && initializer.Expressions.OfType<AssignmentExpressionSyntax>()
        .Any(static member => ModelNames.ModelMembers.Contains(StringUse.LastName(member.Left), StringComparer.OrdinalIgnoreCase));
}
