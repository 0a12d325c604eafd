using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>Names of what keeps secrets out of logs: it has to know the new name before a variable moves.</summary>
[Trait("Area", "Map")]
public sealed class RedactionsTests
{
    [Theory]
    [InlineData("SensitiveNames", true)]
    [InlineData("_maskedKeys", true)]
    [InlineData("RedactLogs", true)]
    [InlineData("SENSITIVE_CASES", true)]
    [InlineData("caseInsensitiveKey", false)] // how a key is found
    [InlineData("caseSensitiveNames", false)] // how names are compared
    [InlineData("CultureSensitive", false)] // how texts are compared
    [InlineData("MaskotUrl", false)] // another word
    [InlineData("", false)] // no name
    public void A_name_says_that_what_it_holds_is_hidden(string name, bool expected) => Assert.Equal(expected, Redactions.Hides(name));

    [Theory]
    [InlineData("KeyPattern", true)]
    [InlineData("keyRegex", true)]
    [InlineData("RegularExpressionAttribute", true)]
    [InlineData("my_regularexpression", true)]
    [InlineData("Patterned", false)] // another word
    [InlineData("Expression", false)] // one of C#
    public void A_name_says_that_it_holds_a_regular_expression(string name, bool expected) => Assert.Equal(expected, Redactions.IsExpression(name));

    [Theory]
    [InlineData("""\bsk-or-\w+""", true)]
    [InlineData("(?i)sk-or-", true)]
    [InlineData("(?<key>sk-or-.*)", true)]
    [InlineData("sk-or-*", false)] // a glob
    [InlineData("(sk-or-…)", false)] // brackets of a sentence
    public void A_text_is_a_regular_expression(string text, bool expected) => Assert.Equal(expected, Redactions.AreIn(text));
}
