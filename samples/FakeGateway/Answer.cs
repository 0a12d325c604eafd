using System.Text.Json.Nodes;

namespace FakeGateway;

/// <summary>What a "model" says to a question: the same on both faces and in every run.</summary>
internal sealed record Answer(string Text, int PromptTokens)
{
    /// <summary>What a token costs, in billionths of a dollar.</summary>
    private const int NanosPerToken = 500;

    public int CompletionTokens => CountWords(Text);

    public int TotalTokens => PromptTokens + CompletionTokens;

    public long CostNanos => (long)TotalTokens * NanosPerToken;

    /// <summary>The text in pieces, as a stream brings it; together they are the text.</summary>
    public IEnumerable<string> Pieces => Text.Split(' ').Select((word, index) => index == 0 ? word : " " + word);

    /// <summary>Answers the last message of a chat, or the input of a response.</summary>
    public static Answer To(JsonObject body)
    {
        var question = LastText(body["messages"] ?? body["input"]);
        return new Answer($"A fake answer to: {question}", CountWords(question));
    }

    private static string LastText(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } list => LastText(list[^1]),
        JsonObject item => LastText(item["content"] ?? item["text"]),
        _ => Json.Text(node) ?? "",
    };

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
