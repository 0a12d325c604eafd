using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>Tells what stands for a value that nobody has filled in (<c>YOUR_OPENROUTER_API_KEY</c>) from the name of a variable.</summary>
internal static class Placeholder
{
    /// <summary>Whether a name is a place holder.</summary>
    public static bool IsOne(string name) => name.Split('_', '-', ' ').Any(GatewayVariables.PlaceholderWords.Contains);
}
