using FakeGateway;
using FakeGateway.AIStats;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>The strict body check, field by field, as docs/gateway-facts.md has it in section 4.</summary>
public sealed class AIStatsBodyTests
{
    [Theory]
    [InlineData(""" "transforms":["middle-out"]""", "unknown_param", "transforms")]
    [InlineData(""" "include_reasoning":true""", "unknown_param", "include_reasoning")]
    [InlineData(""" "preset":"mine" """, "unknown_param", "preset")]
    [InlineData(""" "prediction":{}""", "unknown_param", "prediction")]
    [InlineData(""" "functions":[]""", "unknown_param", "functions")]
    [InlineData(""" "max_price":{}""", "unknown_param", "max_price")]
    [InlineData(""" "max_tokens":null""", "invalid_type", "max_tokens")]
    [InlineData(""" "tools":null""", "invalid_type", "tools")]
    [InlineData(""" "provider":null""", "invalid_type", "provider")]
    [InlineData(""" "provider":{"only":null}""", "invalid_type", "provider.only")]
    [InlineData(""" "reasoning":{"effort":null}""", "invalid_value", "reasoning.effort")]
    [InlineData(""" "usage":{"include":true}""", "invalid_type", "usage")]
    [InlineData(""" "metadata":{"a":1}""", "invalid_type", "metadata.a")]
    [InlineData(""" "tools":[{"type":"openrouter:web_search"}]""", "invalid_union", "tools.0")]
    [InlineData(""" "service_tier":"auto" """, "invalid_value", "service_tier")]
    [InlineData(""" "plugins":[{"id":"response-healing"},{"id":"web"}]""", "unknown_gateway_plugin", "plugins")]
    [InlineData(""" "provider":{"data_collection":"deny"}""", "unsupported_routing_filter", "provider.data_collection")]
    [InlineData(""" "provider":{"quantizations":["fp8"]}""", "unsupported_routing_filter", "provider.quantizations")]
    [InlineData(""" "provider":{"enforce_distillable_text":true}""", "unsupported_routing_filter", "provider.enforce_distillable_text")]
    [InlineData(""" "provider":{"only":["Amazon Bedrock"]}""", "request_provider_filter_no_match", "provider")]
    public async Task Refuses(string field, string keyword, string path)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = await client.ChatAsync(field);

        Assert.Equal(400, answer.Status);
        Assert.Equal("validation_error", (string?)answer.Json["error"]);
        var detail = Assert.Single(answer.Json["details"]!.AsArray())!;
        Assert.Equal(keyword, (string?)detail["keyword"]);
        Assert.Equal(path, string.Join('.', detail["path"]!.AsArray()));
        Assert.Equal($"{detail["message"]} at {path}", (string?)answer.Json["description"]);
    }

    [Theory]
    [InlineData(""" "models":["openai/gpt-4o"],"route":"fallback" """)]
    [InlineData(""" "provider":{"order":["openai"],"only":["OpenAI"],"sort":"price","zdr":true,"allow_fallbacks":false}""")]
    [InlineData(""" "plugins":[{"id":"response-healing"}]""")]
    [InlineData(""" "stream_options":{"include_usage":true},"user":"u","session_id":"s","trace":{}""")]
    [InlineData(""" "prompt_cache_key":null,"safety_identifier":null""")]
    [InlineData(""" "service_tier":"priority","usage":true,"reasoning_effort":"low","min_p":0.1,"store":false""")]
    [InlineData(""" "metadata":{"a":"1"},"tools":[{"type":"function","function":{"name":"f"}}]""")]
    public async Task Accepts(string fields)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        Assert.Equal(200, (await client.ChatAsync(fields)).Status);
    }

    [Theory]
    [InlineData("""{"role":"function","name":"f","content":"1"}""", "messages.0.role")]
    [InlineData("""{"role":"assistant","content":null,"tool_calls":[]}""", "messages.0.content")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":"a"},{"type":"file","file":{}}]}""", "messages.0.content")]
    public async Task Refuses_messages(string message, string path)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = await client.PostAsync("chat/completions", $$"""{"model":"openai/gpt-4o","messages":[{{message}}]}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal(path, string.Join('.', answer.Json["details"]![0]!["path"]!.AsArray()));
    }

    [Theory]
    [InlineData(""" "route":"fallback" """, "route")]
    [InlineData(""" "cache_control":{}""", "cache_control")]
    [InlineData(""" "stop_server_tools_when":[]""", "stop_server_tools_when")]
    public async Task Responses_are_as_strict(string field, string path)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = await client.PostAsync("responses", $$"""{"model":"openai/gpt-4o","input":"Hello",{{field}}}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal(path, (string?)answer.Json["details"]![0]!["params"]!["param"]);
    }

    [Theory]
    [InlineData("[]", "validation_error")]
    [InlineData("{", "invalid_json")]
    [InlineData("""{"model":"openai/gpt-4o","model":"a","messages":[]}""", "invalid_json")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""", "validation_error")]
    [InlineData("""{"model":" ","messages":[{"role":"user","content":"a"}]}""", "model_required")]
    [InlineData("""{"model":"openai/gpt-4o","prompt":"legacy"}""", "validation_error")]
    [InlineData("""{"model":"openai/gpt-4o","messages":[],"transforms":[],"stream":"yes"}""", "validation_error")]
    [InlineData("""{"model":"nobody/nothing","messages":[{"role":"user","content":"a"}],"transforms":[]}""", "unsupported_model_or_endpoint")]
    public async Task Bodies_are_looked_at_in_the_gateways_order(string body, string error)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = await client.PostAsync("chat/completions", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(error, (string?)answer.Json["error"]);
    }

    [Fact]
    public void Every_path_of_a_rule_starts_with_a_key_that_passes()
    {
        // "n" of /responses and "reasoning" of /messages have a type, and are refused all the same.
        foreach (var rule in BodyRules.All)
        {
            var key = rule.Path.Split('.', '[')[0];
            foreach (var kind in BodyRules.Known.Keys.Where(kind => rule.On.HasFlag(kind)))
                Assert.True(key is "n" or "reasoning" || BodyRules.Known[kind].Contains(key), $"{kind}: {key}");
        }
    }
}
