using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Other programs that read the same variable: they keep it, and the message names them.</summary>
[Trait("Area", "ConfigurationFiles")]
public sealed class ProgramSectionsTests
{
    [Theory]
    [InlineData("compose.yml",
        """
        services:
          api:
            build: .
            environment:
              - OPENROUTER_API_KEY=1
          proxy:
            environment:
              - OPENROUTER_API_KEY=1
            image: ghcr.io/berriai/litellm:main

        """, "      - OPENROUTER_API_KEY=1\n    image", "ghcr.io/berriai/litellm:main")]
    [InlineData("compose.yml",
        """
        services:
          worker:
            build: "./python-worker"
            environment:
              OPENROUTER_API_KEY: 1
          api:
            image: me/app
            environment: { OPENROUTER_API_KEY: 1 }

        """, "      OPENROUTER_API_KEY: 1\n  api", "./python-worker")]
    [InlineData("ci.yml",
        """
        jobs:
          a:
            steps:
              - uses: me/review@v1
                env:
                  OPENROUTER_API_KEY: 1
              - run: dotnet test
                env:
                  OPENROUTER_API_KEY: 1

        """, "          OPENROUTER_API_KEY: 1\n      - run", "me/review@v1")]
    [InlineData("compose.yml",
        """
        services:
          api:
            image: me/nodepad
            environment:
              OPENROUTER_API_KEY: 1
          ui:
            environment:
              OPENROUTER_API_KEY: 1
            image: node

        """, "      OPENROUTER_API_KEY: 1\n    image", "node")]
    public async Task Only_this_program_moves(string path, string text, string kept, string program)
    {
        var moved = text.Replace("OPENROUTER_", "AI_STATS_", StringComparison.Ordinal)
            .Replace(kept.Replace("OPENROUTER_", "AI_STATS_", StringComparison.Ordinal), kept, StringComparison.Ordinal);
        await FileMarkup.VerifyFixAsync("/src/" + path, text, moved, code: FileMarkup.Reader);
        Assert.Contains(
            $"'OPENROUTER_API_KEY' holds an OpenRouter key; '{program}' is not built here and may read it, so keep it until that program moves",
            (await FileMarkup.FindAsync("/src/" + path, text, code: FileMarkup.Reader)).Select(found => found.Message()));
    }

    [Fact]
    public Task Its_address_and_its_own_settings_stay_with_the_key() => FileMarkup.VerifyFixAsync(
        "/src/litellm_config.yaml", "api_key: os.environ/OPENROUTER_API_KEY\napi_base: https://openrouter.ai/api/v1\n",
            "api_key: os.environ/OPENROUTER_API_KEY\napi_base: https://openrouter.ai/api/v1\n", code: FileMarkup.Reader);

    [Theory]
    [InlineData("/src/.env", "/src/compose.yml", "services:\n  n8n:\n    image: n8nio/n8n\n    environment:\n      OPENROUTER_API_KEY: ${OPENROUTER_API_KEY}\n",
        "n8nio/n8n")]
    [InlineData("/src/env.example", "/src/litellm_config.yaml", "api_key: os.environ/OPENROUTER_API_KEY\n", "litellm_config.yaml")]
    public async Task A_value_that_both_take_stays_for_the_other_one(string path, string otherPath, string other, string program)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Reader).AddAdditionalFile(path, "OPENROUTER_API_KEY=1\n")
            .AddAdditionalFile(otherPath, other);
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build());
        Assert.Equal("OPENROUTER_API_KEY=1\n", result.Files[path].Text);
        Assert.Contains($"'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because '{program}' needs it from {Path.GetFileName(
            path)}, too, so set both names there", (await FileMarkup.AnalyzeAsync(solution.Build())).Select(found => found.Message()));
    }

    [Theory]
    [InlineData("""
        services:
          worker:
            image: me/python-worker
            build:
              context: .
              args:
                OPENROUTER_API_KEY: 1

        """)]
    [InlineData("""
        services:
          proxy:
            image: ghcr.io/berriai/litellm:main
          api:
            environment:
              OPENROUTER_API_KEY: 1

        """)]
    public Task What_is_built_here_moves_whatever_stands_around_it(string text) =>
        FileMarkup.VerifyFixAsync("/src/compose.yml", text, text.Replace("OPENROUTER_", "AI_STATS_", StringComparison.Ordinal), code: FileMarkup.Reader);

    [Fact]
    public Task An_action_that_runs_a_script_of_this_repository_moves_with_it() => FileMarkup.VerifyFixAsync(
        "/src/ci.yml",
        """
        jobs:
          a:
            steps:
              - uses: me/ssh@v1
                env:
                  OPENROUTER_API_KEY: 1
                with:
                  envs: OPENROUTER_API_KEY
                  script: |
                    docker run -e OPENROUTER_API_KEY app

        """,
        """
        jobs:
          a:
            steps:
              - uses: me/ssh@v1
                env:
                  AI_STATS_API_KEY: 1
                with:
                  envs: AI_STATS_API_KEY
                  script: |
                    docker run -e AI_STATS_API_KEY app

        """,
        code: FileMarkup.Reader);

    [Fact]
    public async Task An_action_of_a_workflow_does_not_read_dotenv()
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Reader).AddAdditionalFile("/src/.env", "OPENROUTER_API_KEY=1\n")
            .AddAdditionalFile("/src/ci.yml", "- uses: a/b@v1\n  env: { OPENROUTER_API_KEY: 1 }\n");
        Assert.Equal("AI_STATS_API_KEY=1\n", (await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build())).Files["/src/.env"].Text);
    }
}
