using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class UrlTextTests
{
    private static UrlText[] Find(string expression) => [.. UrlText.Find(StringText.Read(SyntaxFactory.ParseExpression(expression)))];

    [Theory]
    [InlineData(""" "https://openrouter.ai/api/v1" """, UrlKind.Endpoint, "openrouter.ai", "/api/v1")]
    [InlineData(""" "https://openrouter.ai/api/v9/x" """, UrlKind.Endpoint, "openrouter.ai", "/api/v9/x")]
    [InlineData(""" "https://openrouter.ai/auth?x=1" """, UrlKind.Endpoint, "openrouter.ai", "/auth")]
    [InlineData(""" "https://www.openrouter.ai/" """, UrlKind.Root, "www.openrouter.ai", "/")]
    [InlineData(""" "//openrouter.ai" """, UrlKind.Root, "openrouter.ai", "")]
    [InlineData(""" "openrouter.ai" """, UrlKind.Host, "openrouter.ai", "")]
    [InlineData(""" ".openrouter.ai" """, UrlKind.Host, ".openrouter.ai", "")]
    [InlineData(""" "openrouter.ai:" """, UrlKind.Host, "openrouter.ai", "")]
    [InlineData(""" "openrouter.ai:443/api" """, UrlKind.Endpoint, "openrouter.ai", "/api")]
    [InlineData(""" "https://openrouter.ai/keys#x" """, UrlKind.Page, "openrouter.ai", "/keys")]
    [InlineData(""" "https://openrouter.ai/apis" """, UrlKind.Page, "openrouter.ai", "/apis")]
    [InlineData(""" "https://eu.openrouter.ai/api/v1" """, UrlKind.OtherHost, "eu.openrouter.ai", "/api/v1")]
    [InlineData(""" "https://a.b.openrouter.ai" """, UrlKind.OtherHost, "a.b.openrouter.ai", "")]
    [InlineData(""" $"https://openrouter.ai/{path}" """, UrlKind.Root, "openrouter.ai", "/\uFFFC")]
    [InlineData(""" $"https://openrouter.ai{endpoint}" """, UrlKind.Root, "openrouter.ai", "\uFFFC")]
    [InlineData(""" $"https://openrouter.ai{model}" """, UrlKind.Root, "openrouter.ai", "\uFFFC")]
    [InlineData(""" $"https://openrouter.ai/{model}" """, UrlKind.Page, "openrouter.ai", "/\uFFFC")]
    [InlineData(""" $"https://openrouter.ai/api/{v}" """, UrlKind.Endpoint, "openrouter.ai", "/api/\uFFFC")]
    [InlineData(""" "https://openrouter.ai/*" """, UrlKind.Root, "openrouter.ai", "/*")]
    public void A_URL_has_a_kind_a_host_and_a_path(string expression, Enum kind, string host, string path)
    {
        var url = Assert.Single(Find(expression));
        Assert.Equal((kind, host, path), ((Enum)url.Kind, url.Host, url.Path));
    }

    [Theory]
    [InlineData(""" "https://openrouter.ai/api/v1" """, true, false)]
    [InlineData(""" " https://openrouter.ai/api/v1?x=1 " """, true, false)]
    [InlineData(""" "{'u':'https://openrouter.ai/api/v1'}" """, true, false)]
    [InlineData(""" "See https://openrouter.ai" """, false, true)]
    [InlineData(""" "(https://openrouter.ai)" """, false, true)]
    [InlineData(""" "<a href='https://openrouter.ai'>x</a>" """, false, true)]
    [InlineData(""" "a|https://openrouter.ai" """, false, false)]
    [InlineData(""" "'https://openrouter.ai" """, false, false)]
    [InlineData(""" "'https://openrouter.ai' " """, true, false)]
    [InlineData(""" "u='https://openrouter.ai'" """, false, false)]
    public void Prose_and_values_are_told_apart(string expression, bool isWhole, bool isInProse)
    {
        var url = Assert.Single(Find(expression));
        Assert.Equal((isWhole, isInProse), (url.IsWhole, url.IsInProse));
    }

    [Theory]
    [InlineData(""" "notopenrouter.ai openrouter.aix x@openrouter.ai openrouter.ai.com a/openrouter.ai" """, 0)]
    [InlineData(""" "openrouter.ai, OPENROUTER.AI and https://openrouter.ai/keys" """, 3)]
    [InlineData(
        """ "openrouter.ai-x openrouter.ai_x openrouter.ai@x openrouter.aia openrouter.aiz openrouter.aiA openrouter.aiZ openrouter.ai0 """
        + """openrouter.ai9" """, 0)]
    [InlineData(""" "openrouter.ai. Next" """, 1)]
    [InlineData(""" "openrouter.ai的" """, 1)]
    [InlineData(""" "" """, 0)]
    public void All_URLs_of_a_text_are_found(string expression, int count) => Assert.Equal(count, Find(expression).Length);

    [Theory]
    [InlineData("https://api.phaseo.app/v1", "https://openrouter.ai/api/v1/x", "https://api.phaseo.app/v1/x")]
    [InlineData("https://h.example:1/p/v1", "https://openrouter.ai/api/v1/x?a#b", "https://h.example:1/p/v1/x?a#b")]
    [InlineData("https://h.example:1/p/v1", "https://openrouter.ai", "https://h.example:1")]
    [InlineData("https://h.example/p/v1", "https://openrouter.ai:443/api/", "https://h.example:443/p/")]
    [InlineData("https://h.example/p/v1", ".openrouter.ai", ".h.example")]
    [InlineData("http://h.example/v1", "https://openrouter.ai/api/v1", "http://h.example/v1")]
    [InlineData("http://h.example/v1", "http://openrouter.ai/api/v1", "http://h.example/v1")]
    [InlineData("https://h.example/v1", "http://openrouter.ai/api/v1", "http://h.example/v1")]
    public void A_move_writes_what_its_message_shows(string target, string text, string expected)
    {
        var gateway = GatewayBase.TryParse(target)!;
        var source = $"\"{text}\"";
        var url = Assert.Single(Find(source));
        Assert.Equal($"\"{expected}\"", SourceText.From(source).WithChanges(url.MoveTo(gateway)).ToString());
        if (text[0] != '.')
            Assert.Equal(expected.Split('?')[0], url.DisplayAt(gateway));
    }
}
