using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tests.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>What becomes of a key on its way into a message, a title or an edit.</summary>
[Trait("Area", "Rules")]
public sealed class SecretsTests
{
    private const string Secret = HardCodedKeyAnalyzerTests.Secret;
    private const string Key = HardCodedKeyAnalyzerTests.Key;

    private static Secrets OfCode(string code) => Secrets.Of(new TreeCache(CSharpSyntaxTree.ParseText(code)).Signals, () => code);

    [Theory]
    [InlineData("01234567", "********")]
    [InlineData("x-01234567", "x-********")]
    [InlineData("89ABCDEF is a part", "******** is a part")]
    [InlineData("a part: cdef0123.", "a part: ********.")]
    [InlineData("01234567 and 89abcdef", "******** and ********")]
    [InlineData("0123456", "0123456")]
    [InlineData("76543210", "76543210")]
    [InlineData("", "")]
    public void Eight_characters_of_a_key_are_hidden_wherever_they_stand(string text, string expected)
    {
        Assert.Equal(expected, Secrets.Of($"OPENROUTER_API_KEY={Key}\n").Hide(text));
        Assert.Equal(expected, OfCode($$"""class C { string k = "{{Key}}"; }""").Hide(text));
    }

    [Theory]
    [InlineData($$"""class C { string k = "sk-or-v1-" + "{{Secret}}"; }""")]
    [InlineData($$"""class C { string k = "sk-or-v1-\u0030123456789abcdef"; }""")]
    [InlineData($$"""class C { string n = "OPENROUTER_API_KEY", k = "sk-or-v1-" + "0123456789" + "abcdef"; }""")]
    [InlineData($$"""class C { } // {{Key}}""")]
    [InlineData($$"""
        class C {
        #if LIVE
        string k = "{{Key}}";
        #endif
        }
        """)]
    public void A_key_in_pieces_with_escapes_or_in_a_comment_is_one(string code) => Assert.Equal("'********' is set", OfCode(code).Hide("'01234567' is set"));

    [Theory]
    [InlineData("sk-or-v1-0123456789abcdef", "01234567", "********")]
    [InlineData("sk-or-v1-0123456789abcde", "01234567", "01234567")]
    [InlineData("sk-or-v1-abcdefghijklmnopqrst", "abcdefgh", "abcdefgh")]
    [InlineData("sk-or-v1-your-own-placeholder-here", "placeholder", "placeholder")]
    [InlineData("sk-or-v1-0123456789abcdef-fedcba9876543210", "fedcba98", "********")]
    [InlineData("sk-or-v1-0123456789abcdef_fedcba9876543210", "fedcba98", "********")]
    [InlineData("sk-0123456789abcdef", "01234567", "01234567")]
    [InlineData("0123456789abcdef0123456789abcdef", "01234567", "01234567")]
    public void Words_and_short_parts_are_no_secret(string key, string text, string expected)
    {
        Assert.Equal(expected, Secrets.Of(key).Hide(text));
        Assert.Equal(expected, OfCode($$"""class C { string k = "{{key}}"; }""").Hide(text));
    }

    [Fact]
    public void A_text_that_holds_a_key_itself_loses_it()
    {
        Assert.Equal("Use sk-or-v1-" + new string('*', Secret.Length) + " here", Secrets.Of("").Hide($"Use {Key} here"));
        Assert.Equal("sk-or-v1-" + new string('*', Secret.Length), OfCode("class C { }").Hide(Key));
    }

    [Fact]
    public void Of_the_arguments_of_a_message_the_texts_are_hidden() =>
        Assert.Equal(["********", 12345678, null, "api"], Secrets.Of(Key).Hide(["01234567", 12345678, null, "api"]));

    [Fact]
    public void An_action_that_would_write_a_part_of_a_key_is_not_offered()
    {
        var secrets = Secrets.Of(Key);
        var actions = secrets.Hide(
        [
            Action("Clean", "Use it", "a", "b"),
            Action("Title", "Use 01234567", "a", "b"),
            Action("First", "Use it", "01234567", "b"),
            Action("Last", "Use it", "a", "b89abcdef"),
            Action("Both", "Use it", "01234567", "89abcdef"),
            Action("Short", "Use 0123456", "0123456", ""),
        ]);

        Assert.Equal(["Clean", "Short"], actions.Select(action => action.Key));

        static EditAction Action(string key, string title, params string[] texts) => new(key, title, [.. texts.Select(text => new Edit(Location.None, text))]);
    }
}
