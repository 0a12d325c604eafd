using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What an option of the project, or a mark of a file, makes of files that are not C#.</summary>
[Trait("Rule", RuleIds.Mention)]
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class OptionPassTests
{
    private static readonly (string Path, string Text) Reader = ("/src/C.cs", FileMarkup.Reader);

    [Theory]
    // The code moves, and the sentences stay; what stays is told as before.
    [InlineData("a.md", """
        Set `OPENROUTER_API_KEY` or OPENROUTER_MODEL:

        ```
        export OPENROUTER_API_KEY=1
        curl https://openrouter.ai/api/v1/chat/completions
        X-OpenRouter-Title: a
        HTTP-Referer: a
        ```
        Set OPENROUTER_API_KEY, see https://openrouter.ai/keys and https://openrouter.ai/api/v1.
        """, """
        Set `AI_STATS_API_KEY` or OPENROUTER_MODEL:

        ```
        export AI_STATS_API_KEY=1
        curl https://api.phaseo.app/v1/chat/completions
        x-title: a
        http-referer: a
        ```
        Set OPENROUTER_API_KEY, see https://openrouter.ai/keys and https://openrouter.ai/api/v1.
        (9:37-54) AIS1007: A document (4 places) mentions 'https://openrouter.ai/keys'; write
            'https://phaseo.app/settings/keys' by hand
        """)]
    // A program in another language is no document.
    [InlineData("a.py", """
        # `OPENROUTER_API_KEY`
        key = os.environ["OPENROUTER_API_KEY"]
        """, """
        # `OPENROUTER_API_KEY`
        key = os.environ["OPENROUTER_API_KEY"]
        (1:4-21) AIS1007: A Python file (2 places) mentions 'OPENROUTER_API_KEY'; write 'AI_STATS_API_KEY' by hand
        """)]
    public void Documents_move_where_the_project_asks_for_it(string path, string text, string expected) => Assert.Equal(expected,
        OnePass.With(("build_property.AIStatsMigrationIncludeDocuments", "true"), ("/src/" + path, text), Reader));

    [Theory]
    [InlineData("OtherProject", "class C { }", "OPENROUTER_API_KEY=1")] // this project does not read it
    [InlineData("OtherProgram", "class C { }", "OPENROUTER_API_KEY=1")]
    [InlineData("OtherProject", FileMarkup.Reader, "OPENROUTER_API_KEY=1")] // it is reported there
    [InlineData("Project", FileMarkup.Reader, "AI_STATS_API_KEY=1")]
    [InlineData("Nonsense", FileMarkup.Reader, "AI_STATS_API_KEY=1")] // no mark
    public void A_file_of_another_project_is_left_to_it(string scope, string code, string expected) => Assert.Equal(expected,
        OnePass.With(("build_metadata.AdditionalFiles.AIStatsMigrationScope", scope), ("/src/.env", "OPENROUTER_API_KEY=1"), ("/src/C.cs", code)));

    [Fact]
    public void A_variable_that_files_of_other_programs_name_is_told_in_code() => Assert.Contains("AIS", OnePass.With(
        ("build_metadata.AdditionalFiles.AIStatsMigrationScope", "OtherProgram"), Reader, ("/src/.env", "OPENROUTER_API_KEY=1")), StringComparison.Ordinal);
}
