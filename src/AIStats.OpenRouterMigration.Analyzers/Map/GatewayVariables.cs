using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Environment variables and key prefixes. Source of every row: gateway-facts.md, section 3.</summary>
internal static class GatewayVariables
{
    /// <summary>The variable that holds an OpenRouter key.</summary>
    public const string OpenRouterApiKey = "OPENROUTER_API_KEY";

    /// <summary>The variable that users give OpenRouter's base URL in.</summary>
    public const string OpenRouterBaseUrl = "OPENROUTER_BASE_URL";

    /// <summary>The variable of an AI Stats key; an option overrides it.</summary>
    public const string AIStatsApiKey = "AI_STATS_API_KEY";

    /// <summary>The variable of the AI Stats base URL; an option overrides it.</summary>
    public const string AIStatsBaseUrl = "AI_STATS_BASE_URL";

    /// <summary>What every variable name of OpenRouter users holds.</summary>
    public const string Word = "OPENROUTER";

    /// <summary>What the variable names of AI Stats users hold; newer ones have the company's other name.</summary>
    public static ImmutableArray<string> NewWords { get; } = ImmutableArray.Create("AI_STATS", "PHASEO");

    /// <summary>The same in two words (<c>OPEN_ROUTER</c>), as some users spell it. It is reported, and is no evidence for other code.</summary>
    public const string WordInTwo = "OPEN_ROUTER_";

    /// <summary>The words of names that stand for a value which is yet to be filled in.</summary>
    public static ImmutableHashSet<string> PlaceholderWords { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "your", "here", "insert", "enter", "paste", "put", "replace", "changeme", "placeholder", "todo");

    /// <summary>How an OpenRouter key begins.</summary>
    public const string KeyPrefix = "sk-or-";

    /// <summary>What stands behind it in keys of today.</summary>
    public const string KeyVersion = "v1-";

    /// <summary>How every OpenRouter key that is in use begins.</summary>
    public const string VersionedKeyPrefix = KeyPrefix + KeyVersion;

    /// <summary>How a key of AI Stats begins; those for requests go on with <c>sk_</c>.</summary>
    public const string NewKeyPrefix = "phaseo_v1_";

    /// <summary>How a key of AI Stats for requests begins.</summary>
    public const string NewInferenceKeyPrefix = NewKeyPrefix + "sk_";

    /// <summary>What to know about tests of <see cref="KeyPrefix"/>, as a clause.</summary>
    public const string NewKeys = "keys of AI Stats begin with " + NewInferenceKeyPrefix;

    /// <summary>What a test of the old beginning does to them, as a clause.</summary>
    public const string RefusedKeys = NewKeys + ", and this test refuses them";

    private const string Facts = "gateway-facts.md §3, 2026-08-22";
    private const string ReadBySdk = "OpenRouter's own SDK reads it";

    /// <summary>The variables with a known counterpart or a known lack of one.</summary>
    public static ImmutableArray<VariableRow> Rows { get; } = ImmutableArray.Create(
        new VariableRow(OpenRouterApiKey, AIStatsApiKey, Facts),
        new VariableRow(OpenRouterBaseUrl, AIStatsBaseUrl, Facts),
        new VariableRow("OPENROUTER_MANAGEMENT_KEY", "AI_STATS_MANAGEMENT_KEY", Facts),
        new VariableRow("OPENROUTER_API_BASE", AIStatsBaseUrl, Facts) { Note = "some clients read it by themselves" },
        new VariableRow("OPENROUTER_API_URL", AIStatsBaseUrl, Facts),
        new VariableRow("OPENROUTER_WEBHOOK_SECRET", "PHASEO_WEBHOOK_SECRET", Facts),
        new VariableRow("OPENROUTER_HTTP_REFERER", null, Facts) { Note = ReadBySdk },
        new VariableRow("OPENROUTER_APP_TITLE", null, Facts) { Note = ReadBySdk },
        new VariableRow("OPENROUTER_APP_CATEGORIES", null, Facts) { Note = ReadBySdk },
        new VariableRow("OPENROUTER_DEBUG", null, Facts) { Note = ReadBySdk });

    /// <summary>How the name of an instruction or a switch begins, which is no variable that holds a value (<c>SET_OPENROUTER_KEY</c>).</summary>
    private static readonly string[] Beginnings = { "SET_", "ADD_", "CHANGE_", "USE_", "ENABLE_" };

    /// <summary>Whether a name stands for a value that nobody has filled in (<c>YOUR_OPENROUTER_API_KEY</c>), or is a switch.</summary>
    public static bool IsPlaceholder(string name) =>
        name.Split('_', '-', ' ').Any(PlaceholderWords.Contains) || Beginnings.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to do about a name that is not rewritten, as a clause: the counterpart where the map has one.</summary>
    public static string Advice(string name)
    {
        var row = Rows.FirstOrDefault(row => row.Name == name);
        return (row?.NewName is { } newName ? $"its counterpart is {newName}" + (row.Note.Length > 0 ? $" ({row.Note})" : "") + ", and "
            : row is { Note.Length: > 0 } ? row.Note + ", and " : "")
            // Variables have capitals: `openrouter_api_key` is the name of an entry, a field or a file.
            + (name.Any(char.IsUpper) ? "hosts set it, so rename it only together with them" : "other files may use it, so rename it only with them");
    }
}
