using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The names in strings that look like variables of OpenRouter, the two that the map renames among them; and what goes wrong with one.</summary>
internal static class OtherNames
{
    /// <summary>The names, each with the string that it stands in and where it begins.</summary>
    public static IEnumerable<(StringSite Site, int Start, string Name)> Find(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            var value = site.Text.Value;
            // `GetEnvironmentVariable("openrouterkey")`: what is asked for is a name, even without an underscore.
            if (!value.Contains('_') && site.Text.Holes.IsEmpty
                && (SettingReads.IsVariable(site.Expression)
                || (site.Urls.IsEmpty && StoredNames.IsName(value) && StoredNames.AreIn(file.Project, site.Expression))))
                yield return (site, 0, value);
            foreach (var (start, name) in Holding(value, GatewayVariables.Word))
            {
                if (name.Contains('_') && name.All(static c => c < 128) && !name.Contains(Names.PathSeparator, StringComparison.Ordinal))
                    yield return (site, start, name);
            }
        }

        foreach (var site in file.Strings(MarkerKinds.SpacedName))
        {
            foreach (var (start, name) in Holding(site.Text.Value, GatewayVariables.WordInTwo))
            {
                if (name.Contains(GatewayVariables.WordInTwo, StringComparison.Ordinal))
                    yield return (site, start, name);
            }
        }
    }

    /// <summary>What goes wrong when the connection moves and the name stays as it is, as a clause; null where nothing does.</summary>
    public static string? HarmOf(FileContext file, StringSite site, string name) =>
        name == GatewayVariables.OpenRouterApiKey ? null
        : KeyPatterns.Missing(site, GatewayVariables.OpenRouterApiKey, file.Options) is { } missing ? Redaction.AdviceFor(missing)
        : StoredNames.AreIn(file.Project, site.Expression) ? IsHarmless(site, name) ? null : StoredNames.Advice
        : VariableRead.FindWinner(site, file.Options.ApiKeyVariable) is { } beaten ? $"it is read before '{beaten}', and still wins where a host sets it"
        : name != GatewayVariables.OpenRouterBaseUrl && site.Text.Value == name && StringUse.Argument(site.Expression) is null
            && GatewayVariables.OpenRouterApiKey.StartsWith(name, StringComparison.Ordinal)
            ? $"code makes names with it, perhaps '{GatewayVariables.OpenRouterApiKey}', so change code and hosts together by hand"
        : null;

    /// <summary>What to do about a name that does no harm, as a clause.</summary>
    public static string AdviceFor(FileContext file, StringSite site, string name) =>
        StoredNames.AreIn(file.Project, site.Expression) ? StoredNames.Advice : GatewayVariables.Advice(name);

    /// <summary>Whether a member is saved under a name, and holds no key: <c>[JsonPropertyName("openRouterModel")]</c> may stay for ever.</summary>
    private static bool IsHarmless(StringSite site, string name) =>
        StringUse.Value(site.Expression).Parent is AttributeArgumentSyntax && !NameWords.IsKey(name) && name != GatewayVariables.OpenRouterBaseUrl;

    /// <summary>The places where a prefix of OpenRouter's keys stands alone, each with what goes wrong with it.</summary>
    public static IEnumerable<(TextSpan Span, string? Harm)> Prefixes(FileContext file) =>
        from site in file.Strings(MarkerKinds.Key)
        from key in KeyText.Find(site.Text.Value)
        where !key.IsKey
        select (site.Text.FirstSpan(key.Start, key.Start + GatewayVariables.KeyPrefix.Length), HarmOfPrefix(file, site));

    /// <summary>
    /// What goes wrong with the prefix of a key, as a clause; null where nothing does. A test that refuses other keys breaks the program with the
    /// first new one, and a pattern that hides the old ones writes the new ones out.
    /// </summary>
    private static string? HarmOfPrefix(FileContext file, StringSite site) =>
        KeyPatterns.Missing(site, GatewayVariables.OpenRouterApiKey, file.Options) is { } missing ? Redaction.AdviceFor(missing)
        : KeyChoices.In(file.Project).Any(choice => choice.Expression == site.Expression) ? KeyChoices.Advice(file.Options.Target)
        : StringUse.Argument(site.Expression) is { } argument && StringUse.CalledName(argument.Call) is "StartsWith" or "IsMatch" or "Match"
            // `if (key.StartsWith("sk-or-") && isOfOther) throw …` refuses the old ones.
            ? TestBranch.Throws(site.Expression) ? null : GatewayVariables.RefusedKeys
        // A string that is only `sk-or-` is there to compare keys with.
        : site.Text.Value is GatewayVariables.KeyPrefix or GatewayVariables.VersionedKeyPrefix ? GatewayVariables.NewKeys
        : null;

    private static IEnumerable<(int Start, string Name)> Holding(string text, string word) => Names.FindHolding(text, word)
        .Select(found => (found.Start, Name: text.Substring(found.Start, found.End - found.Start)))
        .Where(static found => !GatewayVariables.IsPlaceholder(found.Name));
}
