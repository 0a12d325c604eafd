using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A URL or host in a string of C#, and what it is there.</summary>
/// <param name="Verdict">What it is.</param>
/// <param name="Site">The string.</param>
/// <param name="Url">The URL.</param>
/// <param name="Advice">What else must change, or what to do instead, as the end of a sentence; empty where nothing must.</param>
internal sealed record UrlUse(UrlVerdict Verdict, StringSite Site, UrlText Url, string Advice);
