using AIStats.OpenRouterMigration.RequestBody;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

[Trait("Rule", RuleIds.RejectedField)]
public sealed class RejectedFieldFixerTests
{
    private static Task VerifyAsync(string before, string after, params string[] neighbours)
    {
        var test = new FixTest<RejectedFieldAnalyzer, RejectedFieldFixer>
        {
            CodeActionVerifier = (action, verifier) => verifier.True(action.Title.StartsWith("Remove ", StringComparison.Ordinal)
                || action.Title.StartsWith("Use phaseo:", StringComparison.Ordinal), action.Title),
        };
        test.TestState.Sources.Add(before);
        test.FixedState.Sources.Add(after);
        foreach (var other in neighbours.Concat([BodySource.Signal, BodySource.Libraries]))
        {
            test.TestState.Sources.Add(other);
            test.FixedState.Sources.Add(other);
        }

        return test.RunAsync();
    }

    private static Task VerifyStatementsAsync(string before, string after) => VerifyAsync(BodySource.Statements(before), BodySource.Statements(after));

    [Theory]
    [InlineData("_ = new { model, messages, [|transforms|] = names };", "_ = new { model, messages };")]
    [InlineData("_ = new { [|transforms|] = names, model, messages };", "_ = new { model, messages };")]
    [InlineData("_ = new { model, [|transforms|] = names, messages };", "_ = new { model, messages };")]
    [InlineData("_ = new { model, [|transforms|] = names /* long */, messages };", "_ = new { model, /* long */ messages };")]
    [InlineData("_ = new { model, messages, /* long */ [|transforms|] = names };", "_ = new { model, messages /* long */ };")]
    [InlineData("_ = new { model\n, [|transforms|] = names\n, messages };", "_ = new { model\n, messages };")]
    [InlineData("""
        _ = @"{
        ""model"": 1
        , ""[|transforms|]"": []
        , ""messages"": []
        }";
        """,
        """
        _ = @"{
        ""model"": 1
        , ""messages"": []
        }";
        """)]
    [InlineData("_ = new { model, messages, [|transforms|] = names, };", "_ = new { model, messages, };")]
    [InlineData("_ = new { model, messages, provider = new { [|data_collection|] = text } };", "_ = new { model, messages, provider = new { } };")]
    [InlineData("""_ = new Dictionary<string, object> { ["model"] = model, ["[|audio|]"] = names, ["messages"] = messages };""",
        """_ = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages };""")]
    [InlineData("""_ = new Dictionary<string, object> { { "model", model }, { "messages", messages }, { "[|audio|]", names } };""",
        """_ = new Dictionary<string, object> { { "model", model }, { "messages", messages } };""")]
    [InlineData("""_ = new JObject(new JProperty("model", model), new JProperty("messages", text), new JProperty("[|audio|]", text));""",
        """_ = new JObject(new JProperty("model", model), new JProperty("messages", text));""")]
    [InlineData("""var options = new ChatCompletionOptions(); options.Patch.Set("$.[|transforms|]"u8, names);""", "var options = new ChatCompletionOptions();")]
    [InlineData("""_ = "{\"model\":\"a/b\",\"messages\":[],\"[|transforms|]\":[\"x\"]}";""", """_ = "{\"model\":\"a/b\",\"messages\":[]}";""")]
    [InlineData("""_ = "{\"[|transforms|]\":[\"x\"],\"model\":\"a/b\",\"messages\":[]}";""", """_ = "{\"model\":\"a/b\",\"messages\":[]}";""")]
    [InlineData("""_ = @"{ ""model"": 1, ""[|transforms|]"": [], ""messages"": [] }";""", """_ = @"{ ""model"": 1, ""messages"": [] }";""")]
    [InlineData(""""_ = $$"""{ "model": 1, "[|transforms|]": {{json}}, "messages": [] }""";"""", """"_ = $$"""{ "model": 1, "messages": [] }""";"""")]
    [InlineData("""_ = "{\"model\":1," + "\"[|transforms|]\":[]," + "\"messages\":[]}";""", """_ = "{\"model\":1," + "" + "\"messages\":[]}";""")]
    [InlineData("_ = new { model, messages, [|max_tokens|] = (int?)null };", "_ = new { model, messages };")]
    [InlineData("""_ = "{\"model\":\"a/b\",\"[|transforms|]\":[\"x\",\"y\"],\"messages\":[{},{}]}";""", """_ = "{\"model\":\"a/b\",\"messages\":[{},{}]}";""")]
    [InlineData("""_ = "{\"model\":\"a/b\",\"messages\":[],\"[|max_tokens|]\":null }";""", """_ = "{\"model\":\"a/b\",\"messages\":[] }";""")]
    [InlineData("""_ = "{\"model\":1,\"messages\":[]," + "\"[|include_reasoning|]\":true}";""", """_ = "{\"model\":1,\"messages\":[]" + "}";""")]
    [InlineData("""_ = "{\"model\":" + model + ",\"messages\":[],\"[|include_reasoning|]\":" + "true}";""",
        """_ = "{\"model\":" + model + ",\"messages\":[]" + "}";""")]
    [InlineData(""""
        _ = """
            {
              "messages": [], "[|transforms|]": [],
              "model": 1
            }
            """;
        """",
        """"
        _ = """
            {
              "messages": [],
              "model": 1
            }
            """;
        """")]
    public Task A_member_goes_with_one_separator(string before, string after) => VerifyStatementsAsync(before, after);

    [Theory]
    [InlineData("_ = new { model, messages, [|stop|] = ready ? text : null };")]
    [InlineData("_ = new { model, messages, [|stop|] = null as string[] };")]
    [InlineData(
        """using var w = new Utf8JsonWriter(new System.IO.MemoryStream()); w.WriteStartObject(); w.WriteString("model", model); """
        + """w.WriteStartArray("messages"); w.WriteEndArray(); w.WriteBoolean("[|include_reasoning|]", true); w.WriteEndObject();""")]
    public Task What_is_null_on_a_condition_and_what_a_writer_writes_is_left_to_a_person(string statement) => VerifyStatementsAsync(statement, statement);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task On_a_line_of_its_own_the_line_goes_and_comments_stay(string ending) => VerifyAsync(
        BodySource.Statements("""
            _ = new
                    {
                        model, // the cheap one
                        // long prompts
                        [|transforms|] = names, // middle-out
                        messages,
                        [|audio|] = text // last
                    };
                    var body = new Dictionary<string, object>
                    {
                        ["model"] = model,
                        ["[|prediction|]"] = text,
                        ["messages"] = messages
                    };
                    body["[|verbosity|]"] = text; // short
                    body["[|functions|]"] = names;
            """).ReplaceLineEndings(ending),
        BodySource.Statements("""
            _ = new
                    {
                        model, // the cheap one
                        // long prompts
                        // middle-out
                        messages
                        // last
                    };
                    var body = new Dictionary<string, object>
                    {
                        ["model"] = model,
                        ["messages"] = messages
                    };
                    // short
            """).ReplaceLineEndings(ending));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task In_JSON_text_the_line_goes(string ending) => VerifyAsync(
        BodySource.Statements("""""
            _ = """
                        {
                          "model": "a/b",
                          "[|transforms|]": ["middle-out"],
                          "messages": [],
                          "[|usage|]": { "include": true }
                        }
                        """;
            """"").ReplaceLineEndings(ending),
        BodySource.Statements("""""
            _ = """
                        {
                          "model": "a/b",
                          "messages": []
                        }
                        """;
            """"").ReplaceLineEndings(ending));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task In_JSON_text_blank_lines_and_neighbours_on_the_line_stay(string ending) => VerifyAsync(
        BodySource.Statements("""""
            _ = """
                        {
                          "[|transforms|]": ["middle-out", "none"], "model": "a/b",
                          "[|preset|]": "mine",

                          "[|verbosity|]": "low", "messages": [],
                          "stop": "."
                        }
                        """;
            """"").ReplaceLineEndings(ending),
        BodySource.Statements("""""
            _ = """
                        {
                          "model": "a/b",

                          "messages": [],
                          "stop": "."
                        }
                        """;
            """"").ReplaceLineEndings(ending));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task The_blank_line_before_a_property_goes_only_where_another_one_is_left(string ending) => VerifyAsync(
        BodySource.Types("""
            class Body
            {
                public string model { get; set; } = "";
                public string? [|verbosity|] { get; set; }

                public string? [|audio|] { get; set; }
                public List<string> messages { get; set; } = new();
                public string? [|preset|] { get; set; }
            }
            """).ReplaceLineEndings(ending),
        BodySource.Types("""
            class Body
            {
                public string model { get; set; } = "";

                public List<string> messages { get; set; } = new();
            }
            """).ReplaceLineEndings(ending));

    [Fact]
    public Task A_property_that_another_file_names_stays()
    {
        var types = BodySource.Types(
            """class Body { public string model { get; set; } = ""; public string[]? messages { get; set; } public string? [|audio|] { get; set; """
            + """} public string? [|preset|] { get; set; } }""");
        return VerifyAsync(types, types.Replace(" public string? [|preset|] { get; set; }", "", StringComparison.Ordinal),
            """class Use { object? M(Body body) => body.audio; }""");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task A_property_that_nothing_names_goes_with_its_attribute(string ending) => VerifyAsync(
        BodySource.Types("""
            class Body
            {
                [JsonPropertyName("model")]
                public string Model { get; set; } = "";

                [JsonPropertyName("[|transforms|]")]
                public string[]? Transforms { get; set; }

                [JsonPropertyName("messages")]
                public List<string> Messages { get; set; } = new();

                [JsonPropertyName("[|audio|]")]
                public string? Voice { get; set; }
            }
            """).ReplaceLineEndings(ending),
        BodySource.Types("""
            class Body
            {
                [JsonPropertyName("model")]
                public string Model { get; set; } = "";

                [JsonPropertyName("messages")]
                public List<string> Messages { get; set; } = new();
            }
            """).ReplaceLineEndings(ending));

    [Theory]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[]? Messages { get; set; }
            [JsonPropertyName("[|audio|]")] public string? Voice { get; set; }
        }
        class Use
        {
            object? M(Body body) => body.Voice;
        }
        """)]
    [InlineData("""
        class Use
        {
            object? M(Body body) => body.Voice;
        }
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[]? Messages { get; set; }
            [JsonPropertyName("[|audio|]")] public string? Voice { get; set; }
        }
        """)]
    [InlineData("""class Body { public string model = ""; public string[]? messages; public string? [|audio|]; }""")]
    [InlineData(
        """record Body([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("messages")] string[] Messages, """
        + """[property: JsonPropertyName("[|audio|]")] string? Voice);""")]
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[]? messages { get; set; }
            /// <summary>What it says.</summary>
            public string? [|audio|] { get; set; }
        }
        """)]
    public Task A_property_that_is_used_or_documented_is_left_to_a_person(string types) => VerifyAsync(BodySource.Types(types), BodySource.Types(types));

    [Theory]
    [InlineData("_ = new { model, messages, [|transforms|] = /* long */ names };")]
    [InlineData(
        """if (ready) new Dictionary<string, object>() { ["model"] = model, ["messages"] = messages }.Add("a", text); """
        + """_ = new { model, messages = new[] { new { [|role|] = "function", content = text } } };""")]
    [InlineData("""_ = "{\"model\":1,\"messages\":[],\"[|transforms|]\":" + json + "}";""")]
    [InlineData("""var body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages }; if (ready) body["[|audio|]"] = text;""")]
    [InlineData("""_ = new { model, messages = new[] { new { role = "user", content = new object[] { new { [|type|] = "file", file = text } } } } };""")]
    public Task Where_something_would_be_lost_there_is_no_light_bulb(string statement) => VerifyStatementsAsync(statement, statement);

    [Fact]
    public Task A_directive_in_a_disabled_branch_is_not_lost()
    {
        const string Statement = """
            #if NEVER
                    _ = new Dictionary<string, object>
                    {
                        ["model"] = model,
                        ["messages"] = messages,
                        ["[|audio|]"] =
            #if OTHER
                            names
            #else
                            text
            #endif
                    };
            #endif
            """;
        return VerifyStatementsAsync(Statement, Statement);
    }

    [Theory]
    [InlineData("""_ = new { type = "[|openrouter:web_search|]" };""", """_ = new { type = "phaseo:web_search" };""")]
    [InlineData("""_ = "{\"type\":\"[|openrouter:datetime|]\"}";""", """_ = "{\"type\":\"phaseo:datetime\"}";""")]
    public Task A_tool_gets_its_new_name(string before, string after) => VerifyStatementsAsync(before, after);

    [Fact]
    public Task Directives_stay_and_both_branches_are_offered() => VerifyStatementsAsync(
        """
        var body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages };
        #if NEVER
                body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages, ["[|audio|]"] = text };
        #else
                body["[|audio|]"] = text;
        #endif
        """,
        """
        var body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages };
        #if NEVER
                body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages };
        #else
        #endif
        """);

    [Fact]
    public void There_is_no_Fix_All() => Assert.Null(new RejectedFieldFixer().GetFixAllProvider());
}
