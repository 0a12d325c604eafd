namespace AIStats.OpenRouterMigration;

/// <summary>The ids of all rules, as constants: Visual Studio reads a fixer's ids before it loads the analyzer assembly again.</summary>
public static class RuleIds
{
    /// <summary>An API URL that keeps its contract on AI Stats.</summary>
    public const string EndpointUrl = "AIS1001";
}
