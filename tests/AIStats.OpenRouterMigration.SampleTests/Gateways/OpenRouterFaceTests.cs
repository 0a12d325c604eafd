using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>What an application sees before its migration.</summary>
public sealed class OpenRouterFaceTests
{
    [Fact]
    public async Task Answers_are_those_of_the_other_face()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var before = GatewayClient.OpenRouter(gateway);
        using var after = GatewayClient.AIStats(gateway);

        var whole = (await before.ChatAsync()).Json["choices"]![0]!["message"]!["content"]!.ToString();
        var stream = (await before.ChatAsync("\"stream\":true")).StreamedText;

        Assert.Equal(whole, stream);
        Assert.Equal(whole, (await after.ChatAsync()).Json["choices"]![0]!["message"]!["content"]!.ToString());
    }

    [Fact]
    public async Task What_it_does_not_know_it_ignores()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.OpenRouter(gateway);

        Assert.Equal(200, (await client.ChatAsync("\"transforms\":[\"middle-out\"],\"usage\":{\"include\":true},\"max_tokens\":null")).Status);
    }

    [Fact]
    public async Task Shapes_are_its_own()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.OpenRouter(gateway);
        using var withoutKey = GatewayClient.OpenRouter(gateway, key: "");

        var answer = await client.ChatAsync();
        var generation = await client.GetAsync("generation?id=" + answer.Json["id"]);
        var stream = await client.ChatAsync("\"stream\":true");

        Assert.Equal((string?)answer.Json["id"], answer.Headers["X-Generation-Id"]);
        Assert.Equal("stop", (string?)answer.Json["choices"]![0]!["native_finish_reason"]);
        Assert.Equal((decimal)answer.Json["usage"]!["cost"]!, (decimal)generation.Json["data"]!["total_cost"]!);
        Assert.StartsWith(": OPENROUTER PROCESSING\n\n", stream.Body, StringComparison.Ordinal);
        Assert.Equal("[DONE]", stream.Frames[^1]);
        Assert.Contains((await withoutKey.GetAsync("models")).Json["data"]!.AsArray(), model => (string?)model!["id"] == FakeGatewayServer.DefaultModel);
    }

    [Fact]
    public async Task Errors_have_a_message_and_a_number()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.OpenRouter(gateway);
        using var migrated = GatewayClient.OpenRouter(gateway, FakeKeys.AIStats);

        var model = await client.ChatAsync(model: "nobody/nothing");
        var key = await migrated.ChatAsync();

        Assert.Equal("""{"error":{"message":"nobody/nothing is not a valid model ID","code":400}}""", model.Body);
        Assert.Equal("""{"error":{"message":"User not found.","code":401}}""", key.Body);
    }
}
