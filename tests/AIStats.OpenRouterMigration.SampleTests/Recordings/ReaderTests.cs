using System.Diagnostics;
using System.Text;
using GatewayAdapter;
using GatewayCheck;

namespace AIStats.OpenRouterMigration.SampleTests.Recordings;

/// <summary>The adapter and the check read what the real gateway answered.</summary>
public sealed class ReaderTests
{
    private static readonly string[] Texts = ["/v1/chat/completions", "/v1/responses", "/v1/messages"];

    public static TheoryData<string> Streams => [.. Recording.Streams.Select(recording => recording.Id)];

    public static TheoryData<string> ChatStreams =>
        [.. Recording.Streams.Where(recording => recording.Path == "/v1/chat/completions").Select(recording => recording.Id)];

    [Fact]
    public void The_adapter_reads_every_answer()
    {
        foreach (var recording in Recording.Requests.Where(recording => recording.Answer is not null))
        {
            var answer = GatewayResponse.Parse(recording.Answer!.ToJsonString());
            if (recording.Status >= 400)
            {
                Assert.True(answer.Error is { Code.Length: > 0 } or { Message.Length: > 0 }, recording.Id);
                Assert.False(answer.IsWhole, recording.Id);
            }
            else if (Texts.Contains(recording.Path, StringComparer.Ordinal))
            {
                Assert.True(answer is { Error: null, IsWhole: true, Content: not null, FinishReason: not null, Cost: >= 0, Id.Length: > 0 }, recording.Id);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task The_adapter_takes_no_cut_stream_for_whole(string id)
    {
        var message = await GatewayResponse.ReadMessageAsync(new StringReader(Find(id).Text!));

        Assert.Equal(IsWhole(id), message.IsComplete);
        if (IsWhole(id))
        {
            var expected = id.Contains("tool", StringComparison.Ordinal) && !id.StartsWith('E') ? ("", """{"city":"Paris"}""") : ("Hello stub.", "");
            Assert.Equal(expected, (message.Content, message.ToolArguments));
        }
    }

    [Theory]
    [MemberData(nameof(ChatStreams))]
    public async Task The_check_tells_a_cut_stream_from_a_whole_one(string id)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(Find(id).Text!));
        var stream = await ChatStream.ReadAsync(body, Stopwatch.StartNew(), CancellationToken.None);

        Assert.Equal(IsWhole(id), stream is { Error: null, FinishReason: not null });
    }

    private static bool IsWhole(string id) => !id.Contains("miderr", StringComparison.Ordinal) && !id.Contains("midcut", StringComparison.Ordinal);

    private static Recording Find(string id) => Recording.Streams.First(recording => recording.Id == id);
}
