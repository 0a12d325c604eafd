namespace Ledger.Tests;

public static class Assert { public static void Equal(object? a, object? b) { } public static void True(bool b) { } public static void Contains(string a, string b) { } }
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }

public sealed class Reply { public string? Model { get; set; } public string? Text { get; set; } }

public sealed class OpenRouterClient
{
    public const string DefaultModel = "x-ai/grok-4.5"; // AIS4001
    public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001
    public string Body(string model) => $$"""{"model":"{{model}}"}""";
    public Reply Parse(string json) => new();
    public static string Normalize(string model) => model.Contains('/') ? model : "openai/" + model;
}

public sealed class OpenRouterClientTests
{
    private const string Answer = """{"id":"gen-123","model":"x-ai/grok-4.3","choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3}}""";

    public void Default_model() => Assert.Equal("x-ai/grok-4.5", OpenRouterClient.DefaultModel); // AIS4001

    public void Model_of_the_answer() => Assert.Equal("x-ai/grok-4.3", new OpenRouterClient().Parse(Answer).Model); // AIS4001

    public void Body_has_the_model() => Assert.Contains("\"model\":\"x-ai/grok-4.5\"", new OpenRouterClient().Body("x-ai/grok-4.5")); // AIS4001, AIS4001

    [InlineData("gpt-4o", "openai/gpt-4o")] // AIS4005
    [InlineData("x-ai/grok-4.5", "x-ai/grok-4.5")] // AIS4001, AIS4001
    [InlineData("meta-llama/llama-4-scout", "meta-llama/llama-4-scout")] // AIS4002, AIS4002
    public void Normalizes(string model, string expected) => Assert.Equal(expected, OpenRouterClient.Normalize(model));

    public void Unknown() => Assert.Equal("acme/not-a-model-1", OpenRouterClient.Normalize("acme/not-a-model-1"));
}
