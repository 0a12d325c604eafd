public sealed class Chat(HttpClient http)
{
    private const string Host = "api.phaseo.app";
    private const string Url = "https://" + Host + "/v1/chat/completions";

    private static string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY"); // silent: the old URLs beside it are compared, and sent nothing
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Url, body);
    public Task<HttpResponseMessage> AskAt(HttpContent body) => http.PostAsync(Hosts.Default + "/responses", body);
    public bool IsSaved(Uri saved) => saved.Host == "api.phaseo.app" || saved.Host == Hosts.OpenRouter;
    public bool IsOurs(Uri saved) => saved.Host.EndsWith("openrouter.ai", StringComparison.OrdinalIgnoreCase) || saved.Host.EndsWith(Host, StringComparison.OrdinalIgnoreCase);
    public bool IsDefault(string saved) => string.Equals(saved, "https://openrouter.ai/api/v1", StringComparison.Ordinal) || string.Equals(saved, Hosts.Default, StringComparison.Ordinal);
    public bool IsOther(string saved) => saved != "https://openrouter.ai/api/v1" && saved != Hosts.Default;
    public bool HasSlash() => Hosts.Default.EndsWith('/'); // silent: the constant is asked about itself
}
