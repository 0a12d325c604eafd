using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Variables that code reads and files set: both take the new name or none does, whatever the severity and the order of rules.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
[Trait("Rule", RuleIds.OtherVariable)]
public sealed class SharedVariableTests
{
    private const string Env = "OPENROUTER_API_KEY=1\nOPENROUTER_BASE_URL=2\n";
    private const string Address = """static class A { public const string Url = "https://openrouter.ai/api/v1/"; }""";
    private const string ReadsBoth =
        """
        class C
        {
            string? k = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            string? u = System.Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL");
        }
        """;
    private const string ReadsKey = """class C { string? k = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); }""";

    [Theory]
    [InlineData(ReadsBoth, DiagnosticSeverity.Info, "AI_STATS_API_KEY=1\nAI_STATS_BASE_URL=2\n")]
    [InlineData(ReadsBoth, DiagnosticSeverity.Warning, "AI_STATS_API_KEY=1\nOPENROUTER_BASE_URL=2\n")]
    [InlineData("""
        class C
        {
            object o = new System.Collections.Generic.Dictionary<string, int> { ["OPENROUTER_BASE_URL"] = 1, ["OTHER_BASE_URL"] = 2 };
        }
        """,
        DiagnosticSeverity.Info, "OPENROUTER_API_KEY=1\nAI_STATS_BASE_URL=2\n")]
    [InlineData(ReadsKey, DiagnosticSeverity.Info, "AI_STATS_API_KEY=1\nOPENROUTER_BASE_URL=2\n")]
    public async Task The_files_follow_the_code(string code, DiagnosticSeverity severity, string env)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var result = await DotnetFormatDouble.ForProduct(seed, severity).FormatAsync(Project(code, Env));
            Assert.Equal(env, result.Files["/src/.env"].Text);
            Assert.Equal(env.Contains("AI_STATS_BASE_URL", StringComparison.Ordinal),
                result.Files["/src/C.cs"].Text.Contains("AI_STATS_BASE_URL", StringComparison.Ordinal));
            Assert.Empty(result.Problems);
            Assert.Equal(result.Files, (await DotnetFormatDouble.ForProduct(seed + 1, severity).FormatAsync(result.Solution)).Files);
        }
    }

    [Fact]
    public async Task A_setting_that_is_switched_off_follows_the_code()
    {
        const string Comment = "OPENROUTER_API_KEY=1\n# OPENROUTER_BASE_URL=\n# Set OPENROUTER_BASE_URL for a proxy.\n";
        var result = await DotnetFormatDouble.ForProduct(0, DiagnosticSeverity.Info).FormatAsync(Project(ReadsBoth, Comment));
        Assert.Equal("AI_STATS_API_KEY=1\n# AI_STATS_BASE_URL=\n# Set OPENROUTER_BASE_URL for a proxy.\n", result.Files["/src/.env"].Text);
        var other = await DotnetFormatDouble.ForProduct(0, DiagnosticSeverity.Info).FormatAsync(Project(ReadsKey, Comment));
        Assert.Contains("# OPENROUTER_BASE_URL=\n", other.Files["/src/.env"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_the_new_name_of_the_base_URL_keeps_both()
    {
        const string Both = "OPENROUTER_BASE_URL=1\nAI_STATS_BASE_URL=2\n";
        var result = await DotnetFormatDouble.ForProduct(0, DiagnosticSeverity.Info).FormatAsync(Project(ReadsBoth, Both));
        Assert.Equal(Both, result.Files["/src/.env"].Text);
        Assert.Contains("AI_STATS_BASE_URL", result.Files["/src/C.cs"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_reads_no_variable_holds_none_back()
    {
        const string Other = """class D { string url = "https://openrouter.ai/api/v1"; }""";
        var result = await DotnetFormatDouble.ForProduct(minimumSeverity: DiagnosticSeverity.Info).FormatAsync(Project(ReadsBoth, Env, Other));
        Assert.Equal("AI_STATS_API_KEY=1\nAI_STATS_BASE_URL=2\n", result.Files["/src/.env"].Text);
    }

    [Fact]
    public async Task The_base_URL_s_message_promises_only_what_the_code_asks_for()
    {
        Assert.EndsWith("; use 'AI_STATS_BASE_URL' instead", await MessageAsync(ReadsBoth, RuleIds.OtherVariable), StringComparison.Ordinal);
        Assert.EndsWith("rename it together with the program that reads it", await MessageAsync(ReadsKey, RuleIds.OtherVariable), StringComparison.Ordinal);
    }

    private const string OutOfSight = "; the code reads it in a way that the build cannot follow, so rename it everywhere by hand";
    private const string MadeName = "; the code makes its name at run time, so keep the name, and put an AI Stats key there";

    [Theory]
    [InlineData("""
        class S
        {
            public string OPENROUTER_API_KEY { get; set; } = "";
            public string OPENROUTER_BASE_URL { get; init; } = "";
        }
        """)]
    [InlineData("record S(string OPENROUTER_API_KEY, string OPENROUTER_BASE_URL);")]
    [InlineData("enum Keys { OPENROUTER_API_KEY, OPENROUTER_BASE_URL }")]
    [InlineData("""
        class C
        {
            object OPENROUTER_API_KEY = 1, OPENROUTER_BASE_URL = 1;
            string k = nameof(OPENROUTER_API_KEY) + nameof(C.OPENROUTER_BASE_URL);
        }
        """)]
    [InlineData("""
        class C
        {
            string? K(string p) => System.Environment.GetEnvironmentVariable($"{p.ToUpperInvariant()}_API_KEY")
                ?? System.Environment.GetEnvironmentVariable(p + "_BASE_URL");
        }
        """, MadeName)]
    [InlineData("""
        class C
        {
            string K(string p) => string.Format("{0}_API_KEY", p) + string.Format("{0}_BASE_URL", p);
        }
        """, MadeName)]
    [InlineData("""class C { string? K(string p) => System.Environment.GetEnvironmentVariable($"OPENROUTER_{p}"); }""")]
    public async Task What_code_reads_out_of_sight_stays_in_code_and_files(string reader, string advice = OutOfSight)
    {
        var code = reader + "\n" + ReadsBoth.Replace("class C", "class D", StringComparison.Ordinal);
        for (var seed = 0; seed < 2; seed++)
        {
            var result = await DotnetFormatDouble.ForProduct(seed, DiagnosticSeverity.Info).FormatAsync(Project(code, Env));
            Assert.Equal(code, result.Files["/src/C.cs"].Text);
            Assert.Equal(Env, result.Files["/src/.env"].Text);
        }

        Assert.EndsWith(advice, await MessageAsync(code, RuleIds.ApiKeyVariable), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""class Names { public const string OPENROUTER_API_KEY = "OPENROUTER_API_KEY"; }""")]
    [InlineData("""
        class C
        {
            string OPENROUTER_API_KEY => System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")!;
        }
        """)]
    [InlineData("""
        class C
        {
            string M(string p) => $"Set {p}_API_KEY." + $"{p}_API_KEYS" + System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """)]
    public async Task A_name_that_is_only_a_name_hides_nothing(string code)
    {
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(Project(code, Env));
        Assert.Contains("\"AI_STATS_API_KEY\"", result.Files["/src/C.cs"].Text, StringComparison.Ordinal);
        Assert.StartsWith("AI_STATS_API_KEY=", result.Files["/src/.env"].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
        class C
        {
            string? k = System.Environment.GetEnvironmentVariable("Keys__OPENROUTER_API_KEY");
            string p = "Keys:OPENROUTER_API_KEY";
        }
        """,
        "Keys__OPENROUTER_API_KEY=1\n", true)]
    [InlineData("""class C { string k = "OPENROUTER_API_KEY"; object o = B("APP_"); static object B(string p) => p; }""", "APP_OPENROUTER_API_KEY=1\n", false)]
    [InlineData("""class C { string k = "OPENROUTER_API_KEY", state = "OPEN"; }""", "OPENROUTER_API_KEY_OLD=1\nOPENROUTER_API_KEY=2", true)]
    [InlineData("""class C { string k = "OPENROUTER_API_KEY"; }""", "OTHER_OPENROUTER_API_KEY=1\nOPENROUTER_API_KEY=2", true)]
    public async Task A_path_moves_on_both_sides_and_a_prefix_on_neither(string code, string env, bool moves)
    {
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(Project(code, env));
        Assert.Equal(moves, result.Files["/src/C.cs"].Text != code);
        Assert.DoesNotContain(moves ? "\"OPENROUTER_API_KEY" : "AI_STATS", result.Files["/src/C.cs"].Text, StringComparison.Ordinal);
        Assert.Equal(moves, result.Files["/src/.env"].Text != env);
    }

    private static async Task<string> MessageAsync(string code, string id) =>
        (await FileMarkup.AnalyzeAsync(Project(code, Env))).Single(found => found.Id == id && found.Location.Kind == LocationKind.ExternalFile).Message();

    private static Solution Project(string code, string env, string other = "")
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", code).AddDocument("/src/D.cs", other).AddDocument("/src/A.cs", Address)
            .AddAdditionalFile("/src/.env", env);
        return solution.Build();
    }
}
