using AIStats.OpenRouterMigration.Settings;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Names of sections and settings: in the case of a section, or with a separator, and neither in a category of logs nor in an id.</summary>
[Trait("Rule", RuleIds.ConfigurationKey)]
public sealed class ConfigurationNameTests
{
    [Theory]
    [InlineData("a.json", """{ "OpenRouter": { "Key": 1 } }""", "OpenRouter")]
    [InlineData("a.json", """{ "openrouter": { "Key": 1 } }""", "")]
    [InlineData("a.json", """{ "OPENROUTER": 1 }""", "")]
    [InlineData("a.json", """{ "Openrouter": 1 }""", "Openrouter")]
    [InlineData("a.json", """{ "My-OpenRouter": 1 }""", "")]
    [InlineData("a.json", """{ "MyOpenRouter": 1 }""", "MyOpenRouter")]
    [InlineData("a.json", """{ "My_OpenRouter": 1 }""", "")]
    [InlineData("a.json", """{ "Key": "OpenRouter:Key" }""", "OpenRouter:Key")]
    [InlineData("a.json", """{ "Key": "OpenRouter" }""", "")]
    [InlineData("a.json", """{ "Key": "see OpenRouter:Key and OpenRouter--Key." }""", "OpenRouter:Key OpenRouter--Key")]
    [InlineData("a.json", """{ "Key": "openrouter:free" }""", "")]
    [InlineData("a.json", """{ "LogLevel": { "OpenRouter": 1 } }""", "")]
    [InlineData("a.json", """{ "profiles": { "OpenRouter": 1 } }""", "")]
    [InlineData("a.json", """{ "A": { "profiles": 1, "OpenRouter": 1 } }""", "OpenRouter")]
    [InlineData(".env", "OpenRouter__ApiKey=1", "OpenRouter__ApiKey")]
    [InlineData(".env", "OPENROUTER__APIKEY=1", "OPENROUTER__APIKEY")]
    [InlineData(".env", "openrouter__key=1", "openrouter__key")]
    [InlineData(".env", "__OpenRouter=1", "")]
    [InlineData(".env", "A__OpenRouter__B=${OpenRouter__C}", "A__OpenRouter__B OpenRouter__C")]
    [InlineData(".env", "Keys__OPENROUTER_API_KEY=1", "")]
    [InlineData(".env", "OpenRouter=1", "")]
    [InlineData(".env", "url=https://openrouter.ai:OpenRouter", "")]
    [InlineData(".env", "-OpenRouter:Key-", "OpenRouter:Key")]
    [InlineData(".env", "OpenRouter:", "")]
    [InlineData(".env", ":OpenRouter", "")]
    public async Task A_name_of_the_configuration_is_found_as_a_whole(string path, string text, string expected) => Assert.Equal(expected,
        string.Join(' ', (await SettingsReading.ReadAsync(path, text)).Signals.Sites.SelectMany(static site =>
            ConfigurationName.Find(site).Select(name => site.Text.Value[name.Start..name.End]))));
}
