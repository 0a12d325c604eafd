using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What is read of the lines of YAML, XML, dotenv and scripts.</summary>
public sealed class TextLinesTests
{
    [Theory]
    [InlineData("BASE=openrouter", "BASE=openrouter of BASE")]
    [InlineData("a: 1\r\n  b: openrouter\rc: openrouter", "  b: openrouter of b", "c: openrouter of c")]
    [InlineData("export BASE=\"https://openrouter.ai\"", "export BASE=\"https://openrouter.ai\" of BASE")]
    [InlineData("$env:BASE_URL = 'openrouter'", "$env:BASE_URL = 'openrouter' of env:BASE_URL")]
    [InlineData("  - OpenRouter__BaseUrl=https://openrouter.ai", "  - OpenRouter__BaseUrl=https://openrouter.ai of OpenRouter__BaseUrl")]
    [InlineData("OpenRouter:BaseUrl = https://openrouter.ai", "OpenRouter:BaseUrl = https://openrouter.ai of OpenRouter:BaseUrl")]
    [InlineData("\"BaseUrl\": \"https://openrouter.ai\"", "\"BaseUrl\": \"https://openrouter.ai\" of BaseUrl")]
    [InlineData("url: https://openrouter.ai/?a=b", "url: https://openrouter.ai/?a=b of url")]
    [InlineData("- https://openrouter.ai", "- https://openrouter.ai of ")]
    [InlineData("curl https://openrouter.ai/x?a=b", "curl https://openrouter.ai/x?a=b of ")]
    [InlineData("= openrouter", "= openrouter of ")]
    [InlineData("<BaseUrl>https://openrouter.ai</BaseUrl>", "<BaseUrl>https://openrouter.ai</BaseUrl> of BaseUrl")]
    [InlineData("  <add key=\"Gateway:Url\" value=\"openrouter\" />", "  <add key=\"Gateway:Url\" value=\"openrouter\" /> of Gateway:Url")]
    [InlineData("<Parameter name='Url' value='openrouter'/>", "<Parameter name='Url' value='openrouter'/> of Url")]
    [InlineData("<add key=\"", "")]
    [InlineData("# openrouter", "# openrouter comment")]
    [InlineData("  // openrouter", "  // openrouter comment")]
    [InlineData("REM openrouter", "REM openrouter comment")]
    [InlineData("  --url openrouter", "  --url openrouter of ")]
    [InlineData("<!-- openrouter --><a>openrouter</a><!--x-->", "<!-- openrouter --> comment", "<a>openrouter</a> of a")]
    [InlineData("<!-- a\nopenrouter\n--> openrouter\n<!-- openrouter", "openrouter comment", " openrouter of ", "<!-- openrouter comment")]
    [InlineData("<!-->openrouter\n-->openrouter", "<!-->openrouter comment", "openrouter of ")]
    public void Read(string text, params string[] expected) => Assert.Equal(expected.Where(site => site.Length > 0), Describe(text));

    [Fact]
    public async Task A_large_file_full_of_findings_is_read_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("<a>openrouter</a>\n<!--\nopenrouter\n-->\n", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var sites = await Task.Run(() => Describe(text).Count()).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(40_000, sites);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    private static IEnumerable<string> Describe(string text) =>
        TextLines.Read(SourceText.From(text), text, MarkerSearch.Default.Find(text)).Select(site => site.Text.Value + (site.IsComment ? " comment" : " of " + site.Key));
}
