using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>Asks one face of a fake gateway over HTTP, as any application does.</summary>
internal sealed class GatewayClient(FakeGatewayServer gateway, Face face, string? key) : IDisposable
{
    private readonly HttpClient _http = new();

    public static GatewayClient AIStats(FakeGatewayServer gateway, string? key = null) => new(gateway, Face.AIStats, key ?? FakeKeys.AIStats);

    public static GatewayClient OpenRouter(FakeGatewayServer gateway, string? key = null) => new(gateway, Face.OpenRouter, key ?? FakeKeys.OpenRouter);

    public Task<GatewayAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    public Task<GatewayAnswer> PostAsync(string path, string body, params IEnumerable<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>Sends a chat request with one message, and more properties as JSON: "stream": true.</summary>
    public Task<GatewayAnswer> ChatAsync(string more = "", string model = FakeGatewayServer.DefaultModel) =>
        PostAsync("chat/completions",
            $$"""{"model":"{{model}}","messages":[{"role":"user","content":"Tea or coffee?"}]{{(more.Length == 0 ? "" : "," + more)}}}""");

    public void Dispose() => _http.Dispose();

    private async Task<GatewayAnswer> SendAsync(HttpMethod method, string path, string? body, params IEnumerable<(string Name, string Value)> headers)
    {
        var address = (face == Face.AIStats ? gateway.AIStatsBaseUrl : gateway.OpenRouterBaseUrl) + "/" + path;
        using var request = new HttpRequestMessage(method, address);
        if (!string.IsNullOrEmpty(key))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return new GatewayAnswer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>What came back.</summary>
internal sealed record GatewayAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The data of every frame of a stream, "[DONE]" included.</summary>
    public IReadOnlyList<string> Frames =>
        [.. Body.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => line["data: ".Length..])];

    /// <summary>The frames that are JSON.</summary>
    public IReadOnlyList<JsonNode> Chunks => [.. Frames.Where(frame => frame != "[DONE]").Select(frame => JsonNode.Parse(frame)!)];

    /// <summary>The text that the deltas of a stream make together.</summary>
    public string StreamedText => string.Concat(Chunks.Select(chunk => Delta(chunk)?["content"]?.GetValue<string>()));

    public static JsonNode? Delta(JsonNode chunk) => chunk["choices"] is JsonArray { Count: > 0 } choices ? choices[0]!["delta"] : null;
}
