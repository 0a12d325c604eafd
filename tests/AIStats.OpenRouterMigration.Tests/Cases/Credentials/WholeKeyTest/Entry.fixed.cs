using System.Text.RegularExpressions;

static class Entry
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";

    static readonly string? Key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");

    public static bool IsKey(string text) => Regex.IsMatch(text, "^sk-or-v1-[0-9a-f]{64}$"); // AIS2003
}
