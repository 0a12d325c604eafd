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

    [Fact]
    public Task Two_cases_never_become_the_same() => VerifyAsync(
        "\n",
        "class C { int M(string s) => s switch { \"moonshotai/kimi-k2-0905\" => 1, \"moonshotai/kimi-k2\" => 2, \"x-ai/grok-4.5\" => 3, _ => 0 }; }",
        "class C { int M(string s) => s switch { \"moonshotai/kimi-k2-0905\" => 1, \"moonshotai/kimi-k2\" => 2, \"spacex-ai/grok-4.5\" => 3, _ => 0 }; }");

    [Fact]
    public Task Two_keys_that_calls_add_never_become_the_same() => VerifyAsync(
        "\n",
        "class C { void M(System.Collections.Generic.Dictionary<string, int> d, System.Collections.Generic.List<string> l) { d.Add(\"moonshotai/kimi-k2\", 1); d.Add(\"moonshotai/kimi-k2-0905\", 2); d.Add(\"x-ai/grok-4.5\", 3); l.Add(\"moonshotai/kimi-k2\"); l.Add(\"moonshotai/kimi-k2-0905\"); } }",
        "class C { void M(System.Collections.Generic.Dictionary<string, int> d, System.Collections.Generic.List<string> l) { d.Add(\"moonshotai/kimi-k2\", 1); d.Add(\"moonshotai/kimi-k2-0905\", 2); d.Add(\"spacex-ai/grok-4.5\", 3); l.Add(\"moonshotai/kimi-k2\"); l.Add(\"moonshotai/kimi-k2\"); } }");

    [Fact]
    public Task Two_rows_of_test_data_never_become_the_same() => VerifyAsync(
        "\n",
        "[System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)] class InlineData : System.Attribute { public InlineData(string a, int b) { } }\nclass C { [InlineData(\"moonshotai/kimi-k2\", 1)] [InlineData(\"moonshotai/kimi-k2-0905\", 1)] void A() { } [InlineData(\"moonshotai/kimi-k2\", 1)] [InlineData(\"moonshotai/kimi-k2-0905\", 2)] void B() { } }",
        "[System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)] class InlineData : System.Attribute { public InlineData(string a, int b) { } }\nclass C { [InlineData(\"moonshotai/kimi-k2\", 1)] [InlineData(\"moonshotai/kimi-k2-0905\", 1)] void A() { } [InlineData(\"moonshotai/kimi-k2\", 1)] [InlineData(\"moonshotai/kimi-k2\", 2)] void B() { } }");

    [Fact]
    public Task Both_branches_of_an_if_directive_change() => VerifyAsync(
        "\n",
        "class C\n{\n#if NEVER\n    string model = \"x-ai/grok-4.5\";\n#else\n    string model = \"x-ai/grok-4.3\";\n#endif\n}\n",
        "class C\n{\n#if NEVER\n    string model = \"spacex-ai/grok-4.5\";\n#else\n    string model = \"spacex-ai/grok-4.3\";\n#endif\n}\n");

    private static Task VerifyAsync(string lineEnd, string before, string after) =>
        ModelMarkup.VerifyFormatAsync(before.ReplaceLineEndings(lineEnd), after.ReplaceLineEndings(lineEnd));
}
