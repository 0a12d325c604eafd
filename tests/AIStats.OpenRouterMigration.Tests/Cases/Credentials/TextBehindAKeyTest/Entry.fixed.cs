static class Entry
{
    const string Address = "https://api.phaseo.app/v1/chat/completions";

    public static string? Check(string key)
    {
        if (!key.StartsWith("sk-or-v1-")) // AIS2003
            return "That is no OpenRouter key. Get one at https://openrouter.ai/keys"; // AIS1006
        return key.Length < 40 ? "The key is too short: see https://phaseo.app/settings/keys" : null;
    }

    public static string? CheckShort(string key) => key.StartsWith("sk-or-") ? null : "Set OPENROUTER_API_KEY to an OpenRouter key"; // AIS2001, AIS2003

    public static string Help => "Get an AI Stats key at https://phaseo.app/settings/keys";
}
