namespace Ledger.Tests;

public static class Assert { public static void Equal(object? a, object? b) { } public static void True(bool b) { } public static void Contains(string a, string b) { } }
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }

public sealed class Reply { public string? Model { get; set; } public string? Text { get; set; } }

public sealed class OpenRouterClient
{
    public const string DefaultModel = "spacex-ai/grok-4.5"; // AIS4005
    public string BaseUrl { get; set; } = "https://api.phaseo.app/v1";
    public string Body(string model) => $$"""{"model":"{{model}}"}""";
    public Reply Parse(string json) => new();
    public static string Normalize(string model) => model.Contains('/') ? model : "openai/" + model;
}

public sealed class OpenRouterClientTests
{
    private const string Answer = """{"id":"gen-123","model":"x-ai/grok-4.3","choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3}}""";

    public void Default_model() => Assert.Equal("spacex-ai/grok-4.5", OpenRouterClient.DefaultModel); // AIS4005

    public void Model_of_the_answer() => Assert.Equal("x-ai/grok-4.3", new OpenRouterClient().Parse(Answer).Model); // AIS4001

    public void Body_has_the_model() => Assert.Contains("\"model\":\"spacex-ai/grok-4.5\"", new OpenRouterClient().Body("spacex-ai/grok-4.5")); // AIS4005

    [InlineData("gpt-4o", "openai/gpt-4o")] // AIS4005
    [InlineData("spacex-ai/grok-4.5", "spacex-ai/grok-4.5")] // AIS4005
    [InlineData("meta-llama/llama-4-scout", "meta-llama/llama-4-scout")] // AIS4002, AIS4002
    public void Normalizes(string model, string expected) => Assert.Equal(expected, OpenRouterClient.Normalize(model));

    public void Unknown() => Assert.Equal("acme/not-a-model-1", OpenRouterClient.Normalize("acme/not-a-model-1"));
}
