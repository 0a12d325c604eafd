using System.Text.RegularExpressions;
class Log
{
    const string Url = "https://api.phaseo.app/v1";
    string? key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
    static string Clean(string log) => Regex.Replace(log, @"(?i)\b(openrouter_api_key|ai_stats_api_key|openai_api_key)\s*=\s*\S+", "$1=***"); // AIS2003
}
