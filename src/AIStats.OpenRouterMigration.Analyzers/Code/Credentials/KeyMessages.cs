namespace AIStats.OpenRouterMigration.Code;

/// <summary>What AIS2005 says, in code and in other files.</summary>
internal static class KeyMessages
{
    /// <summary>The key of one company goes to the host of the other one.</summary>
    public static string Misdirected(string variable, string address, string other) =>
        $"The key from '{variable}' goes to '{address}', which is {other}'s: read that one's own key there, or move the address";

    /// <summary>An address of OpenRouter may be among what users have saved.</summary>
    public static string Saved(string member) =>
        $"Users may have saved an OpenRouter address in '{member}', and requests go there with any key the code reads: send each host its own key";
}
