using System.Diagnostics.CodeAnalysis;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Options;

[Trait("Rule", RuleIds.InvalidOption)]
public sealed class MigrationOptionsTests
{
    [Fact]
    public void Without_options_the_target_is_AI_Stats()
    {
        var options = MigrationOptions.Read(new Values());
        Assert.Equal("https://api.phaseo.app/v1", options.Target.Url);
        Assert.Equal("AI_STATS_API_KEY", options.ApiKeyVariable);
        Assert.Equal("AI_STATS_BASE_URL", options.BaseUrlVariable);
        Assert.Equal(AttributionHeaderChoice.Rewrite, options.AttributionHeaders);
        Assert.True(options.IsDefault);
        Assert.Empty(options.Invalid);
    }

    [Fact]
    public void Accepted_values_are_read()
    {
        var options = MigrationOptions.Read(new Values
        {
            [MigrationOptions.BaseUrlKey] = " https://gateway.example.com/ai/v1/ ",
            [MigrationOptions.ApiKeyVariableKey] = "PHASEO_API_KEY",
            [MigrationOptions.BaseUrlVariableKey] = "PHASEO_BASE_URL",
            [MigrationOptions.AttributionHeadersKey] = "REMOVE",
        });
        Assert.Equal("https://gateway.example.com/ai/v1", options.Target.Url);
        Assert.Equal("PHASEO_API_KEY", options.ApiKeyVariable);
        Assert.Equal("PHASEO_BASE_URL", options.BaseUrlVariable);
        Assert.Equal(AttributionHeaderChoice.Remove, options.AttributionHeaders);
        Assert.False(options.IsDefault);
        Assert.Empty(options.Invalid);
    }

    [Fact]
    public void Every_value_that_is_not_accepted_gives_way_to_its_default()
    {
        var options = MigrationOptions.Read(new Values
        {
            [MigrationOptions.BaseUrlKey] = "nowhere",
            [MigrationOptions.ApiKeyVariableKey] = "a b",
            [MigrationOptions.BaseUrlVariableKey] = "OPENROUTER_BASE_URL",
            [MigrationOptions.AttributionHeadersKey] = "keep",
        });
        Assert.True(options.IsDefault);
        Assert.Equal(AttributionHeaderChoice.Rewrite, options.AttributionHeaders);
        Assert.Equal(
            [MigrationOptions.BaseUrlKey, MigrationOptions.ApiKeyVariableKey, MigrationOptions.BaseUrlVariableKey, MigrationOptions.AttributionHeadersKey],
            options.Invalid.Select(option => option.Key));
    }

    /// <summary>Everything at once, with another gateway: the ids are fixed in several orders, and each order gives the same text.</summary>
    [Theory]
    [InlineData("rewrite", """
            public void Send(HttpClient client, string title)
            {
                client.BaseAddress = new Uri("https://gateway.example.com/ai/v1/");
                client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("GATEWAY_KEY"));
                client.DefaultRequestHeaders.Add("http-referer", "https://app.example.com");
                if (!string.IsNullOrEmpty(title)) client.DefaultRequestHeaders.Add("x-title", title);
            }
        """)]
    [InlineData("remove", """
            public void Send(HttpClient client, string title)
            {
                client.BaseAddress = new Uri("https://gateway.example.com/ai/v1/");
                client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("GATEWAY_KEY"));
            }
        """)]
    public async Task With_another_gateway_the_order_of_fixes_does_not_matter(string choice, string expected)
    {
        const string Source = """
            using System;
            using System.Net.Http;
            class Gateway
            {
            «»
            }
            """;
        const string Method = """
                public void Send(HttpClient client, string title)
                {
                    client.BaseAddress = new Uri("https://openrouter.ai/api/v1/");
                    client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
                    client.DefaultRequestHeaders.Add("HTTP-Referer", "https://app.example.com");
                    if (!string.IsNullOrEmpty(title)) client.DefaultRequestHeaders.Add("X-Title", title);
                }
            """;
        var source = Source.Replace("«»", Method, StringComparison.Ordinal);
        var after = Source.Replace("«»", expected, StringComparison.Ordinal);
        var orders = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 24; seed++)
        {
            var solution = new FormatSolution();
            _ = solution.AddProject("App").AddDocument("/src/Gateway.cs", source).AddAnalyzerConfig("/src/.globalconfig", $"""
                is_global = true
                ai_stats_migration.base_url = https://gateway.example.com/ai/v1
                ai_stats_migration.api_key_variable = GATEWAY_KEY
                ai_stats_migration.attribution_headers = {choice}

                """);
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            Assert.Equal(after, result.Files["/src/Gateway.cs"].Text);
            Assert.Empty(result.Problems);
            Assert.Empty(await result.GetCompilerErrorsAsync());
            Assert.Equal(after, (await DotnetFormatDouble.ForProduct(seed).FormatAsync(result.Solution)).Files["/src/Gateway.cs"].Text);
            _ = orders.Add(string.Join(',', result.Ids));
        }

        Assert.Equal(6, orders.Count);
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new(KeyComparer);

        public string this[string key]
        {
            set => _values[key] = value;
        }

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
