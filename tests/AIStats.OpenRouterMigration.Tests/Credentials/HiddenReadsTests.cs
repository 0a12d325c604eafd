using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>Which code reads a variable without its name in a string.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class HiddenReadsTests
{
    private static bool Hold(string code, string name)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        return HiddenReads.Of(new TreeCache(tree).Signals).Hold(name);
    }

    [Theory]
    [InlineData("""class S { public string OPENROUTER_API_KEY { get; set; } }""")]
    [InlineData("""class S { public string OPENROUTER_API_KEY { get; init; } }""")]
    [InlineData("class S { public string OPENROUTER_API_KEY { set { } } }")]
    [InlineData("record S(int I, string OPENROUTER_API_KEY);")]
    [InlineData("record struct S(string OPENROUTER_API_KEY);")]
    [InlineData("enum S { None, OPENROUTER_API_KEY }")]
    [InlineData("""class C { string s = nameof(OPENROUTER_API_KEY); }""")]
    [InlineData("""class C { string s = nameof(C.OPENROUTER_API_KEY).Trim(); }""")]
    [InlineData("""class C { string M(string p) => $"{p}_API_KEY"; }""")]
    [InlineData("""class C { string M(string p) => p + "_API_KEY"; }""")]
    [InlineData("""class C { string M(string p) => $"{p}_api_key"; }""")]
    [InlineData("""class C { string M(string p) => string.Format("{0}_API_KEY", p); }""")]
    [InlineData("""class C { string M(string p) => $"OPENROUTER_{p}"; }""")]
    [InlineData("""class C { string M(string p) => $"openrouter_{p}_KEY"; }""")]
    [InlineData("""class C { string M(string p, string q) => $"{p}_{q}_API_KEY"; }""")]
    [InlineData("""class C { string M(string p) => $"OPENROUTER_API_K{p}Y"; }""")]
    public void Bound_named_and_composed_names_are_read(string code)
    {
        Assert.True(Hold(code, "OPENROUTER_API_KEY"));
        Assert.False(Hold(code, "OTHER_SITE_URL"));
    }

    [Theory]
    [InlineData("class C { }")]
    [InlineData("""class S { public string OPENROUTER_API_KEY { get; } }""")]
    [InlineData("""class S { public string OPENROUTER_API_KEY => null; }""")]
    [InlineData("""class S { const string OPENROUTER_API_KEY = null; }""")]
    [InlineData("""class S { void OPENROUTER_API_KEY(string s) => OPENROUTER_API_KEY(null); }""")]
    [InlineData("""class S { public string this[string OPENROUTER_API_KEY] => null; }""")]
    [InlineData("class S(string OPENROUTER_API_KEY);")]
    [InlineData("record S(string OPENROUTER_API_KEYS, string MY_OPENROUTER_API_KEY);")]
    [InlineData("enum OPENROUTER_API_KEY { None }")]
    [InlineData("// enum S { OPENROUTER_API_KEY }")]
    [InlineData("""class C { string s = "OPENROUTER_API_KEY"; }""")]
    [InlineData("""class C { string s = "_API_KEY"; }""")]
    [InlineData("""class C { string M(string p) => $"{p}_API_KEYS"; }""")]
    [InlineData("""class C { string M(string p) => $"{p}_BASE_URL"; }""")]
    [InlineData("""class C { string M(string p) => $"Set {p}_API_KEY"; }""")]
    [InlineData("""class C { string M(string p, string q) => $"{p} {q}_API_KEY"; }""")]
    [InlineData("""class C { string M(string p) => $"MY_OPENROUTER_{p}"; }""")]
    [InlineData("""class C { string M(string p) => $"OPENROUTER_{p}_URL"; }""")]
    [InlineData("""class C { string M(string p) => $"{p}OPENROUTER_API_KEY"; }""")]
    [InlineData("""class C { string M(string p) => $"OPENROUTER_API_{p}API_KEY"; }""")]
    [InlineData("""class C { string M(string openRouter) => $"{openRouter}"; }""")]
    public void Other_names_and_texts_hide_no_read(string code) => Assert.False(Hold(code, "OPENROUTER_API_KEY"));

    [Fact]
    public void A_composed_name_may_be_that_of_several_variables()
    {
        const string Code = """class C { string M(string p) => $"OPENROUTER_{p}_URL"; }""";
        Assert.True(Hold(Code, "OPENROUTER_BASE_URL"));
        Assert.True(Hold(Code, "OPENROUTER_SITE_URL"));
    }
}
