public sealed class Chat(HttpClient http)
{
    private const string Host = "openrouter.ai"; // AIS1004
    private const string Url = "https://" + Host + "/api/v1/chat/completions"; // AIS1004

    private static string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Url, body);
    public Task<HttpResponseMessage> AskAt(HttpContent body) => http.PostAsync(Hosts.Default + "/responses", body);
    public bool IsSaved(Uri saved) => saved.Host == Hosts.OpenRouter;
    public bool IsOurs(Uri saved) => saved.Host.EndsWith(Host, StringComparison.OrdinalIgnoreCase);
    public bool IsDefault(string saved) => string.Equals(saved, Hosts.Default, StringComparison.Ordinal);
    public bool IsOther(string saved) => saved != Hosts.Default;
    public bool HasSlash() => Hosts.Default.EndsWith('/'); // silent: the constant is asked about itself
}
