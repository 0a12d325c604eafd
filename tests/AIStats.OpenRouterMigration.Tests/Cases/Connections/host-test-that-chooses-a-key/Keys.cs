using System.Net.Http.Headers;

namespace Demo;

internal static class Keys
{
    private const string Base = "https://openrouter.ai/api/v1"; // AIS1001

    public static string? Of(Uri uri)
    {
        if (uri.Host.EndsWith("openrouter.ai", StringComparison.OrdinalIgnoreCase)) // AIS1005
            return Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
        return null;
    }

    public static string? Choose(string host) => host == "openrouter.ai" ? Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") : null; // AIS1005, AIS2001

    public static string? Switch(string host) => host switch
    {
        "api.openai.com" => Environment.GetEnvironmentVariable("OPENAI_API_KEY"),
        "openrouter.ai" => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"), // AIS1005, AIS2001
        _ => null,
    };

    public static string? Other(Uri uri)
    {
        if (uri.Host != "openrouter.ai") // AIS1005
            return null;
        return Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
    }

    public static string Name(Uri uri) => uri.Host == "openrouter.ai" ? "router" : "other"; // AIS1005

    public static Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Base + "/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Of(request.RequestUri!));
        return http.SendAsync(request);
    }
}
