using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What is read of the lines of YAML, XML, dotenv and scripts.</summary>
[Trait("Area", "ConfigurationFiles")]
public sealed class TextLinesTests
{
    [Theory]
    [InlineData("BASE=openrouter", "BASE=openrouter of BASE")]
    [InlineData("a: 1\r\n  b: openrouter\rc: openrouter", "  b: openrouter of b", "c: openrouter of c")]
    [InlineData("""
        export BASE="https://openrouter.ai"
        """, """export BASE="https://openrouter.ai" of BASE""")]
    [InlineData("$env:BASE_URL = 'openrouter'", "$env:BASE_URL = 'openrouter' of env:BASE_URL")]
    [InlineData("  - OpenRouter__BaseUrl=https://openrouter.ai", "  - OpenRouter__BaseUrl=https://openrouter.ai of OpenRouter__BaseUrl")]
    [InlineData("OpenRouter:BaseUrl = https://openrouter.ai", "OpenRouter:BaseUrl = https://openrouter.ai of OpenRouter:BaseUrl")]
    [InlineData("""
        "BaseUrl": "https://openrouter.ai"
        """, """
        "BaseUrl": "https://openrouter.ai" of BaseUrl
        """)]
    [InlineData("url: https://openrouter.ai/?a=b", "url: https://openrouter.ai/?a=b of url")]
    [InlineData("- https://openrouter.ai", "- https://openrouter.ai of ")]
    [InlineData("curl https://openrouter.ai/x?a=b", "curl https://openrouter.ai/x?a=b of ")]
    [InlineData("= openrouter", "= openrouter of ")]
    [InlineData("<BaseUrl>https://openrouter.ai</BaseUrl>", "<BaseUrl>https://openrouter.ai</BaseUrl> of BaseUrl")]
    [InlineData("""  <add key="Gateway:Url" value="openrouter" />""", """  <add key="Gateway:Url" value="openrouter" /> of Gateway:Url""")]
    [InlineData("<Parameter name='Url' value='openrouter'/>", "<Parameter name='Url' value='openrouter'/> of Url")]
    [InlineData("""
        <add key="
        """, "")]
    [InlineData("# openrouter", "# openrouter comment")]
    [InlineData("  // openrouter", "// openrouter comment")]
    [InlineData("  --url openrouter", "  --url openrouter of ")]
    public void Read(string text, params string[] expected) => Assert.Equal(expected.Where(site => site.Length > 0), Describe(text));

    [Theory]
    [InlineData("<!-- openrouter --><a>openrouter</a><!--x-->", "<!-- openrouter --> comment", "<a>openrouter</a> of a")]
    [InlineData("<!-- a\nopenrouter\n--> openrouter\n<!-- openrouter", "openrouter comment", " openrouter of ", "<!-- openrouter comment")]
    [InlineData("<!-->openrouter\n-->openrouter", "<!-->openrouter comment", "openrouter of ")]
    [InlineData("<a>it's <!-- openrouter --></a>", "<!-- openrouter --> comment")]
    public void Read_markup(string text, params string[] expected) => Assert.Equal(expected, Describe(text, "Web.config.example"));

    [Theory]
    [InlineData("a.yml", "a: openrouter # openrouter", "a: openrouter  of a", "# openrouter comment")]
    [InlineData("a.yml", "a: openrouter#openrouter", "a: openrouter#openrouter of a")]
    [InlineData("a.yml", """
        a: "x # openrouter"
        """, """a: "x # openrouter" of a""")]
    [InlineData("a.yml", "a: 'it''s # openrouter' # openrouter", "a: 'it''s # openrouter'  of a", "# openrouter comment")]
    [InlineData("a.yml", "a: don't # openrouter", "# openrouter comment")]
    [InlineData("a.sh", """
        x "a\" # openrouter"
        """, """x "a\" # openrouter" of """)]
    [InlineData(".env", """
        A=b # openrouter
        ;openrouter
        C="openrouter
        """, "# openrouter comment", ";openrouter comment", """C="openrouter of C""")]
    [InlineData("nginx.conf", "; openrouter\nopenrouter; # openrouter", "; openrouter comment", "openrouter;  of ", "# openrouter comment")]
    [InlineData("a.tf", "/* openrouter\nopenrouter */ openrouter // openrouter", "/* openrouter comment", "openrouter */ comment", " openrouter  of ",
        "// openrouter comment")]
    [InlineData("a.tf", """
        a = "s3/*"
        openrouter # openrouter
        /* openrouter
        """, "openrouter  of ", "# openrouter comment", "/* openrouter comment")]
    [InlineData("a.bicep", "a: 'https://openrouter' // openrouter", "a: 'https://openrouter'  of a", "// openrouter comment")]
    [InlineData("a.ps1", "<# openrouter\n openrouter\n#>\nopenrouter # openrouter", "<# openrouter comment", " openrouter comment", "openrouter  of ",
        "# openrouter comment")]
    [InlineData("a.cmd", ":: openrouter\n@REM openrouter\nrem openrouter\necho # openrouter", ":: openrouter comment", "@REM openrouter comment",
        "rem openrouter comment", "echo # openrouter of ")]
    [InlineData("a.http", "# openrouter\nGET openrouter # openrouter", "# openrouter comment", "GET openrouter # openrouter of ")]
    [InlineData("Dockerfile", "ENV A=openrouter\n# openrouter", "ENV A=openrouter of A", "# openrouter comment")]
    public void Comments_are_pieces_of_their_own(string path, string text, params string[] expected) => Assert.Equal(expected, Describe(text, path));

    [Theory]
    [InlineData("""
        a:
          b:
          # c:
        d:
          - e: f
            openrouter: 1
        """, "d / e")]
    [InlineData("a:\n- openrouter", "a")]
    [InlineData("a:\n\n  b:\n# c\n    openrouter # openrouter", "a / b")]
    [InlineData("a:\n  b: 1\nopenrouter", "")]
    public void A_line_knows_its_sections(string text, string sections) =>
        Assert.All(Sites(text, "a.yml"), site => Assert.Equal(sections, string.Join(" / ", site.Sections.Select(section => section.Name))));

    [Fact]
    public async Task A_large_file_full_of_findings_is_read_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("<a>openrouter</a>\n<!--\nopenrouter\n-->\n", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var sites = await Task.Run(() => Describe(text, "a.config").Count()).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(40_000, sites);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    private static IEnumerable<string> Describe(string text, string path = "a.unknown") =>
        Sites(text, path).Select(site => site.Text.Value + (site.IsComment ? " comment" : " of " + site.Key));

    private static ImmutableArray<TextSite> Sites(string text, string path) =>
        TextSite.Read(SourceText.From(text), text, MarkerSearch.Signals.Find(text), CommentSyntax.Of(path));
}
