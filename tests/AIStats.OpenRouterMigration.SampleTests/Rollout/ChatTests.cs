using CanaryRollout;
using CanaryRollout.Demonstration;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>One request at a time: where it goes, what comes back, and what does not.</summary>
public sealed class ChatTests
{
    [Theory]
    [InlineData(0, Face.OpenRouter, "x-ai/grok-4.3")]
    [InlineData(100, Face.AIStats, "spacex-ai/grok-4.3")]
    public async Task Each_gateway_is_asked_for_the_model_by_its_own_id(int share, Face face, string model)
    {
        await using var trial = await Trial.StartAsync();
        trial.SetShare(share);

        using var answer = await trial.AskAsync(new { prompt = "Tea?", model = "grok" });

        Assert.Contains("A fake answer to: Tea?", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([(face, model)], trial.OpenRouter.Log.Requests.Concat(trial.AIStats.Log.Requests).Select(request => (request.Face, request.Model)));
    }

    [Theory]
    [InlineData(0, CanaryRollout.Gateways.OpenRouter)]
    [InlineData(100, CanaryRollout.Gateways.AIStats)]
    public async Task A_stream_comes_in_pieces_and_says_that_it_is_complete(int share, string gateway)
    {
        await using var trial = await Trial.StartAsync();
        trial.SetShare(share);

        // Of the fake gateway this model's streams have no [DONE] on AI Stats.
        using var answer = await trial.AskAsync(new { prompt = "Tea?", model = "grok", stream = true });
        var events = await answer.Content.ReadAsStringAsync();

        Assert.Equal(gateway, answer.Headers.GetValues(CanaryService.GatewayHeader).Single());
        Assert.Contains("event: text\ndata:  fake\n\n", events, StringComparison.Ordinal);
        Assert.EndsWith("event: end\ndata: \n\n", events, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"message":"Provider is overloaded","code":503}}""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("<html>")]
    public async Task Status_200_alone_is_no_answer(string body)
    {
        await using var gateway = await AnswerGateway.StartAsync(200, _ => body);
        await using var trial = await Trial.StartAsync([("Gateways:OpenRouter:BaseUrl", gateway.BaseUrl)]);

        using var answer = await trial.AskAsync(new { prompt = "Tea?" });

        Assert.Equal((502, """{"text":null,"error":"No answer."}"""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(" ", "small")]
    [InlineData("Tea?", "spacex-ai/grok-4.3")]
    public async Task What_the_service_refuses_reaches_no_gateway(string prompt, string model)
    {
        await using var trial = await Trial.StartAsync();

        using var answer = await trial.AskAsync(new { prompt, model });

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Empty(trial.OpenRouter.Log.Requests);
    }

    [Theory]
    [InlineData("AI_STATS_API_KEY")]
    [InlineData("OPENROUTER_API_KEY")]
    public async Task A_key_that_is_missing_is_named_at_the_start(string variable)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Trial.StartAsync([(variable, "")]));

        Assert.Equal($"Set {variable}.", exception.Message);
    }
}
