using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Lists of hosts in files of any format: what is put beside OpenRouter's host, and whether the new one is there.</summary>
[Trait("Rule", RuleIds.HostTest)]
public sealed class ListedBesideTests
{
    [Theory]
    [InlineData("openrouter.ai,b.com", "api.phaseo.app,openrouter.ai,b.com")]
    [InlineData("a.com;openrouter.ai", "a.com;api.phaseo.app;openrouter.ai")]
    [InlineData("HOSTS=openrouter.ai;b.com", "HOSTS=api.phaseo.app;openrouter.ai;b.com")]
    [InlineData("HOSTS=https://openrouter.ai/,b.com", "HOSTS=https://api.phaseo.app,https://openrouter.ai/,b.com")]
    [InlineData("<h>openrouter.ai,b.com</h>", "<h>api.phaseo.app,openrouter.ai,b.com</h>")]
    [InlineData("[openrouter.ai,b.com]", "[api.phaseo.app,openrouter.ai,b.com]")]
    [InlineData("'openrouter.ai,b.com'", "'api.phaseo.app,openrouter.ai,b.com'")]
    [InlineData("""["openrouter.ai"]""", """["api.phaseo.app", "openrouter.ai"]""")]
    [InlineData("""["a.com", "openrouter.ai"]""", """["a.com", "api.phaseo.app", "openrouter.ai"]""")]
    [InlineData("""[ "openrouter.ai" , "b.com"]""", """[ "api.phaseo.app", "openrouter.ai" , "b.com"]""")]
    [InlineData("[\n  'openrouter.ai'\n]", "[\n  'api.phaseo.app',\n  'openrouter.ai'\n]")]
    [InlineData("[\r\n\t\"openrouter.ai\"\r\n]", "[\r\n\t\"api.phaseo.app\",\r\n\t\"openrouter.ai\"\r\n]")]
    [InlineData("hosts:\n- openrouter.ai\n", "hosts:\n- api.phaseo.app\n- openrouter.ai\n")]
    [InlineData("hosts:\r\n  -  openrouter.ai", "hosts:\r\n  - api.phaseo.app\r\n  -  openrouter.ai")]
    [InlineData("hosts:\n\t- https://openrouter.ai\n", "hosts:\n\t- https://api.phaseo.app\n\t- https://openrouter.ai\n")]
    [InlineData("openrouter.ai", null)] // one value
    [InlineData("- openrouter.ai", null)] // no line before it: perhaps no list
    [InlineData("a: - openrouter.ai", null)] // no item
    [InlineData(""" "openrouter.ai' """, null)] // two quotes
    [InlineData("""{ "host": "openrouter.ai" }""", null)] // a value
    [InlineData("""{ "openrouter.ai": 1, "b.com": 2 }""", null)] // a key
    [InlineData("""["openrouter.ai" """, null)] // nothing closes the list
    [InlineData("""( "openrouter.ai", "b.com" )""", null)] // no list of JSON
    [InlineData(" openrouter.ai ", null)] // blanks are no separator here
    public void A_host_is_put_before_the_old_one_as_the_list_is_written(string text, string? expected) =>
        Assert.Equal(expected, Insert(text, GatewayBase.Default, isPolicy: false));

    [Theory]
    [InlineData("connect-src openrouter.ai", "connect-src api.phaseo.app openrouter.ai")]
    [InlineData("connect-src https://openrouter.ai/;", "connect-src http://api.phaseo.app:81 https://openrouter.ai/;")]
    [InlineData("connect-src wss://openrouter.ai", "connect-src wss://api.phaseo.app:81 wss://openrouter.ai")] // no plain one is meant
    [InlineData(""" "openrouter.ai" """, """ "api.phaseo.app openrouter.ai" """)]
    public void A_policy_separates_by_blanks_and_takes_the_port_and_a_plain_scheme(string text, string expected) =>
        Assert.Equal(expected, Insert(text, GatewayBase.TryParse("http://api.phaseo.app:81/v1")!, isPolicy: true));

    [Theory]
    [InlineData("""[ "api.phaseo.app", "openrouter.ai" ]""", true)]
    [InlineData("""[ "openrouter.ai",""" + "\n" + """ "API.PHASEO.APP" ]""", true)]
    [InlineData("""[ "openrouter.ai" ], [ "api.phaseo.app" ]""", false)] // another list, in the same line
    [InlineData("""[ "api.phaseo.app" ],""" + "\n" + """[ "openrouter.ai" ]""", false)] // another list
    [InlineData("""[ "openrouter.ai" ],""" + "\n" + """[ "api.phaseo.app" ]""", false)]
    [InlineData("[ ]\napi.phaseo.app\nA=openrouter.ai", false)] // no list is open
    [InlineData("A=api.phaseo.app,openrouter.ai", true)]
    [InlineData("A=openrouter.ai\nB=api.phaseo.app", false)] // another line
    [InlineData("B=api.phaseo.app\nA=openrouter.ai", false)]
    [InlineData("- api.phaseo.app\n- a.com\n- openrouter.ai", true)]
    [InlineData("  - openrouter.ai\n  - a.com\n  - api.phaseo.app", true)]
    [InlineData("- api.phaseo.app\nother:\n- openrouter.ai", false)] // another list
    [InlineData("- openrouter.ai\nother:\n- api.phaseo.app", false)]
    [InlineData("- api.phaseo.app\nA=openrouter.ai", false)] // the line is no item
    [InlineData("B: api.phaseo.app\n- openrouter.ai", false)] // nor is the other one
    [InlineData("\n- openrouter.ai\n- api.phaseo.app\n", true)]
    [InlineData("api.phaseo.app,openrouter.ai", true)]
    [InlineData("[ ]\nB=api.phaseo.app\nA=openrouter.ai\n[ ]", false)] // between two lists
    [InlineData("B=api.phaseo.app\nA=openrouter.ai\nC=]", false)]
    [InlineData("A=openrouter.ai\nB=openrouter.ai,api.phaseo.app", true)] // of one of the places
    public void The_new_host_is_there_where_the_list_or_the_line_has_it(string text, bool expected) =>
        Assert.Equal(expected, ListedBeside.IsThere(SourceText.From(text), Find(text), "api.phaseo.app"));

    [Fact]
    public void A_list_is_found_far_behind_the_beginning_of_the_file()
    {
        var before = string.Concat(Enumerable.Repeat("a: b\n", 1_000));
        Assert.Equal(before + "h:\n- api.phaseo.app\n- openrouter.ai\n" + before, Insert(before + "h:\n- openrouter.ai\n" + before, GatewayBase.Default,
            isPolicy: false));
        var text = before + "- api.phaseo.app\n- openrouter.ai\n" + before;
        Assert.True(ListedBeside.IsThere(SourceText.From(text), Find(text), "api.phaseo.app"));
    }

    [Fact]
    public void A_string_that_begins_the_file_has_no_list_around_it() => Assert.Null(Insert("'openrouter.ai','b.com'", GatewayBase.Default, isPolicy: false));

    private static ImmutableArray<UrlText> Find(string text) => [.. UrlText.Find(StringText.ReadPlain(text, new TextSpan(0, text.Length)))];

    private static string? Insert(string text, GatewayBase target, bool isPolicy) =>
        ListedBeside.Insert(SourceText.From(text), Assert.Single(Find(text)), target, isPolicy) is { } change
            ? SourceText.From(text).WithChanges(change).ToString() : null;
}
