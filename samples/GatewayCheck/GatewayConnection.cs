using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace GatewayCheck;

/// <summary>An answer of the gateway: its status, and its body if that is a JSON object.</summary>
internal sealed record GatewayReply(HttpStatusCode Status, JsonObject? Body)
{
    /// <summary>The code of a refusal; of OpenRouter, whose "error" is an object, its message.</summary>
    public string? Error => (Body?["error"] is JsonObject error ? error["message"] : Body?["error"])?.ToString();

    /// <summary>Status, code and description: "400 unsupported_model_or_endpoint: …".</summary>
    public string Description =>
        string.Join(' ', new[] { $"{(int)Status}", Error, (Body?["description"] ?? Body?["reason"])?.ToString() }.Where(text => !string.IsNullOrEmpty(text)));
}

/// <summary>Sends requests to one gateway with one key, bounded in time.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly Uri _baseUrl;
    private readonly string _key;
    private readonly TimeSpan _timeout;
    private readonly HttpClient _http;

    public GatewayConnection(Uri baseUrl, string key, TimeSpan timeout)
    {
        _baseUrl = baseUrl;
        _key = key;
        _timeout = timeout;
        _http = new HttpClient(new SocketsHttpHandler
        {
            // A key must not follow a redirect, and a proxy does not know this machine's loopback address.
            AllowAutoRedirect = false,
            UseProxy = !baseUrl.IsLoopback,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>GET, with the key or without one.</summary>
    public Task<GatewayReply> GetAsync(string path, bool withKey, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, path, withKey ? _key : null), ReadReplyAsync, cancellationToken);

    /// <summary>POST /chat/completions that does not stream; the key can be another one.</summary>
    public Task<GatewayReply> ChatAsync(string model, CancellationToken cancellationToken, string? key = null,
        params IEnumerable<(string Name, string Value)> headers)
    {
        var request = ChatRequest(model, stream: false, key ?? _key);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return SendAsync(request, ReadReplyAsync, cancellationToken);
    }

    /// <summary>POST /chat/completions with a stream, read to its end.</summary>
    public Task<ChatStream> StreamAsync(string model, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        return SendAsync(ChatRequest(model, stream: true, _key), ReadAsync, cancellationToken);

        async Task<ChatStream> ReadAsync(HttpResponseMessage response, CancellationToken limit) => response.IsSuccessStatusCode
            ? await ChatStream.ReadAsync(await response.Content.ReadAsStreamAsync(limit), clock, limit)
            : new ChatStream { Refusal = await ReadReplyAsync(response, limit) };
    }

    /// <summary>A text from outside, fit for a report: short, on one line, and without the key if it came back.</summary>
    public string Show(string text)
    {
        const int Longest = 120;
        var shown = new string([.. text.Replace(_key, "(key)", StringComparison.Ordinal)
            .Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return shown.Length <= Longest ? shown : shown[..(Longest - 1)] + "…";
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage ChatRequest(string model, bool stream, string key)
    {
        var request = Request(HttpMethod.Post, "chat/completions", key);
        request.Content = new StringContent(
            new JsonObject
            {
                ["model"] = model,
                ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Say: ready" }),
                ["max_tokens"] = 64,
                ["stream"] = stream,
            }.ToJsonString(),
            Encoding.UTF8,
            "application/json");
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? key) => new(method, new Uri($"{_baseUrl.AbsoluteUri.TrimEnd('/')}/{path}"))
    {
        Headers = { Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key) },
    };

    private async Task<T> SendAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        try
        {
            using (request)
            using (var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token))
            {
                return await read(response, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CheckFailedException($"no complete answer within {_timeout.TotalSeconds:0} s",
                "Look at the gateway's status page, or allow more time with --timeout.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new CheckFailedException(
                $"the connection failed: {Show(exception.GetBaseException().Message)}",
                "Check the base URL, name resolution, proxy and firewall.",
                isUnreachable: true);
        }
    }

    private static async Task<GatewayReply> ReadReplyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // Not JSON if it is a proxy's page, for example.
        return new GatewayReply(response.StatusCode, Json.ParseObject(await response.Content.ReadAsStringAsync(cancellationToken)));
    }
}
