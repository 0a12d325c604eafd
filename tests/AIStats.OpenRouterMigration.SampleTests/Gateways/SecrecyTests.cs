using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>Keys are planted wherever a careless application could send one; none may come back or be written down.</summary>
public sealed class SecrecyTests
{
    private const string Planted = "PLANTED7f3a";

    private static readonly string[] Keys = ["phaseo_v1_sk_unknown1_" + Planted, "phaseo_v1_sk_fake0001_" + Planted, "sk-or-" + "v1-" + Planted,
        "aistats_v1_mk_" + Planted];

    [Fact]
    public async Task Nothing_that_is_returned_or_logged_holds_a_key()
    {
        var answers = new List<string>();
        var logged = new List<LoggedRequest>();
        await using var gateway = await FakeGatewayServer.StartAsync(answered: logged.Add);
        foreach (var key in Keys)
        {
            foreach (var client in new[] { GatewayClient.AIStats(gateway, key), GatewayClient.OpenRouter(gateway, key), GatewayClient.AIStats(gateway),
                GatewayClient.OpenRouter(gateway) })
            {
                using (client)
                {
                    await AskAsync(client, key, answers);
                }
            }
        }

        Assert.Equal(Keys.Length * 4 * 6, answers.Count);
        Assert.All(answers, answer => Assert.DoesNotContain(Planted, answer, StringComparison.Ordinal));
        Assert.Equal(answers.Count, logged.Count);
        Assert.All(logged, request => Assert.DoesNotContain(Planted, request.ToString(), StringComparison.Ordinal));
    }

    private static async Task AskAsync(GatewayClient client, string key, List<string> answers)
    {
        GatewayAnswer[] all =
        [
            await client.GetAsync("models?id=" + key),
            await client.GetAsync(key),
            await client.ChatAsync(model: key),
            await client.ChatAsync($"\"{key}\":true"),
            await client.PostAsync("chat/completions", $$"""{"model":"openai/gpt-4o","stream":true,"messages":[{"role":"user","content":"{{key}}"}]}""",
                ("x-api-key", key), ("X-Title", key)),
            await client.GetAsync($"generations?id={key}"),
        ];
        answers.AddRange(all.Select(answer => answer.Body + string.Join('\n', answer.Headers)));
    }
}
