using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>The options of one file, from .editorconfig or .globalconfig.</summary>
internal sealed class MigrationOptions
{
    /// <summary>Key of the target's base URL.</summary>
    public const string BaseUrlKey = "ai_stats_migration.base_url";

    /// <summary>Key of the variable that holds the target's key.</summary>
    public const string ApiKeyVariableKey = "ai_stats_migration.api_key_variable";

    /// <summary>Key of the variable that holds the target's base URL.</summary>
    public const string BaseUrlVariableKey = "ai_stats_migration.base_url_variable";

    /// <summary>Key of the choice about attribution headers.</summary>
    public const string AttributionHeadersKey = "ai_stats_migration.attribution_headers";

    private static readonly string[] SecretParts = { "sk-", "_sk_", "_mk_", "@", "?" };

    private const string VariableAccepted = "letters, digits and underscores, not OpenRouter's name";

    private MigrationOptions(GatewayBase target, string apiKeyVariable, string baseUrlVariable, AttributionHeaderChoice headers,
        ImmutableArray<InvalidOption> invalid)
    {
        Target = target;
        ApiKeyVariable = apiKeyVariable;
        BaseUrlVariable = baseUrlVariable;
        AttributionHeaders = headers;
        Invalid = invalid;
        IsDefault = target == GatewayBase.Default && apiKeyVariable == GatewayVariables.AIStatsApiKey && baseUrlVariable == GatewayVariables.AIStatsBaseUrl;
    }

    /// <summary>The target's base URL.</summary>
    public GatewayBase Target { get; }

    /// <summary>The variable that holds the target's key.</summary>
    public string ApiKeyVariable { get; }

    /// <summary>The variable that holds the target's base URL.</summary>
    public string BaseUrlVariable { get; }

    /// <summary>What to do with attribution headers.</summary>
    public AttributionHeaderChoice AttributionHeaders { get; }

    /// <summary>Whether the target is AI Stats with its usual names.</summary>
    public bool IsDefault { get; }

    /// <summary>The options whose values are not accepted.</summary>
    public ImmutableArray<InvalidOption> Invalid { get; }

    /// <summary>Whether any option that names the target is set.</summary>
    public static bool AnyTarget(AnalyzerConfigOptions options) =>
        options.TryGetValue(BaseUrlKey, out _) || options.TryGetValue(ApiKeyVariableKey, out _) || options.TryGetValue(BaseUrlVariableKey, out _);

    /// <summary>Reads the options; a value that is not accepted is listed in <see cref="Invalid"/> and replaced by its default.</summary>
    /// <param name="options">The options of the file.</param>
    /// <param name="otherwise">The options to take a key from that the file has none for: a section [*.cs] does not reach the project's other files.</param>
    public static MigrationOptions Read(AnalyzerConfigOptions options, AnalyzerConfigOptions? otherwise = null)
    {
        var invalid = ImmutableArray.CreateBuilder<InvalidOption>();
        var target = Read(BaseUrlKey, GatewayBase.Default, GatewayBase.TryParse, "a URL that ends in /v1 and is not OpenRouter's");
        var apiKey = Read(ApiKeyVariableKey, GatewayVariables.AIStatsApiKey, ParseVariable, VariableAccepted);
        var baseUrl = Read(BaseUrlVariableKey, GatewayVariables.AIStatsBaseUrl, ParseVariable, VariableAccepted);
        var headers = Read(AttributionHeadersKey, nameof(AttributionHeaderChoice.Rewrite), ParseChoice, "rewrite or remove");
        return new MigrationOptions(target, apiKey, baseUrl, headers == nameof(AttributionHeaderChoice.Remove) ? AttributionHeaderChoice.Remove
            : AttributionHeaderChoice.Rewrite, invalid.ToImmutable());

        T Read<T>(string key, T byDefault, Func<string, T?> parse, string accepted)
            where T : class
        {
            if ((!options.TryGetValue(key, out var value) && otherwise?.TryGetValue(key, out value) != true) || value is null
                || string.IsNullOrWhiteSpace(value))
                return byDefault;
            if (parse(value.Trim()) is { } parsed)
                return parsed;
            invalid.Add(new InvalidOption(key, MayBeSecret(value) ? "…" : value, accepted));
            return byDefault;
        }
    }

    private static string? ParseVariable(string value)
    {
        foreach (var c in value)
        {
            if (!(c is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
                return null;
        }

        return value[0] is >= '0' and <= '9' || value.Contains(GatewayVariables.Word, StringComparison.OrdinalIgnoreCase) || MayBeSecret(value) ? null
            : value;
    }

    /// <summary>Whether somebody gave a key itself, or an address with a password or a query: no message repeats it.</summary>
    private static bool MayBeSecret(string value) =>
        SecretParts.Any(part => value.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string? ParseChoice(string value)
    {
        foreach (var choice in new[] { nameof(AttributionHeaderChoice.Rewrite), nameof(AttributionHeaderChoice.Remove) })
        {
            if (string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        return null;
    }
}
