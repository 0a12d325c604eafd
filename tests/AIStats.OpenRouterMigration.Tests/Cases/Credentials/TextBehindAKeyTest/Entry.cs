static class Entry
{
    const string Address = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    public static string? Check(string key)
    {
        if (!key.StartsWith("sk-or-v1-")) // AIS2003
            return "That is no OpenRouter key. Get one at https://openrouter.ai/keys"; // AIS1006
        return key.Length < 40 ? "The key is too short: see https://openrouter.ai/keys" : null; // AIS1006
    }

    public static string? CheckShort(string key) => key.StartsWith("sk-or-") ? null : "Set OPENROUTER_API_KEY to an OpenRouter key"; // AIS2001, AIS2003

    public static string Help => "Get an OpenRouter key at https://openrouter.ai/keys"; // AIS1006
}
