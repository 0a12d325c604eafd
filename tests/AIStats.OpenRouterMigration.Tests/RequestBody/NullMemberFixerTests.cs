using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.RequestBody;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

[Trait("Rule", RuleIds.NullMember)]
public sealed class NullMemberFixerTests
{
    private static Task VerifyAsync(string before, string after)
    {
        var test = new FixTest<NullMemberAnalyzer, NullMemberFixer>
        {
            CodeActionEquivalenceKey = NullMemberFixer.IgnoreNullKey,
            CodeActionVerifier = (action, verifier) => verifier.Equal("Leave out what is null in Body", action.Title),
        };
        test.TestState.Sources.Add(before);
        test.FixedState.Sources.Add(after);
        foreach (var other in new[] { BodySource.Signal, BodySource.Libraries })
        {
            test.TestState.Sources.Add(other);
            test.FixedState.Sources.Add(other);
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Every_nullable_member_gets_the_condition_on_a_line_of_its_own(string ending) => VerifyAsync(
        BodySource.Types("""
            class [|Body|]
            {
                [JsonPropertyName("model")]
                public string Model { get; set; } = "";

                [JsonPropertyName("messages")]
                public List<string> Messages { get; set; } = new();

                // as the model has it
                [JsonPropertyName("max_tokens")]
                public int? MaxTokens { get; set; }

                public string? stop { get; set; } // one word
            }
            """).ReplaceLineEndings(ending),
        BodySource.Types("""
            class Body
            {
                [JsonPropertyName("model")]
                public string Model { get; set; } = "";

                [JsonPropertyName("messages")]
                public List<string> Messages { get; set; } = new();

                // as the model has it
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
                [JsonPropertyName("max_tokens")]
                public int? MaxTokens { get; set; }

                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
                public string? stop { get; set; } // one word
            }
            """).ReplaceLineEndings(ending));

    [Fact]
    public Task Without_the_using_names_are_written_in_full() => VerifyAsync(
        "class [|Body|] { public string model = \"\"; public string[] messages = new string[0]; public int? seed; }",
        """class Body { public string model = ""; public string[] messages = new string[0]; """
        + """[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public int? """
        + """seed; }""");

    [Theory]
    [InlineData("using Json = System.Text.Json.Serialization; namespace App { NAME }", "System.Text.Json.Serialization.")]
    [InlineData("using System.Text.Json; namespace App { NAME }", "System.Text.Json.Serialization.")]
    [InlineData("using System.Text.Json; namespace App { using System.Text.Json.Serialization; NAME }", "")]
    public Task Names_are_as_short_as_the_usings_allow(string file, string prefix) => VerifyAsync(
        file.Replace("NAME", "class [|Body|] { public string model = \"\"; public string[] messages = new string[0]; public int? seed; }",
            StringComparison.Ordinal),
        file.Replace("NAME",
            $$"""class Body { public string model = ""; public string[] messages = new string[0]; [{{prefix}}JsonIgnore(Condition = """
            + $$"""{{prefix}}JsonIgnoreCondition.WhenWritingNull)] public int? seed; }""", StringComparison.Ordinal));

    [Theory]
    [InlineData("class [|Body|] { [Newtonsoft.Json.JsonProperty] public string? model; [Newtonsoft.Json.JsonProperty] public string[]? messages; }",
        """[Newtonsoft.Json.JsonObject(ItemNullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)] class Body { """
        + """[Newtonsoft.Json.JsonProperty] public string? model; [Newtonsoft.Json.JsonProperty] public string[]? messages; }""")]
    [InlineData("using Newtonsoft.Json; class [|Body|] { public string? model; public string[]? messages; }",
        """using Newtonsoft.Json; [JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)] class Body { public string? model; """
        + """public string[]? messages; }""")]
    [InlineData(
        """using Newtonsoft.Json; using System.Text.Json.Serialization; class [|Body|] { [JsonPropertyName("model")] public string? Model; """
        + """public string[]? messages; }""",
        """using Newtonsoft.Json; using System.Text.Json.Serialization; class Body { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] """
        + """[JsonPropertyName("model")] public string? Model; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string[]? messages; }""")]
    public Task An_attribute_or_a_using_says_that_it_is_Newtonsoft(string before, string after) => VerifyAsync(before, after);

    [Fact]
    public Task A_parameter_of_a_record_gets_it_for_its_property() => VerifyAsync(
        BodySource.Types(
            """record [|Body|]([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("messages")] string[] Messages, """
            + """[property: JsonPropertyName("seed")] int? Seed);"""),
        BodySource.Types(
            """record Body([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("messages")] string[] Messages, """
            + """[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] [property: JsonPropertyName("seed")] int? Seed);"""));

    [Fact]
    public Task A_parameter_on_a_line_of_its_own_keeps_it() => VerifyAsync(
        BodySource.Types("""
            record [|Body|](
                string model,
                string[] messages,
                int? seed);
            """),
        BodySource.Types("""
            record Body(
                string model,
                string[] messages,
                [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? seed);
            """));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Newtonsoft_gets_one_for_the_type(string ending) => VerifyAsync(
        BodySource.NewtonsoftTypes("""
            namespace App
            {
                public class [|Body|]
                {
                    [JsonProperty("model")] public string? Model { get; set; }
                    [JsonProperty("messages")] public string[]? Messages { get; set; }
                }
            }
            """).ReplaceLineEndings(ending),
        BodySource.NewtonsoftTypes("""
            namespace App
            {
                [JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
                public class Body
                {
                    [JsonProperty("model")] public string? Model { get; set; }
                    [JsonProperty("messages")] public string[]? Messages { get; set; }
                }
            }
            """).ReplaceLineEndings(ending));

    [Fact]
    public Task A_fixed_type_does_not_hide_another_one() => new FixTest<NullMemberAnalyzer, NullMemberFixer>
    {
        TestState =
        {
            Sources =
            {
                BodySource.Types(
                    "class [|One|] { public string model = \"\"; public string[] messages = new string[0]; public int? seed; "
                    + "} class [|Two|] { public string model = \"\"; public string[] messages = new string[0]; public int? seed; }"),
                BodySource.Signal,
                BodySource.Libraries,
            },
        },
        FixedState =
        {
            Sources =
            {
                BodySource.Types(
                    """class One { public string model = ""; public string[] messages = new string[0]; """
                    + """[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? seed; } class Two { public string model = ""; """
                    + """public string[] messages = new string[0]; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? seed; }"""),
                BodySource.Signal,
                BodySource.Libraries,
            },
        },
    }.RunAsync();

    [Fact]
    public void There_is_no_Fix_All() => Assert.Null(new NullMemberFixer().GetFixAllProvider());
}
