using System.Text.RegularExpressions;
class Log
{
    const string Url = "https://openrouter.ai/api/v1"; // AIS1001
    string? key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
    static string Clean(string log) => Regex.Replace(log, @"(?i)\b(openrouter_api_key|openai_api_key)\s*=\s*\S+", "$1=***"); // AIS2003 "would let 'AI_STATS_API_KEY' into logs"
}
