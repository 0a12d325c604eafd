public sealed class ApiKeyHandler(IDictionary<string, string> keysByHost) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Host;
        if (keysByHost.TryGetValue(host, out var key))
            request.Headers.Authorization = new("Bearer", key);
        if (host == "api.phaseo.app" || host == "openrouter.ai")
            request.Headers.Add("x-title", "Acme");
        return base.SendAsync(request, cancellationToken);
    }
}
public static class Clients
{
    private static readonly (string Host, string Variable)[] Pairs = [("api.openai.com", "OPENAI_API_KEY"), ("openrouter.ai", "OPENROUTER_API_KEY")]; // AIS1004, AIS2001: the host stays, since nobody can say what is put behind it, and its key with it
    public static HttpClient Create() => new(new ApiKeyHandler(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["api.openai.com"] = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "", // silent: another service
        ["api.phaseo.app"] = Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? "",
    }));
    public static string? VariableOf(string host) => Array.Find(Pairs, pair => pair.Host == host).Variable;
}
class Chat(HttpClient http)
{
    private static readonly Uri Completions = new("https://api.phaseo.app/v1/chat/completions");
    public Task<HttpResponseMessage> Say(HttpContent body) => http.PostAsync(Completions, body);
}
