using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>What a name that the configuration is asked for says; <c>¦</c> is what only the run tells.</summary>
[Trait("Area", "Code")]
public sealed class ConfigurationNamesTests
{
    [Theory]
    [InlineData(""" "Chat:Url" """, "Chat:Url")]
    [InlineData("""("Chat" + ":" + "Url")""", "Chat:Url")]
    [InlineData("nameof(Chat)", "Chat")]
    [InlineData("nameof(Our.Chat)", "Chat")]
    [InlineData("""ConfigurationPath.Combine("Chat", Section, nameof(Url), name)""", "Chat:Section:Url:¦")]
    [InlineData("""$"{Section}:{nameof(Url)}" """, "Section:Url")]
    [InlineData("""Section + ":Url" """, "Section:Url")]
    [InlineData("""$"{name}:Url:{name}" """, "¦:Url:¦")]
    // Constants, and what is set once.
    [InlineData("Section", "Section")]
    [InlineData("C.Section", "Section")]
    [InlineData("Keys.Whole", "Keys:Url")]
    [InlineData("fixedOne", "Fixed")]
    [InlineData("Shown", "Shown")]
    [InlineData("ReadOnly", "ReadOnly")]
    [InlineData("once", "Once")]
    // What changes, what is given from outside, what is computed, and a long way.
    [InlineData("twice", "¦")]
    [InlineData("changing", "¦")]
    [InlineData("Settable", "¦")]
    [InlineData("name", "¦")]
    [InlineData("Unknown.Section", "¦")]
    [InlineData("Make(1)", "¦")]
    [InlineData("1", "¦")]
    [InlineData("First", "End")]
    [InlineData("Farther", "¦")]
    public void A_name_is_read(string name, string expected)
    {
        var code = new CodeProject($$"""
            class C
            {
                const string Section = "Section", Third = "End", Second = Third, First = Second, Farther = First;
                readonly string fixedOne = "Fixed";
                string changing = "Changing";
                string Shown => "Shown";
                string ReadOnly { get; } = "ReadOnly";
                string Settable { get; set; } = "Settable";

                void M(string name)
                {
                    var once = "Once";
                    var twice = "Twice";
                    twice = "Other";
                    Use({{name}});
                }
            }
            """, """static class Keys { const string Root = "Keys"; public const string Whole = Root + ":Url"; }""");
        Assert.Equal(expected, ConfigurationNames.Read(code.Project, code.Used()).Replace(StringText.Hole, '¦'));
    }
}
