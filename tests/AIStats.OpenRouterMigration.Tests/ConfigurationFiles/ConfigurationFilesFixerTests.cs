using System.Text;
using AIStats.OpenRouterMigration.ConfigurationFiles;
using AIStats.OpenRouterMigration.Rules.ConfigurationFiles;
using AIStats.OpenRouterMigration.Tests.Credentials;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What one action, and one pass of dotnet format, makes of all files of a project.</summary>
[Trait("Rule", RuleIds.ConfigurationFiles)]
public sealed class ConfigurationFilesFixerTests
{
    private const string Before = "{\r\n\t\"BaseUrl\": \"https://openrouter.ai/api/v1\", // é\n  \"Key\": \"%OPENROUTER_API_KEY%\"\r}";
    private const string After = "{\r\n\t\"BaseUrl\": \"https://api.phaseo.app/v1\", // é\n  \"Key\": \"%AI_STATS_API_KEY%\"\r}";

    public static TheoryData<Encoding> Encodings => new(
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        Encoding.Latin1);

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_byte_order_mark_and_mixed_line_ends_stay(Encoding encoding)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Reader).AddAdditionalFile("/src/appsettings.json", Before, encoding);
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build());
        Assert.Equal(new FormattedFile(After, encoding), result.Files["/src/appsettings.json"]);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public Task The_light_bulb_changes_all_files() => new FixTest<ConfigurationFilesAnalyzer, ConfigurationFilesFixer>
    {
        TestState =
        {
            Sources = { "[|class|] C { }", GatewayCode.Reading() },
            AdditionalFiles = { ("/0/appsettings.json", Before), ("/0/.env", "OPENROUTER_API_KEY=1"), ("/0/README.md", "OPENROUTER_API_KEY") },
        },
        FixedState =
        {
            Sources = { "class C { }", GatewayCode.Reading() },
            AdditionalFiles = { ("/0/appsettings.json", After), ("/0/.env", "AI_STATS_API_KEY=1"), ("/0/README.md", "OPENROUTER_API_KEY") },
        },
        CodeActionEquivalenceKey = ConfigurationFilesFixer.RewriteKey,
        CodeActionVerifier = static (action, verifier) => verifier.Equal("Move .env and appsettings.json to AI Stats (AIS1001, AIS2001)", action.Title),
        // One finding a project: what Fix All would do there, the light bulb does.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck,
    }.RunAsync();

    [Fact]
    public async Task Two_projects_and_two_frameworks_write_a_shared_file_once()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var solution = new FormatSolution();
            var first = solution.AddProject("First(net8.0)").AddDocument("/src/First/C.cs", FileMarkup.Reader).AddAdditionalFile("/src/compose.yml", Before)
                .AddAdditionalFile("/src/First/.env", "OPENROUTER_API_KEY=1");
            solution.AddProject("First(net10.0)").Link(first);
            solution.AddProject("Second").AddDocument("/src/Second/D.cs", FileMarkup.Reader).Link(first, "/src/compose.yml")
                .AddAdditionalFile("/src/Second/.env", "OPENROUTER_API_KEY=2");
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            Assert.Equal(After, result.Files["/src/compose.yml"].Text);
            Assert.Equal("AI_STATS_API_KEY=1", result.Files["/src/First/.env"].Text);
            Assert.Equal("AI_STATS_API_KEY=2", result.Files["/src/Second/.env"].Text);
            Assert.Empty(result.Problems);
            Assert.Equal(result.Files, (await DotnetFormatDouble.ForProduct(seed + 1).FormatAsync(result.Solution)).Files);
        }
    }

    [Fact]
    public async Task Code_and_files_move_in_one_pass_in_any_order_of_rules()
    {
        const string CodeBefore =
            """
            static class C
            {
                public const string Url = "https://openrouter.ai/api/v1";
                public const string Key = "OPENROUTER_API_KEY";
            }

            """;
        const string CodeAfter =
            """
            static class C
            {
                public const string Url = "https://api.phaseo.app/v1";
                public const string Key = "AI_STATS_API_KEY";
            }

            """;
        for (var seed = 0; seed < 8; seed++)
        {
            var solution = new FormatSolution();
            solution.AddProject("App").AddDocument("/src/C.cs", CodeBefore).AddAdditionalFile("/src/appsettings.json", Before)
                .AddAdditionalFile("/src/chat.http", "POST https://openrouter.ai/api/v1/messages\nHTTP-Referer: a\nX-Title: b\n");
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            Assert.Equal(CodeAfter, result.Files["/src/C.cs"].Text);
            Assert.Equal(After, result.Files["/src/appsettings.json"].Text);
            Assert.Equal("POST https://api.phaseo.app/v1/messages\nhttp-referer: a\nx-title: b\n", result.Files["/src/chat.http"].Text);
            Assert.Empty(result.Problems);
            Assert.Empty(await DotnetFormatDouble.ForProduct().GetReportedDiagnosticsAsync(result.Solution));
        }
    }

    /// <summary>The same setting with another value, switched off beside the one that moves: who switches it on sends the new key there.</summary>
    [Theory]
    [InlineData("appsettings.json", "{\n  // 'BaseUrl': 'https://openrouter.ai/api/v1',\n  'BaseUrl': 'https://openrouter.ai/api/v1'\n}\n")]
    [InlineData("appsettings.json",
        "{\n  'Key': '%OPENROUTER_API_KEY%',\n  'Url': 'https://openrouter.ai/api/v1'\n  //'Url' : 'https://openrouter.ai/api/v1/'\n}\n")]
    [InlineData(".env", "LLM_URL=https://openrouter.ai/api/v1\n# LLM_URL=https://openrouter.ai/api/v1/\n# export LLM_URL='https://openrouter.ai/api/v1'\n")]
    [InlineData("compose.yml", "environment:\n  # LLM_URL: https://openrouter.ai/api/v1\n  LLM_URL: https://openrouter.ai/api/v1\n")]
    public async Task A_setting_that_is_switched_off_moves_with_its_twin(string path, string text) =>
        Assert.Equal(text.Replace('\'', '"').Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal)
            .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal), await FormatAsync(path, text.Replace('\'', '"')));

    /// <summary>Another setting, one that is not beside it, an address that stays, and what people tell: comments, which nobody rewrites.</summary>
    [Theory]
    [InlineData("{\n  // 'OldUrl': 'https://openrouter.ai/api/v1',\n  'BaseUrl': '§'\n}\n")]
    [InlineData("{\n  // 'BaseUrl': 'https://openrouter.ai/api/v1',\n\n  'BaseUrl': '§'\n}\n")]
    [InlineData("{\n  // 'BaseUrl': 'https://openrouter.ai/api/v1/endpoints/zdr',\n  'BaseUrl': '§'\n}\n")]
    [InlineData("{\n  // BaseUrl was https://openrouter.ai/api/v1\n  'BaseUrl': '§'\n}\n")]
    public async Task Other_comments_stay(string text) =>
        Assert.Equal(text.Replace('\'', '"').Replace("§", "https://api.phaseo.app/v1", StringComparison.Ordinal),
            await FormatAsync("appsettings.json", text.Replace('\'', '"').Replace("§", "https://openrouter.ai/api/v1", StringComparison.Ordinal)));

    private static async Task<string> FormatAsync(string path, string text)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Reader).AddAdditionalFile("/src/" + path, text);
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build());
        Assert.Empty(result.Problems);
        return result.Files["/src/" + path].Text;
    }

    [Fact]
    public async Task Suppressed_it_changes_nothing()
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", "#pragma warning disable AIS9001\nclass C;\n").AddAdditionalFile("/src/appsettings.json", Before);
        Assert.Equal(Before, (await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build())).Files["/src/appsettings.json"].Text);
    }

    [Fact]
    public async Task A_file_given_twice_is_reported_and_changed_once()
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Reader).AddAdditionalFile("/src/.env", "OPENROUTER_API_KEY=1")
            .AddAdditionalFile("/src/.env", "OPENROUTER_API_KEY=1");
        Assert.Single(await FileMarkup.AnalyzeAsync(solution.Build()), diagnostic => diagnostic.Id == RuleIds.ApiKeyVariable);
        Assert.Equal("AI_STATS_API_KEY=1", (await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build())).Files["/src/.env"].Text);
    }

}
