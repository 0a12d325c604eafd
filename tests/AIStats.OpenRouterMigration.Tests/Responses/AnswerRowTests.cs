using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules.Responses;
using AIStats.OpenRouterMigration.Tests.RequestBody;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Responses;

/// <summary>Every row of the map about answers is found where code depends on it, with its advice.</summary>
[Trait("Area", "Responses")]
public sealed class AnswerRowTests
{
    public static TheoryData<string> Paths => [.. GatewayAnswers.Rows.Select(static row => row.Endpoint + " " + row.Path)];

    public static TheoryData<string> Texts => [.. GatewayAnswers.Texts.Select(static row => row.Text)];

    public static TheoryData<string> Statuses => [.. GatewayAnswers.Statuses.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task A_read_of_the_path_of_a_row_fires(string name)
    {
        var row = GatewayAnswers.Rows.Single(row => row.Endpoint + " " + row.Path == name);
        var reads = row.Path == "data" ? [row.Path] : row.Path.Split('.');
        var companion = row.Path.StartsWith("data.", StringComparison.Ordinal) && !row.IsDistinctive
            ? GatewayAnswers.Rows.First(other => other.Endpoint == row.Endpoint && other.IsDistinctive).Path.Split('.')[1]
            : "none";
        return FiresAsync($"_ = \"{row.Endpoint}\"; var part = root{string.Concat(reads.SkipLast(1)
            .Select(static part => $".GetProperty(\"{part}\")"))}; _ = part.GetProperty(\"{reads[^1]}\"); _ = part.GetProperty(\"{companion}\");", row.Advice);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public Task A_comparison_with_the_text_of_a_row_fires(string text) =>
        FiresAsync($"while (true) {{ if (line.Contains(\"{text}\")) break; }}", GatewayAnswers.Texts.Single(row => row.Text == text).Difference);

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task A_branch_on_the_status_of_a_row_fires(string name) =>
        FiresAsync($"if (status == System.Net.HttpStatusCode.{name}) {{ }}", GatewayAnswers.Statuses.Single(row => row.Name == name).Difference);

    [Theory]
    [InlineData("native_finish_reason")]
    [InlineData("cost_details")]
    [InlineData("is_byok")]
    [InlineData("openrouter_metadata")]
    [InlineData("context_length")]
    [InlineData("canonical_slug")]
    [InlineData("top_provider")]
    [InlineData("supported_parameters")]
    [InlineData("pricing")]
    [InlineData("architecture")]
    [InlineData("native_tokens_prompt")]
    [InlineData("native_tokens_completion")]
    [InlineData("tokens_prompt")]
    [InlineData("tokens_completion")]
    [InlineData("cache_discount")]
    [InlineData("limit_remaining")]
    [InlineData("is_free_tier")]
    [InlineData("usage_daily")]
    [InlineData("usage_monthly")]
    [InlineData("total_credits")]
    [InlineData("unsigned_urls")]
    public async Task A_name_that_only_OpenRouter_has_fires_alone(string name) => Assert.Single(await FindAsync($"_ = root.GetProperty(\"{name}\");"));

    [Theory]
    [InlineData("reasoning")] // other services have it, too
    [InlineData("cost")]
    [InlineData("created")]
    [InlineData("total_cost")]
    [InlineData("provider_name")]
    [InlineData("generation_time")]
    [InlineData("rate_limit")]
    [InlineData("total_usage")]
    [InlineData("prompt_tokens")]
    [InlineData("data")]
    [InlineData("code")]
    [InlineData("message")]
    public async Task A_name_that_others_have_needs_a_second_one(string name) => Assert.Empty(await FindAsync($"_ = root.GetProperty(\"{name}\");"));

    private static async Task FiresAsync(string statements, string advice)
    {
        var findings = await FindAsync(statements);
        Assert.True(findings.Any(finding => finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(advice, StringComparison.Ordinal)),
            statements);
    }

    private static Task<ImmutableArray<Diagnostic>> FindAsync(string statements) => Findings.OfAsync($$"""
        using System.Text.Json;
        class OpenRouterReader
        {
            const string Base = "https://openrouter.ai/api/v1";
            void M(JsonElement root, string line, System.Net.HttpStatusCode status) { {{statements}} }
        }
        """, new AnswerFieldAnalyzer());
}
