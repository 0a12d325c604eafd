using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.ModelInUse)]
public sealed class ModelInUseAnalyzerTests
{
    [Theory]
    [InlineData("openai/gpt-4o", "serves it")]
    [InlineData("openai/gpt-4o-2024-11-20", "resolves it to 'openai/gpt-4o'")]
    [InlineData("anthropic/claude-opus-latest", "resolves it to 'anthropic/claude-opus-5'")]
    [InlineData("spacex-ai/grok-4.5", "serves it")]
    public async Task The_message_says_how_AI_Stats_serves_it(string id, string how)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal((RuleIds.ModelInUse, DiagnosticSeverity.Hidden), (found.Id, found.Severity));
        Assert.Equal($"'{id}' is in use, and AI Stats {how}", found.Message());
    }

    [Fact]
    public Task Silent_without_the_signal() => ModelMarkup.VerifyAsync("""class C { string model = "openai/gpt-4o"; }""", "class Gateway;");
}
