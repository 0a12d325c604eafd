using System.Net.NetworkInformation;
using CanaryRollout.Demonstration;
using FakeGateway;
using Microsoft.Extensions.Logging;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>One request at a time: where it goes, what comes back, and what does not.</summary>
public sealed class ChatTests
{
    [Theory]
    [InlineData(0, "openrouter", Face.OpenRouter, "x-ai/grok-4.3")]
    [InlineData(100, "aistats", Face.AIStats, "spacex-ai/grok-4.3")]
    public async Task Each_gateway_is_asked_for_the_model_by_its_own_id(int share, string gateway, Face face, string model)
    {
        await using var trial = await CanaryTrial.StartAsync(share);

        var answer = await trial.AskAsync(new { prompt = "Tea?", model = "grok" });

        Assert.Equal((200, gateway), (answer.Status, answer.Gateway));
        Assert.Contains("A fake answer to: Tea?", answer.Body, StringComparison.Ordinal);
        Assert.Equal([(face, model)], trial.Gateway.Log.Requests.Select(request => (request.Face, request.Model)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task A_stream_comes_in_pieces_and_says_that_it_is_complete(int share)
    {
        await using var trial = await CanaryTrial.StartAsync(share);

        // Of the fake gateway this model's streams have no [DONE] on AI Stats.
        var answer = await trial.AskAsync(new { prompt = "Tea?", model = "grok", stream = true });

        Assert.StartsWith("event: text\ndata: A\n\nevent: text\ndata:  fake\n\n", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("event: end\ndata: \n\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_a_failure_although_the_SDK_sees_none()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 100);
        trial.Gateway.Break = Breakage.Streaming;

        var answer = await trial.AskAsync(new { prompt = "Tea?", stream = true });

        Assert.EndsWith("event: error\ndata: aistats: stream_broken_off\n\n", answer.Body, StringComparison.Ordinal);
        Assert.Equal(1, trial.Phase.Counts(CanaryRollout.Routing.Gateway.AIStats).Failures);
    }

    [Theory]
    [InlineData(0, "OpenRouter failed: 502, 502: Provider returned error")]
    [InlineData(100, "AIStats failed: 502, upstream_error: The provider failed. The fake gateway was told to do so.")]
    public async Task The_words_of_both_gateways_reach_the_log_and_not_the_caller(int share, string expected)
    {
        await using var trial = await CanaryTrial.StartAsync(share);
        foreach (var face in Enum.GetValues<Face>())
            trial.Gateway.Faults(face).ErrorRate = 1;

        var answer = await trial.AskAsync(new { prompt = "Tea?" });
        var stream = await trial.AskAsync(new { prompt = "Tea?", stream = true });

        Assert.Equal((502, $"{{\"error\":\"{answer.Gateway}: 502\"}}"), (answer.Status, answer.Body));
        Assert.Equal($"event: error\ndata: {answer.Gateway}: 502\n\n", stream.Body);
        Assert.Equal(2, trial.Log.Of(LogLevel.Information).Count(line => line == expected));
    }

    [Theory]
    [InlineData("""{"error":{"message":"Provider is overloaded","code":503}}""", "OpenRouter failed: invalid_answer, 503: Provider is overloaded")]
    [InlineData("""{"choices":[]}""", "OpenRouter failed: invalid_answer, The answer has no finish reason.")]
    [InlineData("<html>", "OpenRouter failed: invalid_answer, '<' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0.")]
    public async Task Status_200_alone_is_no_answer(string body, string expected)
    {
        await using var gateway = await AnswerGateway.StartAsync(200, _ => body);
        await using var trial = await CanaryTrial.StartAsync(0, time: null, ("OpenRouter:BaseUrl", gateway.BaseUrl));

        var answer = await trial.AskAsync(new { prompt = "Tea?" });

        Assert.Equal((502, """{"error":"openrouter: invalid_answer"}"""), (answer.Status, answer.Body));
        Assert.Contains(expected, trial.Log.All);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_in_time_or_at_all_is_a_failure()
    {
        await using var trial = await CanaryTrial.StartAsync(100, time: null, ("RequestTimeout", "00:00:00.5"));
        trial.Gateway.Faults(Face.AIStats).Latency = TimeSpan.FromSeconds(60);
        var late = await trial.AskAsync(new { prompt = "Tea?" });
        trial.Set("RequestTimeout", "00:01:00");
        trial.Set("AIStats:BaseUrl", await ClosedAsync());
        var nobody = await trial.AskAsync(new { prompt = "Tea?" });

        Assert.Equal((502, "{\"error\":\"aistats: timeout\"}"), (late.Status, late.Body));
        Assert.Equal((502, "{\"error\":\"aistats: connection\"}"), (nobody.Status, nobody.Body));

        static async Task<string> ClosedAsync()
        {
            await using var gateway = await FakeGatewayServer.StartAsync();
            return gateway.AIStatsBaseUrl;
        }
    }

    [Fact]
    public async Task The_key_of_a_caller_stands_in_the_header_or_the_body()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 50);
        var inside = Key(isWithin: true);
        var outside = Key(isWithin: false);

        Assert.Equal("aistats", (await trial.AskAsync(new { prompt = "Tea?" }, inside)).Gateway);
        Assert.Equal("openrouter", (await trial.AskAsync(new { prompt = "Tea?" }, outside)).Gateway);
        Assert.Equal("aistats", (await trial.AskAsync(new { prompt = "Tea?", user = inside }, key: null)).Gateway);
        Assert.Equal("openrouter", (await trial.AskAsync(new { prompt = "Tea?", user = inside }, outside)).Gateway);
        Assert.Equal("openrouter", (await trial.AskAsync(new { prompt = "Tea?" }, key: null)).Gateway);

        static string Key(bool isWithin) => Enumerable.Range(0, 100).Select(number => $"key-{number}")
            .First(key => CanaryRollout.Routing.CallerPosition.IsWithin(key, 50) == isWithin);
    }

    [Fact]
    public async Task What_the_service_refuses_reaches_no_gateway_and_counts_for_none()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 100);

        Assert.Equal(400, (await trial.AskAsync(new { prompt = " " })).Status);
        Assert.Equal(400, (await trial.AskAsync(new { prompt = "Tea?", model = "spacex-ai/grok-4.3" })).Status);
        Assert.Equal(400, (await trial.AskAsync("no object")).Status);
        Assert.Empty(trial.Gateway.Log.Requests);
        Assert.Equal(0, trial.Phase.Counts(CanaryRollout.Routing.Gateway.AIStats).Requests);
    }

    /// <summary>The worst that can happen: a gateway that repeats the key, and somebody who takes it for the name of its variable.</summary>
    [Fact]
    public async Task No_key_of_a_gateway_is_answered_or_logged()
    {
        await using var echo = await AnswerGateway.StartAsync(401, request => $$"""{"error":"unauthorised","description":"{{request.Headers.Authorization}}"}""");
        await using var trial = await CanaryTrial.StartAsync(100, time: null, ("AIStats:BaseUrl", echo.BaseUrl));

        var answer = await trial.AskAsync(new { prompt = "Tea?" });
        var stream = await trial.AskAsync(new { prompt = "Tea?", stream = true });
        trial.Set("AIStats:ApiKeyVariable", FakeKeys.AIStats);

        string[] texts = [answer.Body, stream.Body, .. trial.Log.All];
        Assert.Equal((502, "{\"error\":\"aistats: 401\"}"), (answer.Status, answer.Body));
        Assert.Equal(2, texts.Count(text => text == "AIStats failed: 401, unauthorised: Bearer (key)"));
        Assert.Contains(texts, text => text.Contains("AIStats:ApiKeyVariable", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(FakeKeys.AIStats, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_only()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 0);
        var port = new Uri(trial.Service.Address).Port;

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, listener => Assert.True(System.Net.IPAddress.IsLoopback(listener.Address), listener.ToString()));
    }
}
