using System.Net.Http.Headers;

namespace Demo;

internal static class Keys
{
    private const string Base = "https://api.phaseo.app/v1";

    public static string? Of(Uri uri)
    {
        if (uri.Host.EndsWith("api.phaseo.app", StringComparison.OrdinalIgnoreCase))
            return Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        return null;
    }

    public static string? Choose(string host) => host == "api.phaseo.app" ? Environment.GetEnvironmentVariable("AI_STATS_API_KEY") : null;

    public static string? Switch(string host) => host switch
    {
        "api.openai.com" => Environment.GetEnvironmentVariable("OPENAI_API_KEY"),
        "api.phaseo.app" => Environment.GetEnvironmentVariable("AI_STATS_API_KEY"),
        _ => null,
    };

    public static string? Other(Uri uri)
    {
        if (uri.Host != "api.phaseo.app")
            return null;
        return Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
    }

    public static string Name(Uri uri) => uri.Host is "api.phaseo.app" or "openrouter.ai" ? "router" : "other";

    public static Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Base + "/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Of(request.RequestUri!));
        return http.SendAsync(request);
    }
}
