namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// A thousand names as .NET programs have them, most of two words: words that rules look for among them (<c>HostEndpoint</c>, <c>MapPath</c>,
/// <c>OpenAsync</c>), since a name that only looks like one of those must not change what a pass writes.
/// </summary>
internal static class CommonNames
{
    private static readonly string[] Firsts =
    [
        "Helper", "Map", "Host", "Open", "Is", "Case", "Get", "Load", "Read", "Write", "Send", "Build", "Make", "Parse", "Format", "Find", "Update", "Create",
        "Add", "Remove", "Start", "Stop", "Run", "Try", "Handle", "Process", "Current", "Default", "Base", "Root", "Remote", "Local", "User", "Account",
            "Order",
        "Invoice", "Message", "Content", "Title", "Header",
    ];

    private static readonly string[] Seconds =
    [
        "Path", "Endpoint", "Async", "Ready", "Insensitive", "Value", "Item", "List", "Table", "Service", "Manager", "Factory", "Provider", "Options",
            "Settings",
        "Context", "State", "Result", "Name", "Id", "Text", "Data", "Count", "Page", "Link",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Firsts.SelectMany(first => Seconds.Select(second => first + second))];
}
