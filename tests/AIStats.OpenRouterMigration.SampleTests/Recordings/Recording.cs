using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AIStats.OpenRouterMigration.SampleTests.Recordings;

/// <summary>A request and what the gateway's own code answered.</summary>
internal sealed class Recording(JsonObject line)
{
    private static readonly IReadOnlyList<Recording> Played = Read("gateway-stream-recordings.jsonl");

    /// <summary>All requests but the streams.</summary>
    public static IReadOnlyList<Recording> Requests { get; } = [.. Read("gateway-recordings.jsonl"), .. Played.Where(recording => !recording.IsStream)];

    /// <summary>The streams.</summary>
    public static IReadOnlyList<Recording> Streams { get; } = [.. Played.Where(recording => recording.IsStream)];

    public string Id => (string)line["id"]!;

    public string Path => (string)line["path"]!;

    public int Status => (int)line["status"]!;

    public JsonNode? Body => line["body"];

    public JsonNode? Answer => line["answer"] ?? ((string?)line["text"] is { } text && !IsStream ? JsonNode.Parse(text) : null);

    /// <summary>What is no JSON: a page of text, or a stream.</summary>
    public string? Text => (string?)line["answerText"] ?? (IsStream ? (string?)line["text"] : null);

    private bool IsStream => (string?)line["contentType"] == "text/event-stream";

    /// <summary>The names at the top of an answer that is too long to record.</summary>
    public IReadOnlyList<string>? Names => (line["answerKeys"] as JsonArray)?.Select(name => (string)name!).ToList();

    public HttpRequestMessage Request(string address)
    {
        var request = new HttpRequestMessage(new HttpMethod((string?)line["method"] ?? "POST"), address + Path);
        if (line["headers"] is JsonObject headers)
        {
            foreach (var (name, value) in headers)
            {
                Assert.True(request.Headers.TryAddWithoutValidation(name, (string?)value), name);
            }
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "phaseo_v1_sk_" + "example0_secret");
        }

        if (line.ContainsKey("raw") || Body is not null)
        {
            request.Content = new StringContent((string?)line["raw"] ?? Body!.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return request;
    }

    public override string ToString() => Id;

    private static List<Recording> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var recordings = new List<Recording>();
        while (reader.ReadLine() is { } text)
        {
            recordings.Add(new Recording((JsonObject)JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 256 })!));
        }

        return recordings;
    }
}
