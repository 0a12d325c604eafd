using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Variables, configuration keys and keys in files that are not C#.</summary>
public sealed class CredentialFindingsTests
{
    // Not a real key; long and mixed enough to look like one.
    private const string Secret = "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(".env", "{|AIS2001:OPENROUTER_API_KEY|}=\nexport {|AIS2001:OPENROUTER_API_KEY|}=\"x\"\r\n# {|AIS1007:OPENROUTER_API_KEY|}\n")]
    [InlineData("compose.yml", "environment:\n  {|AIS2004:OpenRouter__ApiKey|}: ${{|AIS2001:OPENROUTER_API_KEY|}}\n  X: ${{|AIS2001:OPENROUTER_API_KEY|}:?set it}\n")]
    [InlineData("compose.yml", "environment:\n  - {|AIS2001:OPENROUTER_API_KEY|}=${{|AIS2001:OPENROUTER_API_KEY|}}\n  - {|AIS2001:OPENROUTER_API_KEY|}\n")]
    [InlineData("ci.yml", "env:\n  {|AIS2001:OPENROUTER_API_KEY|}: ${{ secrets.{|AIS2001:OPENROUTER_API_KEY|} }}\n  {|AIS2001:OPENROUTER_API_KEY|}: $({|AIS2001:OPENROUTER_API_KEY|})\n")]
    [InlineData("run.ps1", "$env:{|AIS2001:OPENROUTER_API_KEY|} = 'x'\nWrite-Host \"$({|AIS2001:OPENROUTER_API_KEY|})\"\n")]
    [InlineData("run.sh", "export {|AIS2001:OPENROUTER_API_KEY|}=x\necho $" + "{|AIS2001:OPENROUTER_API_KEY|}\ndocker run \\\n  --env {|AIS2001:OPENROUTER_API_KEY|} \\\n  app\n")]
    [InlineData("App.config", "<add key=\"{|AIS2001:OPENROUTER_API_KEY|}\" value=\"%{|AIS2001:OPENROUTER_API_KEY|}%\" />\n<add key=\"OpenRouter:ApiKey\" value=\"\" />\n")]
    [InlineData("launchSettings.json", """{ "environmentVariables": { "{|AIS2001:OPENROUTER_API_KEY|}": "%{|AIS2001:OPENROUTER_API_KEY|}%", "{|AIS2004:OpenRouter__ApiKey|}": "" } }""")]
    [InlineData("appsettings.json", """{ "{|AIS2004:OpenRouter|}": { "ApiKey": "{|AIS2001:OPENROUTER_API_KEY|}" }, "Provider": "OpenRouter" }""")]
    [InlineData("Dockerfile", "ARG {|AIS2001:OPENROUTER_API_KEY|}\nENV {|AIS2001:OPENROUTER_API_KEY|}=$" + "{|AIS2001:OPENROUTER_API_KEY|}\n")]
    [InlineData("chat.http", "Authorization: Bearer {{$dotenv {|AIS2001:OPENROUTER_API_KEY|}}}\n")]
    [InlineData(".env", "{|AIS2003:OPENROUTER_BASE_URL|}=x\n{|AIS2003:OPENROUTER_MODEL|}=y\n{|AIS2003:MY_OPENROUTER_API_KEY|}=z\n{|AIS2003:OPENROUTER_API_KEY_FILE|}=z\n{|AIS2003:openrouter_api_key|}=z\n")]
    [InlineData("README.md", "Set `{|AIS1007:OPENROUTER_API_KEY|}` first.\n")]
    public Task Found(string path, string markup) => FileMarkup.VerifyAsync("/src/" + path, markup);

    [Theory]
    [InlineData("compose.yml", "  OpenRouter__ApiKey: ${OPENROUTER_API_KEY}\n  - OPENROUTER_API_KEY=${OPENROUTER_API_KEY}", "  OpenRouter__ApiKey: ${AI_STATS_API_KEY}\n  - AI_STATS_API_KEY=${AI_STATS_API_KEY}")]
    [InlineData("ci.yml", "OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}\r\n", "AI_STATS_API_KEY: ${{ secrets.AI_STATS_API_KEY }}\r\n")]
    [InlineData(".env", "MY_OPENROUTER_API_KEY=1\nOPENROUTER_API_KEY_FILE=2\nOPENROUTER_BASE_URL=3\n", "MY_OPENROUTER_API_KEY=1\nOPENROUTER_API_KEY_FILE=2\nOPENROUTER_BASE_URL=3\n")]
    [InlineData(".env", "OPENROUTER_API_KEY=1\nAI_STATS_API_KEY=2\n", "OPENROUTER_API_KEY=1\nAI_STATS_API_KEY=2\n")]
    [InlineData("appsettings.json", """{"OPENROUTER_API_KEY":"","OpenRouter":{"ApiKey":"%OPENROUTER_API_KEY%"}}""", """{"AI_STATS_API_KEY":"","OpenRouter":{"ApiKey":"%AI_STATS_API_KEY%"}}""")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after);

    [Fact]
    public Task The_variable_of_the_options_is_written() => FileMarkup.VerifyFixAsync(
        "/src/.env", "OPENROUTER_API_KEY=1\n", "GATEWAY_KEY=1\n", "[*.cs]\nai_stats_migration.api_key_variable = GATEWAY_KEY");

    [Fact]
    public async Task Where_the_new_name_is_taken_the_message_says_so()
    {
        var found = Assert.Single(await FileMarkup.FindAsync("/src/.env", "OPENROUTER_API_KEY=1\nAI_STATS_API_KEY=2\n"));
        Assert.Equal("'OPENROUTER_API_KEY' holds an OpenRouter key; 'AI_STATS_API_KEY' is in this file already, so remove this one when hosts no longer set it", found.Message());
    }

    [Theory]
    [InlineData(".env", "{|AIS2001:OPENROUTER_API_KEY|}=\"{|AIS2002:" + Secret + "|}\"\n# old: {|AIS2002:" + Secret + "|}\n")]
    [InlineData("appsettings.json", "{ \"ApiKey\": \"{|AIS2002:" + Secret + "|}\" }")]
    [InlineData("App.config", "<add key=\"k\" value=\"{|AIS2002:" + Secret + "|}\" />")]
    [InlineData("README.md", "curl -H 'Authorization: Bearer {|AIS2002:" + Secret + "|}'")]
    [InlineData("call.http", "GET https://{|AIS1002:openrouter.ai/api/v1/keys/{|AIS2002:" + Secret + "|}|}\n")]
    [InlineData(".env", "A=sk-or-v1-your-key-here\nB=sk-or-\n")]
    public async Task A_key_is_found_and_no_part_of_it_shown(string path, string markup)
    {
        await FileMarkup.VerifyAsync("/src/" + path, markup);
        var text = markup.Replace("{|AIS2001:", "", StringComparison.Ordinal).Replace("{|AIS2002:", "", StringComparison.Ordinal).Replace("{|AIS1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        foreach (var diagnostic in await FileMarkup.AnalyzeAsync(FileMarkup.Project("/src/" + path, text).Build()))
        {
            var shown = diagnostic.Message() + diagnostic.Descriptor.Title + string.Concat(diagnostic.Properties.Select(pair => pair.Key + pair.Value));
            Assert.DoesNotContain(Secret[9..17], shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_in_a_document_is_information_and_one_in_a_setting_a_warning()
    {
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await FileMarkup.FindAsync("/src/README.md", Secret)).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await FileMarkup.FindAsync("/src/.env", "K=" + Secret)).Severity);
    }
}
