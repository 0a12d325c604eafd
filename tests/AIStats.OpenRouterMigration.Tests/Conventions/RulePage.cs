using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="File">The name of the file, where it stands behind the language.</param>
/// <param name="Text">The lines in it, each with its line feed.</param>
internal sealed record CodeBlock(string Language, string File, string Text);

/// <summary>One state of a page's example.</summary>
/// <param name="Label">The bold line above it.</param>
/// <param name="Blocks">The blocks below that line.</param>
internal sealed record ExampleState(string Label, ImmutableArray<CodeBlock> Blocks)
{
    public string Code => Blocks.Single(static block => block.Language == "csharp").Text;

    /// <summary>The text of an appsettings.json, or of the file that the fence names.</summary>
    public string? Json => JsonBlock?.Text;

    public string JsonFile => JsonBlock is { File.Length: > 0 } block ? block.File : "appsettings.json";

    private CodeBlock? JsonBlock => Blocks.SingleOrDefault(static block => block.Language == "json");

    public string? EditorConfig => Blocks.SingleOrDefault(static block => block.Language == "ini")?.Text;
}

/// <summary>The page of a rule, read from its markdown.</summary>
internal sealed partial class RulePage
{
    public const string Before = "Before";
    public const string After = "After";
    public const string AfterByHand = "After, by hand";
    public const string AfterSecondAction = "After the second action";

    /// <summary>The heading of the sections with one pair of JSON for each endpoint, which two pages have.</summary>
    public const string Pairs = "Before and after";

    /// <summary>The headings that every page has, in this order: first what to write, then why.</summary>
    public static readonly ImmutableArray<string> Headings =
        ["Fix", "Why", "What is found", "What the fix does and does not do", "How to suppress", "Source of the fact", "About this rule"];

    private RulePage(string text)
    {
        Text = text;
        Title = text.Split('\n')[0];
        Sections = [.. HeadingPattern().Matches(text).Select(static match => match.Groups["heading"].Value)];
        var example = Section("Fix");
        Example = [.. StatePattern().Matches(example)
            .Select(static match => new ExampleState(match.Groups["label"].Value, Blocks(match.Groups["body"].Value)))];
    }

    public string Text { get; }

    public string Title { get; }

    public ImmutableArray<string> Sections { get; }

    public ImmutableArray<ExampleState> Example { get; }

    public static RulePage Read(Rule rule) => new(Repository.Read(rule.PagePath));

    public ExampleState State(string label) => Example.Single(state => state.Label == label);

    public static ImmutableArray<CodeBlock> Blocks(string text) =>
        [.. BlockPattern().Matches(text)
            .Select(static match => new CodeBlock(match.Groups["language"].Value, match.Groups["file"].Value, match.Groups["text"].Value))];

    /// <summary>What stands below a heading of the second level.</summary>
    public string Section(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
            return "";
        start += heading.Length + "\n## \n".Length;
        var end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    [GeneratedRegex(@"^## (?<heading>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^\*\*(?<label>[^*]+)\*\*\n(?<body>(?s:.*?))(?=^\*\*|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatePattern();

    [GeneratedRegex(@"^```(?<language>\w+) ?(?<file>[\w.-]*)\n(?<text>(?s:.*?))^```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockPattern();
}
