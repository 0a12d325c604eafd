using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>A value that nobody reads in the file may hold OpenRouter's key, so its name stays; a word to fill in does not.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class SealedValuePassTests
{
    [Theory]
    [InlineData("kind: Secret", "data", "c2stb3ItdjEtMTIzNDU2Nzg5MA==", true)]
    [InlineData("kind: Secret", "data", "abcdefghijklmnopqrstuvw1", true)]
    [InlineData("kind: Secret", "data", "abc+efgh/jklmnopqrstuvw1", true)]
    [InlineData("kind: Secret", "data", "abcdefghijklmnopqrstuvwx", false)] // no digit: words to fill in
    [InlineData("kind: Secret", "data", "abcdefghijklmnopqrs1", false)] // too short for a key
    [InlineData("kind: Secret", "data", "abcdefghijklmnopqrstuvwxy1", false)] // no whole groups
    [InlineData("kind: Secret", "data", "abc-defghijklmnopqrstuv1", false)] // a character that base64 does not have
    [InlineData("kind: Secret", "data", "äbcdefghijklmnopqrstuvw1", false)] // a letter that base64 does not have
    [InlineData("kind: Secret", "stringData", "abcdefghijklmnopqrstuvw1", false)] // a plain value
    [InlineData("kind: ConfigMap", "data", "abcdefghijklmnopqrstuvw1", false)] // a plain value
    [InlineData("kind: SealedSecret", "encryptedData", "x", true)]
    [InlineData("kind: App", "env", "ENC[AES256_GCM,data:x]", true)]
    [InlineData("kind: App", "env", "encrypted:x", true)]
    [InlineData("kind: App", "env", "secure:x", true)]
    [InlineData("kind: App", "env", "!vault x", true)]
    [InlineData("kind: App", "env", "unencrypted:x", false)] // a plain value
    public void The_name_of_a_sealed_value_stays(string kind, string section, string value, bool stays) =>
        Assert.Equal(stays, OnePass.OfRow("k8s/app.yaml", $$"""
            {{kind}}
            {{section}}:
              OPENROUTER_API_KEY: {{value}}
            """).Contains("  OPENROUTER_API_KEY: ", StringComparison.Ordinal));
}
