using System.Text.RegularExpressions;

static class Entry
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    static readonly string? Key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001

    public static bool IsKey(string text) => Regex.IsMatch(text, "^sk-or-v1-[0-9a-f]{64}$"); // AIS2003
}
