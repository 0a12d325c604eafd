using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.Map;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>
/// Holds pages, tables and release tracking together with the descriptors and the map.
/// With the environment variable UPDATE_DOCS=1 it writes what is generated; otherwise it fails where something has drifted.
/// </summary>
[Trait("Area", "Conventions")]
public sealed partial class DocumentationTests
{
    private const string ReleaseFolder = "src/AIStats.OpenRouterMigration.Analyzers/";
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };
    private const string HelpLinkBase = "https://github.com/AI-Stats/OpenRouterMigration/blob/main/";

    public static IEnumerable<object[]> RuleIds => Rule.Ids;

    public static IEnumerable<object[]> GeneratedFiles => Rule.All.Select(static rule => new object[] { rule.PagePath })
        .Prepend([GeneratedSections.BehaviourPage]).Prepend([GeneratedSections.WarningsFile]).Prepend([GeneratedSections.RepositoryFile])
        .Prepend([GeneratedSections.ModelsPage]).Prepend([GeneratedSections.UsePage]).Prepend([GeneratedSections.RulesPage]);

    public static IEnumerable<object[]> MarkdownFiles =>
        Repository.Files(".", "*.md").Concat(Repository.Files("docs", "*.md")).Concat(Repository.Files("docs/rules", "*.md"))
            .Select(static file => new object[] { file });

    [Theory]
    [MemberData(nameof(GeneratedFiles))]
    public async Task Generated_sections_say_what_the_code_says(string path)
    {
        if (!Repository.Exists(path) && Repository.UpdatesDocs)
            Repository.Write(path, NewPage(Rule.Find(Path.GetFileNameWithoutExtension(path))));
        Assert.True(Repository.Exists(path), $"{path} is missing. Run with UPDATE_DOCS=1 to get an empty one.");

        var text = Repository.Read(path);
        var expected = GeneratedSections.Replace(path, text, await GeneratedSections.OfFileAsync(path));
        if (expected == text)
            return;
        if (Repository.UpdatesDocs)
            Repository.Write(path, expected);
        else
            Assert.Fail($"{path} has drifted from the code at '{FirstDifference(text,
                expected)}'. Run: UPDATE_DOCS=1 dotnet test tests/AIStats.OpenRouterMigration.Tests --filter DocumentationTests");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_page_has_the_title_and_the_sections(string id)
    {
        var rule = Rule.Find(id);
        var page = RulePage.Read(rule);
        Assert.Equal($"# {id}: {rule.Title}", page.Title);
        Assert.Equal(string.Join('\n', RulePage.Headings), string.Join('\n', page.Sections.Where(static heading => heading != RulePage.Pairs)));
        Assert.StartsWith($"{page.Title}\n\n## Fix\n\n**{RulePage.Before}**\n", page.Text, StringComparison.Ordinal);
        Assert.All(page.Sections, heading => Assert.False(string.IsNullOrWhiteSpace(page.Section(heading)), $"'{heading}' is empty."));
        Assert.Matches(@"gateway-facts\.md` §\d", page.Section("Source of the fact"));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_help_link_leads_to_the_page(string id)
    {
        var rule = Rule.Find(id);
        Assert.Equal(HelpLinkBase + rule.PagePath, rule.Descriptor.HelpLinkUri);
        Assert.True(Repository.Exists(rule.PagePath), $"{rule.PagePath} is missing.");
    }

    [Fact]
    public void There_is_no_page_without_a_rule()
        => Assert.Equal(Rule.All.Select(static rule => rule.PagePath), Repository.Files("docs/rules", "*.md"));

    [Fact]
    public void Release_tracking_lists_every_rule_once()
    {
        // What was shipped stays as it was shipped; all other rules are generated from the descriptors.
        var shipped = ReleaseRows(ReleaseFolder + "AnalyzerReleases.Shipped.md").ToHashSet(StringComparer.Ordinal);
        var expected = Rule.All.Select(static rule => $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.Title}")
            .Where(row => !shipped.Contains(row)).ToList();
        const string Unshipped = ReleaseFolder + "AnalyzerReleases.Unshipped.md";
        if (Repository.UpdatesDocs)
        {
            const string Head = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";
            Repository.Write(Unshipped, Head + string.Concat(expected.Select(static row => row + "\n")));
        }

        Assert.Equal(expected, ReleaseRows(Unshipped));
    }

    private static IEnumerable<string> ReleaseRows(string file) => ReleaseRow().Matches(Repository.Read(file))
        .Select(static match => string.Join(" | ", match.Groups["cell"].Captures.Select(static capture => capture.Value.Trim())));

    public static TheoryData<string> FilesWithGates =>
        [.. Repository.Files("samples/ci", "*.yml").Prepend("docs/migration-guide.md").Prepend(GeneratedSections.UsePage)];

    [Theory]
    [MemberData(nameof(FilesWithGates))]
    public void A_gate_names_all_that_one_pass_repairs(string path)
    {
        var text = Repository.Read(path);
        var expected = Gate().Replace(text, GeneratedSections.GateCommand);
        Assert.Contains(GeneratedSections.GateCommand, expected, StringComparison.Ordinal);
        if (Repository.UpdatesDocs)
            Repository.Write(path, expected);
        else
            Assert.Equal(expected, text);
    }

    [Fact]
    public void The_page_of_changed_endpoints_explains_every_row()
    {
        var headings = HeadingsOf(AIStats.OpenRouterMigration.RuleIds.ChangedEndpoint);
        var expected = GatewayEndpoints.Rows.Where(static row => row.Verdict == EndpointVerdict.Changed).Select(static row => row.Path)
            .Concat(GatewayHosts.Rows.Where(static row => row.Role == HostRole.Moved).Select(static row => row.Host));
        Assert.Equal(expected.Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }

    /// <summary>Which recorded answer the second block of a section is a part of.</summary>
    [Theory]
    [InlineData("/api/v1/models", "models endpoints=text.generate")]
    [InlineData("/api/v1/models/{author}/{slug}/endpoints", "models/x/y/endpoints")]
    [InlineData("/api/v1/providers", "providers")]
    [InlineData("/api/v1/key", "key")]
    public void The_page_of_changed_endpoints_shows_what_was_recorded(string path, string recording)
    {
        var section = RulePage.Read(Rule.Find(AIStats.OpenRouterMigration.RuleIds.ChangedEndpoint)).Section(RulePage.Pairs);
        var block = RulePage.Blocks(section[section.IndexOf($"### `{path}`", StringComparison.Ordinal)..])[1];
        var answer = BodyRecordings.Lines.First(line => (string?)line["id"] == recording)["answer"];
        Assert.True(IsPartOf(JsonNode.Parse(block.Text), answer), $"Not a part of the recording '{recording}': {block.Text}");
    }

    private static bool IsPartOf(JsonNode? part, JsonNode? whole) => (part, whole) switch
    {
        (JsonObject some, JsonObject all) => some.All(field => all.TryGetPropertyValue(field.Key, out var value) && IsPartOf(field.Value, value)),
        (JsonArray some, JsonArray all) => some.All(item => all.Any(value => IsPartOf(item, value))),
        _ => JsonNode.DeepEquals(part, whole),
    };

    [Fact]
    public void The_page_of_missing_endpoints_explains_only_what_the_map_has()
    {
        var known = GatewayEndpoints.Rows.Where(static row => row.Verdict == EndpointVerdict.Missing).Select(static row => row.Path)
            .Concat(GatewayHosts.Rows.Where(static row => row.Role is HostRole.Missing or HostRole.Region).Select(static row => row.Host))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(HeadingsOf(AIStats.OpenRouterMigration.RuleIds.MissingEndpoint), heading => Assert.Contains(heading, known));
    }

    [Fact]
    public void The_page_of_other_variables_names_those_of_the_map()
    {
        var page = RulePage.Read(Rule.Find(AIStats.OpenRouterMigration.RuleIds.OtherVariable)).Text;
        Assert.All(GatewayVariables.Rows, row => Assert.Contains($"`{row.Name}`", page, StringComparison.Ordinal));
    }

    /// <summary>Which test runs a command, DocumentedCommandsTests knows.</summary>
    [Fact]
    public void Each_of_ten_questions_is_answered_with_a_block()
    {
        var questions = Question().Split(Repository.Read("docs/faq.md")).Skip(1).ToList();
        Assert.Equal(10, questions.Count);
        Assert.All(questions, static question => Assert.NotEmpty(Block().Matches(question)));
    }

    [Theory]
    [MemberData(nameof(MarkdownFiles))]
    public void Json_is_json(string path)
    {
        foreach (var block in RulePage.Blocks(Repository.Read(path)).Where(static block => block.Language == "json"))
        {
            using var document = JsonDocument.Parse(block.Text, Lenient);
            Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
        }
    }

    [Theory]
    [MemberData(nameof(MarkdownFiles))]
    public void Links_lead_to_files(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var targets = Link().Matches(Repository.Read(path)).Select(static match => match.Groups["target"].Value)
            .Where(static target => !target.Contains("://", StringComparison.Ordinal) && target[0] != '#');
        Assert.All(targets, target => Assert.True(Repository.Exists(Path.Combine(folder, target.Split('#')[0])),
            $"{path} links to {target}, which does not exist."));
    }

    private static IEnumerable<string> HeadingsOf(string id) =>
        ThirdLevel().Matches(RulePage.Read(Rule.Find(id)).Section(RulePage.Pairs)).SelectMany(static match => match.Groups["name"].Captures)
            .Select(static capture => capture.Value);

    private static string NewPage(Rule rule)
    {
        var sections = RulePage.Headings.Select(heading => $"\n## {heading}\n\n" + heading switch
        {
            "Fix" => $"""
                **{RulePage.Before}**

                ```csharp
                ```

                **{RulePage.After}**

                ```csharp
                ```

                """,
            "Why" => rule.Descriptor.Description + "\n",
            "How to suppress" => "<!-- generated: suppress -->\n<!-- end generated -->\n",
            "About this rule" => "<!-- generated: rule -->\n<!-- end generated -->\n",
            _ => "",
        });
        return $"# {rule.Id}: {rule.Title}\n{string.Concat(sections)}";
    }

    private static string FirstDifference(string text, string expected)
    {
        var lines = text.Split('\n');
        return expected.Split('\n').Where((line, i) => i >= lines.Length || lines[i] != line).FirstOrDefault("its end");
    }

    [GeneratedRegex(@"^(?<cell>AIS\d{4}) *(\|(?<cell>[^|\n]+)){3}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReleaseRow();

    [GeneratedRegex(@"^### `(?<name>[^`\n]+)`(, `(?<name>[^`\n]+)`)*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirdLevel();

    [GeneratedRegex("dotnet format analyzers --verify-no-changes --diagnostics( AIS[0-9]{4})+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Gate();

    [GeneratedRegex(@"^\*\*\d+\. [^*\n]+\?[^*\n]*\*\*", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^```[a-z]*\n[^\n]+\n```$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
