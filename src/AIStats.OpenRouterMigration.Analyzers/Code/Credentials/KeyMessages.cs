namespace AIStats.OpenRouterMigration.Code;

/// <summary>What AIS2001 and AIS2005 say, in code and in other files.</summary>
internal static class KeyMessages
{
    /// <summary>The key of one company goes to the host of the other one.</summary>
    public static string Misdirected(string variable, string address, string other) =>
        $"The key from '{variable}' goes to '{address}', but {other} needs its own key; read that key here, or move the URL";

    /// <summary>An address of OpenRouter may be among what users have saved.</summary>
    public static string Saved(string member) =>
        $"Users may have saved an OpenRouter URL in '{member}', and the code may send another key there; send each host its own key";

    /// <summary>
    /// A key for an address that moves, where no name says whose it is. Hosts set a variable; a setting may also stand in a file of the program.
    /// </summary>
    public static string Beside(string key, string address)
    {
        var where = key.IndexOf('_') > 0 && !key.Any(char.IsLower) ? "there in every host" : "wherever it is set";
        return $"'{key}' is the key for '{address}'; AI Stats refuses OpenRouter keys (401), so put its own {where}, then suppress this";
    }

    /// <summary>A key that goes to an address that moves and to one that stays, so that no key is right for both.</summary>
    public static string OfBoth(string key, string address, string staying) =>
        $"'{key}' is the key for '{address}' and, in {staying}, for a URL that stays at OpenRouter; read an AI Stats key by another name";

    /// <summary>A key whose name code makes out of the name of a provider, of OpenRouter's too.</summary>
    public static string Made(string name, string address) => $"'{name}' names the key for '{address}', too; "
        + "AI Stats refuses OpenRouter keys (401), so put its own there in every host, then suppress this";

    /// <summary>A variable is filled from an entry that holds OpenRouter's key.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="other">Another program that gets the same value and still needs it; null where there is none.</param>
    public static string Filled(string source, string? other = null) => $"takes its value from '{source}'; "
        + (other is null ? "put an AI Stats key there" : $"'{other}' still needs it, so give this variable an entry with an AI Stats key");

    /// <summary>A key of OpenRouter may be among what users have saved.</summary>
    public static string SavedKey(string member) =>
        $"Users may have saved an OpenRouter key in '{member}', and AI Stats answers it with 401; ask them for a key of AI Stats then";
}
