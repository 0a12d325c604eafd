using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.MovedModel)]
public sealed class MovedModelFixerTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Only_the_ids_change_in_every_form_of_string(string lineEnd) => VerifyAsync(
        lineEnd,
        """"
        using System.Collections.Generic;
        class C
        {
            const string A = "x-ai/grok-4.5"; // x-ai/grok-4.5
            string b = @"x-ai/grok-4.5";
            string c = """x-ai/grok-4.5""";
            string d = "x-ai" + "/grok-4.5";
            string e = $"x-ai/grok-4.5{""}";
            string f = "{\"model\":\"x-ai/grok-4.5\",\"models\":[\"openai/gpt-4o\",\"x-ai/grok-4.3\"]}";
            string[] g = { "x-ai/grok-4.5", /* second */ "meta-llama/llama-4-scout", "openai/gpt-4o" };
            string h = "x-ai/grok-4.5,openai/gpt-4o;x-ai/grok-4.3";
            Dictionary<string, int> i = new() { ["x-ai/grok-4.5"] = 1, ["spacex-ai/grok-4.3"] = 2, ["x-ai/grok-4.3"] = 3 };
            string j = "x\u002dai/grok-4.5";
            object k = new { model = "x-ai/grok-4.5" };
            string l = "[\"x-ai/grok-4.5\", \"openai/gpt-4o\"]";
        }
        """",
        """"
        using System.Collections.Generic;
        class C
        {
            const string A = "spacex-ai/grok-4.5"; // x-ai/grok-4.5
            string b = @"spacex-ai/grok-4.5";
            string c = """spacex-ai/grok-4.5""";
            string d = "spacex-ai/grok-4.5" + "";
            string e = $"x-ai/grok-4.5{""}";
            string f = "{\"model\":\"spacex-ai/grok-4.5\",\"models\":[\"openai/gpt-4o\",\"spacex-ai/grok-4.3\"]}";
            string[] g = { "spacex-ai/grok-4.5", /* second */ "meta-llama/llama-4-scout", "openai/gpt-4o" };
            string h = "spacex-ai/grok-4.5,openai/gpt-4o;spacex-ai/grok-4.3";
            Dictionary<string, int> i = new() { ["spacex-ai/grok-4.5"] = 1, ["spacex-ai/grok-4.3"] = 2, ["x-ai/grok-4.3"] = 3 };
            string j = "spacex-ai/grok-4.5";
            object k = new { model = "spacex-ai/grok-4.5" };
            string l = "[\"spacex-ai/grok-4.5\", \"openai/gpt-4o\"]";
        }
        """");

    [Theory]
    // Beside a sibling of the new id, the old one is left to a person.
    [InlineData("""int M(string s) => s switch { "x-ai/grok-4.5" => 1, "spacex-ai/grok-4.5" => 2, _ => 0 };""")]
    [InlineData("""void M(System.Collections.Generic.Dictionary<string, int> d) { d.Add("spacex-ai/grok-4.5", 1); d.Add("x-ai/grok-4.5", 2); }""")]
    [InlineData("""void M(System.Collections.Generic.List<string> l) { l.Add("spacex-ai/grok-4.5"); l.Add("x-ai/grok-4.5"); }""")]
    [InlineData("""string[] models = { "x-ai/grok-4.5", "spacex-ai/grok-4.5" };""")]
    [InlineData("""System.Collections.Generic.List<Model> models = new() { new("x-ai/grok-4.5"), new("spacex-ai/grok-4.5") }; record Model(string Id);""")]
    [InlineData("""string models = "x-ai/grok-4.5, spacex-ai/grok-4.5";""")]
    [InlineData("""[InlineData("spacex-ai/grok-4.5", 1)] [InlineData("x-ai/grok-4.5", 1)] void A() { }""")]
    // An answer that a test keeps, and what compares with it.
    [InlineData(
        """string json = "{\"id\":\"gen-1\",\"model\":\"x-ai/grok-4.5\",\"choices\":[]}"; bool M(string model) => Equal("x-ai/grok-4.5", model); """
        + """bool Equal(string a, string b) => a == b;""")]
    // Written beside, it stays.
    [InlineData("""int M(string s) => s switch { "x-ai/grok-4.5" or "spacex-ai/grok-4.5" => 1, _ => 0 };""")]
    [InlineData("""bool M(string s) => s == "x-ai/grok-4.5" || s == "spacex-ai/grok-4.5";""")]
    [InlineData("""static readonly string[] AllowedModels = { "x-ai/grok-4.5", "spacex-ai/grok-4.5" };""")]
    // What tells people or models about ids.
    [InlineData("""string Prompt = "Answer with a model, for example x-ai/grok-4.5.";""")]
    // Another model, or one that ends there.
    [InlineData(
        """string[] models = { "openai/gpt-3.5-turbo", "moonshotai/kimi-k2-0905", "anthropic/claude-opus-4.7-fast", "mistralai/mistral-medium-3","""
        + """ "deepseek/deepseek-chat-v3.1" };""")]
    public Task Left_to_a_person(string member)
    {
        var code =
            "[System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)] class InlineData : System.Attribute { public "
            + "InlineData(string a, int b) { } }\nclass C { " + member + " }";
        return VerifyAsync("\n", code, code);
    }

    [Theory]
    [InlineData("""int M(string s) => s switch { "x-ai/grok-4.5" => 1, _ => 0 };""",
        """int M(string s) => s switch { "x-ai/grok-4.5" or "spacex-ai/grok-4.5" => 1, _ => 0 };""")]
    [InlineData("""bool M(string s) => s is not "x-ai/grok-4.5";""", """bool M(string s) => s is not ("x-ai/grok-4.5" or "spacex-ai/grok-4.5");""")]
    [InlineData("""bool M(string s) => s is "x-ai/grok-4.5" or "openai/gpt-4o";""",
        """bool M(string s) => s is "x-ai/grok-4.5" or "spacex-ai/grok-4.5" or "openai/gpt-4o";""")]
    [InlineData("""int M(string s) { switch (s) { case "x-ai/grok-4.5": return 1; default: return 0; } }""",
        """int M(string s) { switch (s) { case "x-ai/grok-4.5": case "spacex-ai/grok-4.5": return 1; default: return 0; } }""")]
    [InlineData("""
        int M(string s)
        {
            switch (s)
            {
                case "x-ai/grok-4.5":
                    return 1;
                default: return 0;
            }
        }
        """,
        """
        int M(string s)
        {
            switch (s)
            {
                case "x-ai/grok-4.5":
                case "spacex-ai/grok-4.5":
                    return 1;
                default: return 0;
            }
        }
        """)]
    [InlineData("""bool M(string s) => s == "x-ai/grok-4.5";""", """bool M(string s) => s == "x-ai/grok-4.5" || s == "spacex-ai/grok-4.5";""")]
    [InlineData("""bool M(string s, bool b) => b && "x-ai/grok-4.5" == s;""",
        """bool M(string s, bool b) => b && ("x-ai/grok-4.5" == s || "spacex-ai/grok-4.5" == s);""")]
    [InlineData("""bool M(string s, bool b) => b || s != "x-ai/grok-4.5";""",
        """bool M(string s, bool b) => b || s != "x-ai/grok-4.5" && s != "spacex-ai/grok-4.5";""")]
    [InlineData("""bool M(string s) => !string.Equals(s, "x-ai/grok-4.5", System.StringComparison.Ordinal);""",
        """bool M(string s) => !(string.Equals(s, "x-ai/grok-4.5", System.StringComparison.Ordinal) || string.Equals(s, "spacex-ai/grok-4.5", """
        + """System.StringComparison.Ordinal));""")]
    [InlineData("""bool M(string s) => s.Equals("x-ai/grok-4.5") || s == "openai/gpt-4o";""",
        """bool M(string s) => s.Equals("x-ai/grok-4.5") || s.Equals("spacex-ai/grok-4.5") || s == "openai/gpt-4o";""")]
    [InlineData("""bool M() => Next() == "x-ai/grok-4.5"; string Next() => "";""", """bool M() => Next() == "spacex-ai/grok-4.5"; string Next() => "";""")]
    [InlineData("""static readonly string[] AllowedModels = { "x-ai/grok-4.5", "openai/gpt-4o" };""",
        """static readonly string[] AllowedModels = { "x-ai/grok-4.5", "spacex-ai/grok-4.5", "openai/gpt-4o" };""")]
    [InlineData("""
        static readonly string[] AllowedModels =
        {
            "openai/gpt-4o",
            "x-ai/grok-4.5",
        };
        """,
        """
        static readonly string[] AllowedModels =
        {
            "openai/gpt-4o",
            "x-ai/grok-4.5",
            "spacex-ai/grok-4.5",
        };
        """)]
    public Task What_code_compares_with_takes_both(string before, string after) => VerifyAsync("\n", "class C { " + before + " }", "class C { " + after + " }");

    [Fact]
    public Task Both_branches_of_an_if_directive_change() => VerifyAsync(
        "\n",
        """
        class C
        {
        #if NEVER
            string model = "x-ai/grok-4.5";
        #else
            string model = "x-ai/grok-4.3";
        #endif
        }

        """,
        """
        class C
        {
        #if NEVER
            string model = "spacex-ai/grok-4.5";
        #else
            string model = "spacex-ai/grok-4.3";
        #endif
        }

        """);

    private static Task VerifyAsync(string lineEnd, string before, string after) =>
        ModelMarkup.VerifyFormatAsync(before.ReplaceLineEndings(lineEnd), after.ReplaceLineEndings(lineEnd));
}
