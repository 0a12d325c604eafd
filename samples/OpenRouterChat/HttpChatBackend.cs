using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterChat;

/// <summary>Talks to OpenRouter with nothing but HttpClient.</summary>
public sealed class HttpChatBackend : IChatBackend, IDisposable
{
    private const string DefaultBaseAddress = "https://openrouter.ai/api/v1/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly string _model;
    private readonly HttpClient _http;

    public HttpChatBackend(OpenRouterOptions options)
    {
        _model = options.Model;

        // A base address needs its trailing slash, or "v1" is lost when the path is appended.
        var baseAddress = string.IsNullOrEmpty(options.BaseUrl) ? DefaultBaseAddress : options.BaseUrl.TrimEnd('/') + "/";
        _http = new HttpClient
        {
            BaseAddress = new Uri(baseAddress),
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        _http.DefaultRequestHeaders.Add("HTTP-Referer", options.SiteUrl);
        _http.DefaultRequestHeaders.Add("X-Title", options.AppName);
    }

    public async Task<string> CompleteAsync(string prompt, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(prompt, stream: false, cancellationToken);
        var completion = await response.Content.ReadFromJsonAsync<ChatResponse>(Json, cancellationToken);
        return completion?.Choices is [{ Message.Content: { } content }, ..] ? content : "";
    }

    public async IAsyncEnumerable<string> StreamAsync(string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await SendAsync(prompt, stream: true, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var reader = new StreamReader(body);

        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            // Comment lines keep the connection alive while a provider is found.
            if (!line.StartsWith("data:", StringComparison.Ordinal))
            {
                continue;
            }

            var data = line["data:".Length..].Trim();
            if (data == "[DONE]")
            {
                yield break;
            }

            var chunk = JsonSerializer.Deserialize<ChatResponse>(data, Json);
            if (chunk?.Choices is [{ Delta.Content: { Length: > 0 } content }, ..])
            {
                yield return content;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string prompt, bool stream, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "chat/completions")
        {
            Content = JsonContent.Create(new ChatRequest(_model, [new ChatMessage("user", prompt)], stream), options: Json),
        };

        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            throw ChatException.FromStatus((int)response.StatusCode, _model, ReadErrorMessage(body));
        }
    }

    /// <summary>Takes error.message out of the answer; anything that is not of that shape is shown as it came.</summary>
    private static string ReadErrorMessage(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("message", out var message))
            {
                return message.ToString();
            }
        }
        catch (JsonException)
        {
            // A proxy's HTML page, for example.
        }

        return body;
    }

    private sealed record ChatRequest(string Model, IReadOnlyList<ChatMessage> Messages, bool Stream);

    private sealed record ChatMessage(string? Role, string? Content);

    private sealed record ChatChoice(ChatMessage? Message, ChatMessage? Delta);

    private sealed record ChatResponse(IReadOnlyList<ChatChoice>? Choices);
}
