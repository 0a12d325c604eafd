public enum Kind { OpenRouter, Custom }

public sealed class Gateway(HttpClient http)
{
    public static Uri UrlOf(Kind kind, string? url) => new((url ?? DefaultOf(kind)).TrimEnd('/') + "/");

    static string DefaultOf(Kind kind) => kind == Kind.OpenRouter ? "https://api.phaseo.app/v1" : "http://localhost:1234/v1";

    public async Task<string> AskAsync(Uri url, string key, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, "chat/completions")) { Content = body };
        request.Headers.Authorization = new("Bearer", key);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
