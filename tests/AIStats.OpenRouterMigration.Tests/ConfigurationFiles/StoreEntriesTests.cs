using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What has to be created in a store before a file with the new variable works.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class StoreEntriesTests
{
    private const string OnHost = "has to exist on the host or in its store before this runs; create it there with an AI Stats key";

    [Theory]
    [InlineData(".env", "AI_STATS_API_KEY=1\n", null)]
    [InlineData(".env", "OTHER_KEY=OPENROUTER_KEY\nAI_STATS_API_KEY=1\n", null)]
    [InlineData("api.env", "AI_STATS_API_KEY=1\n", null)]
    [InlineData(".env", "# AI_STATS_API_KEY=1\n", OnHost)] // nothing sets it
    [InlineData(".env", "AI_STATS_API_KEY_2=1\n", OnHost)] // another variable
    [InlineData(".env.example", "AI_STATS_API_KEY=1\n", OnHost)] // it shows what to write
    [InlineData(".env.sample", "AI_STATS_API_KEY=1\n", OnHost)]
    [InlineData("template.env", "AI_STATS_API_KEY=1\n", OnHost)]
    [InlineData("values.yaml", "AI_STATS_API_KEY: 1\n", OnHost)] // compose does not read it
    public async Task A_compose_file_takes_a_variable_from_the_host_where_no_file_sets_it(string path, string text, string? expected) => Assert.Equal(expected,
        await AdviceAsync("compose.yml", "services:\n  a:\n    environment:\n      AI_STATS_API_KEY: ${AI_STATS_API_KEY}\n", path, text));

    [Theory]
    [InlineData("environment: prod-1_b c", "has to exist in the environment prod-1_b c before this runs; create it there with an AI Stats key")]
    [InlineData("environment: ${{ inputs.target }}", OnHost)] // nobody knows its name
    [InlineData("environment:", OnHost)]
    [InlineData("runs-on: ubuntu-latest", OnHost)]
    public async Task A_workflow_names_the_environment(string line, string expected) => Assert.Equal(expected, await AdviceAsync(
        "ci.yml", $"jobs:\n  a:\n    {line}\n    env:\n      K: ${{{{ secrets.AI_STATS_API_KEY }}}}\n", "other.json", "{}"));

    private static async Task<string?> AdviceAsync(string path, string text, string otherPath, string other)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Reader).AddAdditionalFile("/src/" + otherPath, other)
            .AddAdditionalFile("/src/" + path, text);
        var project = solution.Build().Projects.Single();
        var read = new MigrationProject((await project.GetCompilationAsync())!, project.AnalyzerOptions, FileReaders.OfOneRun());
        return (string?)StoreEntries.Find(read.Texts.Values.Single(file => file.Path == "/src/" + path)).SingleOrDefault()?.Arguments[1];
    }
}
