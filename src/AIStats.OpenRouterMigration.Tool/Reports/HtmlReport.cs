using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Tool.Analysis;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>
/// The inventory as one page that needs nothing else. It is built as XML, so no text of the repository can become markup; the page's own
/// script and style hold none of the characters that XML would escape.
/// </summary>
internal static class HtmlReport
{
    /// <summary>Writes it.</summary>
    public static string Write(Inventory inventory)
    {
        var page = Tag("html", new XAttribute("lang", "en"),
            Tag("head",
                Tag("meta", new XAttribute("charset", "utf-8")),
                Tag("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                // Even if a text came through as markup: nothing is fetched, and nothing runs but the page's own script.
                Tag("meta", new XAttribute("http-equiv", "Content-Security-Policy"),
                    new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")),
                Tag("title", $"OpenRouter in {inventory.Name}"),
                Tag("style", Resource("report.css"))),
            Tag("body",
                Tag("h1", $"OpenRouter in {inventory.Name}"),
                Tag("p", Summary.Sentence(inventory)),
                Split(inventory.Moved.Count(), inventory.Left.Count()),
                Legend(inventory),
                Section("By rule", inventory.Findings.Length, () => Rules(inventory)),
                Section("By project", inventory.Findings.Length, () => Projects(inventory)),
                Section("Connections", inventory.Connections.Length, () => Class("div", "cards", inventory.Connections.Select(Card))),
                Section("Findings", inventory.Findings.Length, () => new object[] { Filters(inventory), Findings(inventory) }),
                Section("Variables to set in hosting", inventory.Variables.Length, () =>
                    Table(["name", "after the pass", "places"],
                        inventory.Variables.Select(static use => Row(Code(use.Name), use.NewName is { } name ? Code(name) : "the same", Places(use.Places))))),
                Section("Model ids in use", inventory.Models.Length, () =>
                    Table(["id", "rule", "verdict", "one pass writes", "places"],
                        inventory.Models.Select(static use => Row(Code(use.Id), use.Rule, use.Verdict, Code(use.Replacement), Places(use.Places))))),
                Section("Other files that name OpenRouter", inventory.Others.Length, () =>
                    Table(["file", "first line", "times", "why nothing moves"],
                        inventory.Others.Select(static other => Row(Code(other.File.Path), Number(other.Line), Number(other.Count), other.Why)))),
                Tag("p", Summary.NotSearched),
                Section("Not read", inventory.Unread.Length, () =>
                    Table(["file", "why"], inventory.Unread.Select(static file => Row(Code(file.Path), file.Problem!)))),
                Section("Rolling back", inventory.Findings.Length, static () => Tag("p", string.Join(' ', Summary.WayBack))),
                Tag("footer", $"Made by openrouter-to-aistats {SarifReport.Version}. This page holds no key of the repository."),
                inventory.Findings.Length > 0 ? Tag("script", Resource("report.js")) : null));
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text,
            new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None, CheckCharacters = true }))
            page.WriteTo(writer);
        return text.Append('\n').ToString();
    }

    private static XElement Rules(Inventory inventory)
    {
        var groups = inventory.Findings.GroupBy(static finding => finding.Id, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal).ToList();
        var most = groups.Max(static group => group.Count());
        return Table(["rule", "what", "severity", "found", ""], groups.Select(group => Row(
            Tag("a", new XAttribute("href", group.First().Rule.HelpLinkUri), group.Key),
            group.First().Rule.Title.ToString(CultureInfo.InvariantCulture),
            Summary.Level(group.Max(static finding => finding.Severity)),
            Number(group.Count()),
            Bar(group, most))));
    }

    private static XElement Projects(Inventory inventory)
    {
        var groups = inventory.Findings.GroupBy(static finding => finding.Project, StringComparer.Ordinal).OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal).ToList();
        var most = groups.Max(static group => group.Count());
        return Table(["project", "files", "found", ""],
            groups.Select(group => Row(group.Key, Number(group.Select(static finding => finding.File).Distinct().Count()), Number(group.Count()),
                Bar(group, most))));
    }

    /// <summary>How much of it moves and how much is left, as long as it is much.</summary>
    private static XElement Bar(IEnumerable<Finding> findings, int most)
    {
        var list = findings.ToList();
        var bar = Split(list.Count(static finding => finding.IsMoved), list.Count(static finding => finding.IsLeft), list.Count);
        bar.Add(new XAttribute("style", $"width: {Percent(list.Count, most)}"));
        return Class("td", "bar", bar);
    }

    private static XElement Split(int moved, int left, int all = 0)
    {
        all = Math.Max(1, Math.Max(all, moved + left));
        return Class("div", "split",
            new XAttribute("title", $"one pass moves {moved}, {left} are left"),
            Class("span", "moved", new XAttribute("style", $"width: {Percent(moved, all)}"), ""),
            Class("span", "left", new XAttribute("style", $"width: {Percent(left, all)}"), ""));
    }

    private static XElement Legend(Inventory inventory) => Class("p", "quiet",
        Class("span", "moved-text", $"one pass moves {Words.Count(inventory.Moved.Count(), "place")}"), " · ",
        Class("span", "left-text", $"{Words.Count(inventory.Left.Count(), "place")} left for a person"), " · ",
        $"{inventory.Findings.Count(static finding => !finding.IsMoved && !finding.IsLeft):N0} listed only");

    private static XElement Card(Connection connection) => Class("div", "card",
        Tag("h3", connection.Name),
        Split(connection.Moved.Count(), connection.Left.Count()),
        Tag("dl",
            Tag("dt", "goes to"), Tag("dd", List(connection.Addresses)),
            Tag("dt", "key from"), Tag("dd", List(connection.Keys)),
            Tag("dt", "one pass moves"), Tag("dd", Words.Count(connection.Moved.Count(), "place")),
            Tag("dt", "left"), Tag("dd", Reasons(connection))));

    private static object Reasons(Connection connection)
    {
        var rules = connection.Left.GroupBy(static finding => finding.Rule.Title.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ToList();
        return rules.Count == 0 ? "nothing" : rules.Select(static (group, i) => new object?[] { i == 0 ? null : Tag("br"), $"{group.Count()} × {group.Key}" });
    }

    private static XElement Filters(Inventory inventory) => Tag("form",
        new XAttribute("id", "filters"), new XAttribute("class", "filters"), new XAttribute("hidden", "hidden"), new XAttribute("onsubmit", "return false"),
        Select("rule", "all rules", inventory.Findings.Select(static finding => finding.Id)),
        Select("severity", "all severities", inventory.Findings.Select(static finding => Summary.Level(finding.Severity))),
        Select("project", "all projects", inventory.Findings.Select(static finding => finding.Project)),
        Select("outcome", "moves or left", inventory.Findings.Select(Summary.Outcome)),
        Tag("input", new XAttribute("id", "text"), new XAttribute("type", "search"), new XAttribute("placeholder", "words in place or message"),
            new XAttribute("aria-label", "words in place or message")),
        Tag("output", new XAttribute("id", "count"), ""));

    private static XElement Select(string id, string all, IEnumerable<string> values) => Tag("select",
        new XAttribute("id", id), new XAttribute("aria-label", id),
        Tag("option", new XAttribute("value", ""), all),
        values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(static value => Tag("option", new XAttribute("value", Clean(value)), value)));

    private static XElement Findings(Inventory inventory)
    {
        var table = Table(["rule", "place", "what", "one pass writes"], inventory.Findings.Select(static finding => Tag("tr",
            new XAttribute("data-rule", finding.Id),
            new XAttribute("data-severity", Summary.Level(finding.Severity)),
            new XAttribute("data-project", Clean(finding.Project)),
            new XAttribute("data-outcome", Summary.Outcome(finding)),
            Class("td", "name", finding.Id),
            Class("td", "place", Code($"{finding.File.Path}:{finding.Line}")),
            Tag("td", finding.Message),
            Tag("td", finding.IsMoved ? finding.Replacement is { } text ? text.Length == 0 ? "(removed)" : Code(text) : "with the others" : ""))));
        table.Add(new XAttribute("id", "findings"));
        return table;
    }

    private static object[]? Section(string title, int count, Func<object> content) => count == 0 ? null : [Tag("h2", title), content()];

    private static XElement Table(string[] heads, IEnumerable<XElement> rows) => Tag("table",
        Tag("thead", Tag("tr", heads.Select(static head => Tag("th", head)))),
        Tag("tbody", rows));

    private static XElement Row(params object?[] cells) =>
        Tag("tr", cells.Select(static cell => cell is XElement { Name.LocalName: "td" } ? cell : Tag("td", cell ?? "")));

    private static object List(IReadOnlyCollection<string> texts) => texts.Count == 0 ? "none found"
        : texts.Select(static (text, i) => new object?[] { i == 0 ? null : Tag("br"), Code(text) });

    private static object Places(IEnumerable<Finding> findings) =>
        findings.Select(static finding => $"{finding.File.Path}:{finding.Line}").Distinct(StringComparer.Ordinal)
            .Select(static (place, i) => new object?[] { i == 0 ? null : Tag("br"), Code(place) });

    private static object Code(string? text) => text is null ? "" : Tag("code", text);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.##}%");

    private static XElement Class(string name, string value, params object?[] content) => Tag(name, [new XAttribute("class", value), .. content]);

    private static XElement Tag(string name, params object?[] content) => new(name, content.Select(CleanContent));

    private static object? CleanContent(object? content) => content is string text ? Clean(text) : content;

    /// <summary>A file may hold characters that no XML can.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        // Half a surrogate pair becomes U+FFFD here, too.
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
