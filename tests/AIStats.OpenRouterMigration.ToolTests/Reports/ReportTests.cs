using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Commands;
using AIStats.OpenRouterMigration.Tool.Migration;
using AIStats.OpenRouterMigration.Tool.Reports;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.ToolTests.Reports;

/// <summary>The reports of one inventory, whose files hold whatever a repository may hold.</summary>
public sealed class ReportTests : IAsyncLifetime, IDisposable
{
    private const string Attack = "</script><img src=x onerror=alert(1)>|`*_[x](y)";
    private static readonly string[] Outcomes = ["moves", "left", "in use"];
    private static readonly string[] Levels = ["warning", "note"];
    private readonly TemporaryFolder folder = new();
    private Inventory inventory = null!;

    public async Task InitializeAsync()
    {
        Write(".editorconfig", "root = true\n");
        Write("App/App & Co \U0001F600.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Write("App/Client <img onerror=x>.cs", $$"""
            class Client
            {
                string url = "https://openrouter.ai/api/v1/chat/completions?x={{Attack}}";
                string odd = "https://openrouter.ai/api/v1/{{"\u0001\U0001F600"}}";
                string? key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
                string model = "openai/gpt-4o-mini", other = "nobody/{{Attack}}";
            }
            """);
        Write("App/Account.cs", """
            class Account
            {
                string url = "https://openrouter.ai/api/v1/endpoints/zdr"; // https://openrouter.ai/docs
                string help = "Get a key at https://openrouter.ai/settings/keys.";
            }

            """);
        Write("App/Host.cs", """
            class Host
            {
                const string KeyPrefix = "sk-or-";
                bool IsGateway(System.Uri address) => address.Host == "openrouter.ai";
            }

            """);
        Write("App/.env.example", "# Keys: https://openrouter.ai/keys\nOPENROUTER_API_KEY=\n");
        Write("App/</script><img onerror=x>.ts", "openrouter\n");
        inventory = RepositoryAnalysis.Run(new Selection(folder.Path, [], [], []), static _ => { }, CancellationToken.None);
        Assert.True(inventory.Findings.Length > 5);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_page_is_well_formed_and_holds_no_source_as_markup()
    {
        var html = HtmlReport.Write(inventory);
        var page = XDocument.Parse(html);
        Assert.Empty(page.Descendants("img"));
        Assert.Equal("script", Assert.Single(page.Descendants("script")).Name.LocalName);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            && attribute.Value != "return false");
        // The text came through as text.
        Assert.Contains("Client <img onerror=x>.cs:3", page.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("\U0001F600", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_and_the_style_hold_nothing_that_XML_escapes()
    {
        var page = XDocument.Parse(HtmlReport.Write(inventory));
        foreach (var raw in page.Descendants("script").Concat(page.Descendants("style")))
            Assert.DoesNotContain(raw.Value, static c => c is '<' or '>' or '&');
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var page = XDocument.Parse(HtmlReport.Write(inventory));
        Assert.DoesNotContain(page.Descendants().Attributes(), static attribute => attribute.Name.LocalName == "src");
        Assert.Empty(page.Descendants("link"));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'", page.Descendants("meta")
            .Single(static meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value);
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_is_a_row_that_can_be_filtered()
    {
        var rows = XDocument.Parse(HtmlReport.Write(inventory)).Descendants("table").Single(static table => (string?)table.Attribute("id") == "findings")
            .Element("tbody")!.Elements("tr").ToList();
        Assert.Equal(inventory.Findings.Select(static finding => finding.Id), rows.Select(static row => row.Attribute("data-rule")!.Value));
        Assert.All(rows, row => Assert.Equal("App & Co \U0001F600", row.Attribute("data-project")!.Value));
        Assert.All(rows, static row => Assert.Contains(row.Attribute("data-outcome")!.Value, Outcomes));
    }

    [Fact]
    public void Sarif_has_what_code_scanning_asks_for()
    {
        using var sarif = JsonDocument.Parse(SarifReport.Write(inventory));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Select(static rule => rule.GetProperty("id").GetString()).ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(inventory.Findings.Length, results.Count);
        foreach (var (result, finding) in results.Zip(inventory.Findings))
        {
            Assert.Equal(finding.Id, result.GetProperty("ruleId").GetString());
            Assert.Equal(finding.Id, rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _));
            Assert.Equal(finding.File.Path, Uri.UnescapeDataString(uri));
            Assert.Equal(finding.Line, place.GetProperty("region").GetProperty("startLine").GetInt32());
            Assert.Equal(finding.IsMoved, result.TryGetProperty("fixes", out _));
        }
    }

    [Fact]
    public void Left_for_a_person_is_all_that_no_pass_removes()
    {
        var markdown = MarkdownReport.Write(inventory);
        var section = markdown.Split('\n').SkipWhile(static line => line != "## Left for a person")
            .TakeWhile(static line => line.Length == 0 || line[0] != '#' || line == "## Left for a person").ToList();
        foreach (var finding in inventory.Findings.Where(static finding => finding.Edits.IsEmpty && finding.Severity > DiagnosticSeverity.Hidden))
            Assert.Contains(section, line => line.StartsWith($"| {finding.Id} |", StringComparison.Ordinal));
        Assert.Contains(section, static line => line.StartsWith("| AIS1007 |", StringComparison.Ordinal));
        Assert.Contains("Client \\<img onerror=x\\>.cs:3", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_is_the_whole_value()
    {
        var moved = inventory.Findings.First(static finding => finding.Id == "AIS1001");
        Assert.StartsWith("https://openrouter.ai/api/v1/chat/completions", moved.Text, StringComparison.Ordinal);
        Assert.StartsWith("https://api.phaseo.app/v1/chat/completions", moved.Replacement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_beside_the_value_is_shown_with_the_code_that_changes()
    {
        var test = Assert.Single(inventory.Findings, static finding => finding.Id == "AIS1005");
        Assert.Equal(("== \"openrouter.ai\"", "is \"api.phaseo.app\" or \"openrouter.ai\""), test.Change);
        Assert.Contains("Host.cs:4 AIS1005 == \"openrouter.ai\" -> is \"api.phaseo.app\" or \"openrouter.ai\"\n", Terminal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_changes_with_its_setting_is_not_left_for_a_person()
    {
        var comment = Assert.Single(inventory.Findings, static finding => finding.File.Name == ".env.example" && finding.Id == "AIS1007");
        Assert.True(comment.IsMoved);
        Assert.Equal("A comment mentions 'https://openrouter.ai/keys'; it changes with the setting that it belongs to", comment.Message);
        Assert.Equal("# Keys: https://phaseo.app/settings/keys\nAI_STATS_API_KEY=\n",
            ChangedFile.Of(inventory.Moved).Single(static changed => changed.File.Name == ".env.example").NewText.ToString());
    }

    [Fact]
    public void A_point_behind_an_address_is_none_of_it()
    {
        var link = Assert.Single(inventory.Findings, static finding => finding.Id == "AIS1006");
        Assert.Equal("https://openrouter.ai/settings/keys", link.Text);
        Assert.False(link.Replacement!.EndsWith('.'));
    }

    [Fact]
    public void The_beginning_of_keys_is_no_variable()
    {
        Assert.Contains(inventory.Findings, static finding => finding is { Id: "AIS2003", Text: "sk-or-" });
        Assert.Equal(["OPENROUTER_API_KEY"], inventory.Variables.Select(static variable => variable.Name));
    }

    [Fact]
    public void The_numbers_of_the_first_sentence_add_up()
    {
        var numbers = Regex.Matches(Summary.Sentence(inventory), "[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(static match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(6, numbers.Count);
        Assert.Equal(numbers[0], numbers[3] + numbers[4] + numbers[5]);
        Assert.True(numbers[1] < numbers[2]);
    }

    [Fact]
    public void A_program_goes_by_the_name_of_the_project_that_talks_to_the_gateway()
    {
        Write("App.Tests/App.Tests.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><ProjectReference Include=\"../App/App &amp; Co \U0001F600.csproj\" />"
            + "</ItemGroup></Project>");
        Write("App.Tests/Tests.cs",
            string.Concat(Enumerable.Range(0, 20).Select(static i => $"class T{i} {{ string u = \"https://openrouter.ai/api/v1\"; }}\n")));
        var read = RepositoryAnalysis.Run(new Selection(folder.Path, [], [], []), static _ => { }, CancellationToken.None);
        Assert.Equal("App & Co \U0001F600, App.Tests", Assert.Single(read.Connections).Name);
    }

    [Fact]
    public async Task The_gate_lists_all_that_is_left()
    {
        const int Count = 60;
        Write("App/Many.cs", string.Concat(Enumerable.Range(0, Count).Select(static i => $"class M{i} {{ string u = \"https://openrouter.ai/api/v1\"; }}\n")));
        await using var output = new StringWriter();
        Assert.Equal(2, await CommandLine.RunAsync(["check", folder.Path], Create(output, TimeSpan.MaxValue)));
        Assert.Equal(Count, Regex.Count(output.ToString(), @"App/Many\.cs:[0-9]+ AIS1001", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_log_hears_of_long_work_and_of_no_short_work()
    {
        await using var output = new StringWriter();
        _ = await CommandLine.RunAsync(["check", folder.Path], Create(output, TimeSpan.Zero));
        Assert.Contains("Read ", output.ToString(), StringComparison.Ordinal);
        await using var silent = new StringWriter();
        _ = await CommandLine.RunAsync(["check", folder.Path], Create(silent, TimeSpan.MaxValue));
        Assert.DoesNotContain("Read ", silent.ToString(), StringComparison.Ordinal);
        await using var json = new StringWriter();
        _ = await CommandLine.RunAsync(["check", folder.Path, "--json"], Create(json, TimeSpan.Zero));
        using var read = JsonDocument.Parse(json.ToString());
    }

    [Fact]
    public void Json_can_be_read_again()
    {
        using var json = JsonDocument.Parse(JsonReport.Write(inventory));
        Assert.Equal(inventory.Findings.Length, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(inventory.Moved.Count(), json.RootElement.GetProperty("counts").GetProperty("moved").GetInt32());
    }

    private string Terminal()
    {
        using var output = new StringWriter();
        TerminalReport.Write(Create(output, TimeSpan.MaxValue).Output, inventory);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static Screen Create(StringWriter output, TimeSpan quiet) => new(output, output, isOutputTerminal: false, isErrorTerminal: false, quiet);

    private void Write(string path, string text)
    {
        var full = folder.Combine(path.Replace("</script>", "script-end", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
