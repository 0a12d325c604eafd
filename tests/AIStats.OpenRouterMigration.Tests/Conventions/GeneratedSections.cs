using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>
/// The parts of the documentation that are written from the code. Each stands between <c>&lt;!-- generated: name --&gt;</c> and
/// <c>&lt;!-- end generated --&gt;</c>.
/// </summary>
internal static class GeneratedSections
{
    /// <summary>The page with all that differs in bodies and answers.</summary>
    public const string BehaviourPage = "docs/behaviour-that-differs.md";

    /// <summary>The page about all rules for model ids.</summary>
    public const string ModelsPage = "docs/model-ids.md";

    /// <summary>The table of all rules.</summary>
    public const string RulesPage = "docs/rules.md";

    /// <summary>The page with options and gates.</summary>
    public const string UsePage = "docs/using.md";

    /// <summary>The build file that keeps warnings from breaking a build.</summary>
    public const string WarningsFile = "src/AIStats.OpenRouterMigration/build/AIStats.OpenRouterMigration.Warnings.targets";

    /// <summary>The build file that finds the repository's files.</summary>
    public const string RepositoryFile = "src/AIStats.OpenRouterMigration/build/AIStats.OpenRouterMigration.Repository.targets";

    private const string End = "<!-- end generated -->";

    /// <summary>The sections that a file must have, by name, with their texts.</summary>
    public static async Task<ImmutableSortedDictionary<string, string>> OfFileAsync(string path)
    {
        var sections = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (path == RulesPage)
        {
            sections.Add("rules", Rules());
        }
        else if (path == UsePage)
        {
            sections.Add("options", Options());
            sections.Add("fix", Fix());
            sections.Add("gate", Gate());
        }
        else if (path == ModelsPage)
        {
            sections.Add("models", ModelFixes("rules/"));
        }
        else if (path == WarningsFile)
        {
            sections.Add("warnings", Warnings());
        }
        else if (path == RepositoryFile)
        {
            sections.Add("variables", Variables());
        }
        else if (path == BehaviourPage)
        {
            sections.Add("bodies", Bodies(GatewayBody.Rows));
            sections.Add("slugs", Slugs);
            sections.Add("answers", Answers());
            sections.Add("texts", AnswerTexts());
            sections.Add("unseen", Unseen());
            sections.Add("statuses", Statuses());
            sections.Add("since", Changes(GatewayChanges.Bodies.Concat(GatewayChanges.Others)));
        }
        else
        {
            var rule = Rule.Find(Path.GetFileNameWithoutExtension(path));
            sections.Add("rule", Facts(rule));
            sections.Add("suppress", Suppress(rule));
            foreach (var (name, text) in await OfMapAsync(rule.Id))
                sections.Add(name, text);
        }

        return sections.ToImmutable();
    }

    /// <summary>The text of a file with its generated sections as they should be.</summary>
    /// <exception cref="InvalidOperationException">The file lacks a section.</exception>
    public static string Replace(string path, string text, ImmutableSortedDictionary<string, string> sections)
    {
        foreach (var (name, content) in sections)
        {
            var begin = $"<!-- generated: {name} -->\n";
            var start = text.IndexOf(begin, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0)
                throw new InvalidOperationException($"{path} has no section between '{begin.TrimEnd()}' and '{End}'.");
            text = text[..(start + begin.Length)] + content + text[end..];
        }

        return text;
    }

    private static async Task<IEnumerable<(string Name, string Text)>> OfMapAsync(string id) => id switch
    {
        RuleIds.EndpointUrl => [("endpoints", Table(
            ["OpenRouter", "AI Stats"],
            GatewayEndpoints.Rows.Where(static row => row.Verdict == EndpointVerdict.Kept)
                .Select(static row => Row(Code(row.Path), Code("https://" + GatewayHosts.AIStats + row.NewPath)))))],
        RuleIds.ChangedEndpoint => [("endpoints", await ChangedEndpointsAsync()), ("answers", Table(
            ["Endpoint", "The file reads"],
            GatewayEndpoints.Rows.Where(static row => !row.NewAnswer.IsEmpty).DistinctBy(static row => row.NewPath!.Split('?')[0])
                .Select(static row => Row(Code(row.NewPath!), string.Join(", ", row.NewAnswer.Select(Code))))))],
        RuleIds.MissingEndpoint =>
        [
            ("endpoints", Table(
                ["OpenRouter", "Instead"],
                GatewayEndpoints.Rows.Where(static row => row.Verdict == EndpointVerdict.Missing).Select(static row => Row(Code(row.Path), row.Difference)))),
            ("hosts", Table(
                ["Host", "Instead"],
                GatewayHosts.Rows.Append(GatewayHosts.Find("*." + GatewayHosts.OpenRouter)).Where(static row => row.Role is HostRole.Missing or HostRole.Region)
                    .Select(static row => Row(Code(row.Host), row.Advice)))),
        ],
        RuleIds.WebPageLink => [("pages", Table(
            ["OpenRouter", "AI Stats", "Fix"],
            WebPages.Rows.Append(WebPages.ModelPage)
                .Select(static row => Row(Code(GatewayHosts.OpenRouter + row.Path), Code(row.NewUrl.Replace("{rest}", row.Path, StringComparison.Ordinal)),
                row.IsReportOnly ? "By hand" : "Yes"))
                .Prepend(Row(Code(GatewayHosts.OpenRouter), Code(WebPages.Find("/")!), "Yes"))
                .Concat(GatewayHosts.Rows.Where(static row => row.Role == HostRole.Page)
                    .Select(static row => Row(Code(row.Host), Code(row.NewAddress!.Replace("https://", "", StringComparison.Ordinal)), "Yes")))))],
        RuleIds.AttributionHeader => [("headers", Table(
            ["Header", "Documented by AI Stats as"],
            HeadersWith(HeaderVerdict.Attribution).Select(static row => Row(Code(row.Name), Code(row.NewName!)))))],
        RuleIds.UnreadHeader => [("headers", Table(
            ["Header", "Part of", "Instead"],
            HeadersWith(HeaderVerdict.Ignored, HeaderVerdict.NotSent)
                .Select(static row => Row(Code(row.Name), row.Verdict == HeaderVerdict.Ignored ? "Request" : "Response or webhook", row.Advice))))],
        RuleIds.MovedModel or RuleIds.ProbablyMovedModel or RuleIds.UnservedModel => [("models", ModelFixes("")), ("snapshot", Snapshot)],
        RuleIds.ModelVariant or RuleIds.ModelInUse => [("snapshot", Snapshot)],
        RuleIds.ModelList => [("snapshot", $"The built-in list is of {ModelRows.SnapshotDate}.\n")],
        RuleIds.RejectedField =>
        [
            ("fields", Bodies(GatewayBody.Rows.Where(static row => row.Verdict == BodyVerdict.Rejected))),
            ("slugs", Slugs),
            ("tools", Table(
                ["Tool", "AI Stats", "Instead"],
                GatewayBody.Tools.Select(static tool => Row(Code(GatewayBody.ToolPrefix + tool.Name), tool.NewName is null ? "–"
                    : Code(GatewayBody.NewToolPrefix + tool.NewName), tool.Advice)))),
            ("since", Changes(GatewayChanges.Bodies)),
        ],
        RuleIds.IgnoredField => [("fields", Bodies(GatewayBody.Rows.Where(static row => row.Verdict != BodyVerdict.Rejected))), ("slugs", Slugs)],
        RuleIds.AnswerField => [("fields", Answers()), ("texts", AnswerTexts()), ("statuses", Statuses())],
        RuleIds.InvalidOption => [("options", Options())],
        _ => [],
    };

    /// <summary>Rows about bodies. Those about providers with another slug have a table of their own.</summary>
    private static string Bodies(IEnumerable<BodyRow> rows) => SourcedTable(
        ["Field", "Endpoints", "Values", "On AI Stats", "Instead", "As recorded"],
        rows.Where(static row => !IsSlug(row)).Select(static row => (row.Source, Row(
            row.Path != "*" ? Code(row.Path) + (row.Without is { } missing ? $" without {Code(missing)}" : "")
                : row.Value == BodyValue.Null ? "every field at the top" : "every field at the top that is not known",
            row.Endpoints.ToString().ToLowerInvariant(),
            row.Value switch
            {
                BodyValue.Null => "null",
                BodyValue.NotBoolean => "an object",
                BodyValue.NoSlug => "a display name, or the variant of an endpoint",
                BodyValue.NotNull => "any but null",
                BodyValue.Empty => "an empty object",
                BodyValue.Several => "above 1",
                BodyValue.Word => string.Join(", ", row.Words.Select(Code)),
                _ => "any",
            },
            row.Verdict switch { BodyVerdict.Rejected => "400", BodyVerdict.Ignored => "ignored", _ => "read differently" },
            row.Advice,
            BodyRecordings.ExampleOf(row) is var (field, status) ? $"{Code(field)}: {status.ToString(CultureInfo.InvariantCulture)}" : "–"))));

    private static bool IsSlug(BodyRow row) => row.Words is [var word] && GatewayBody.ProviderSlugs.Any(slug => slug.Slug == word);

    private static string Slugs => SourcedTable(
        ["Provider slug of OpenRouter", "On AI Stats"],
        GatewayBody.ProviderSlugs.Select(static slug => (GatewayBody.Rows.First(row => row.Words is [var word] && word == slug.Slug).Source,
            Row(Code(slug.Slug), Code(slug.NewSlug)))));

    private static string Answers() => SourcedTable(
        ["OpenRouter", "Endpoint", "AI Stats", "What else differs", "As recorded"],
        GatewayAnswers.Rows.Select(static row => (row.Source, Row(
            Code(row.Path),
            row.Endpoint == "all" ? "all" : Code(row.Endpoint),
            row.Replacement is null ? "–" : Code(row.Replacement),
            row.Difference,
            AnswerRecordings.ExampleOf(row) is { } example ? Code(example) : "–"))));

    /// <summary>A table whose rows have sources: in a line below it where all have the same one.</summary>
    private static string SourcedTable(string[] heads, IEnumerable<(string Source, string Row)> rows)
    {
        var all = rows.ToList();
        var sources = all.Select(static row => row.Source).Distinct(StringComparer.Ordinal).ToList();
        return sources is [var source] ? Table(heads, all.Select(static row => row.Row)) + $"\nSource: {source}\n"
            : Table([.. heads, "Source"], all.Select(static row => row.Row + $" {row.Source} |"));
    }

    private static string Snapshot =>
        $"The snapshot is of {ModelRows.SnapshotDate}. The live lists may differ: your own [`ai-stats.models.json`](AIS9005.md) wins over it.\n";

    /// <summary>When a fix is offered for a model id.</summary>
    private static string ModelFixes(string folder) => Table(
        ["The id in your code", "On AI Stats", "Rule", "Fix"],
        [
            ModelFix(folder, "certainly has another id there", "active, and the new id is no other model on OpenRouter", RuleIds.MovedModel, "bulk"),
            ModelFix(folder, "probably has another id there: another author, a date, a spelling, no author", "active", RuleIds.ProbablyMovedModel,
                "light bulb"),
            ModelFix(folder, "has another id there", "deprecated", RuleIds.ProbablyMovedModel, "light bulb; the message names an active model"),
            ModelFix(folder, "has another id there", "retired, but a provider may still answer", RuleIds.ProbablyMovedModel,
                "by hand; the message names an active model"),
            ModelFix(folder, "has another id there", "the new id is another model on OpenRouter (`claude-opus-4.7-fast`)", RuleIds.ProbablyMovedModel,
                "by hand"),
            ModelFix(folder, "is the beginning of ids: `StartsWith(\"x-ai/\")`", "the author has another name", RuleIds.ProbablyMovedModel, "by hand"),
            ModelFix(folder, "is any other id", "not listed, retired, or no provider offers it", RuleIds.UnservedModel,
                "by hand; the message names the closest models"),
            ModelFix(folder, "has a variant: `:nitro`, `:online`, `~…`, `@preset/…`", "served without the variant", RuleIds.ModelVariant, "light bulb"),
            ModelFix(folder, "is a router, has a prefix, or is the test of an ending", "–", RuleIds.ModelVariant, "by hand"),
            ModelFix(folder, "is the same there", "served, or resolved to another id", RuleIds.ModelInUse, "nothing to do"),
        ]);

    private static string ModelFix(string folder, string id, string model, string rule, string fix) => Row(id, model, $"[{rule}]({folder}{rule}.md)", fix);

    

    private static string AnswerTexts() => SourcedTable(
        ["Text", "On AI Stats"],
        GatewayAnswers.Texts.Select(static row => (row.Source, Row(Code(row.Text), row.Difference))));

    private static string Statuses() => SourcedTable(
        ["Branch", "On AI Stats"],
        GatewayAnswers.Statuses.Select(static row => (row.Source, Row(Code($"{row.Status} {row.Name}"), row.Difference)))
            .Concat(GatewayAnswers.Values.Select(static row => (row.Source, Row(Code($"{row.Field} == \"{row.Value}\""), row.Difference)))));

    private static string Changes(IEnumerable<ChangeRow> rows) => SourcedTable(
        ["What", "August 2026", "Since September 2026"],
        rows.Select(static row => (row.Source, Row(row.What, row.Before, row.Since))));

    private static string Unseen() => SourcedTable(
        ["What", "OpenRouter", "AI Stats"],
        GatewayAnswers.Unseen.Select(static row => (row.Source, Row(row.Subject, row.OpenRouter, row.AIStats))));

    private static string Rules() => Table(
        ["Id", "Finds", "Severity", "Fix"],
        Rule.All.Select(static rule => Row($"[{rule.Id}](rules/{rule.Id}.md)", rule.Title, rule.Descriptor.DefaultSeverity.ToString(), rule.Fix switch
        {
            FixKind.Bulk => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "Bulk, with `--severity info`" : "Bulk",
            FixKind.LightBulb => "Light bulb",
            _ => "By hand",
        })));

    private static IEnumerable<string> WarningIds => Rule.All.Where(static rule => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning)
        .Select(static rule => rule.Id);

    /// <summary>What one `dotnet format analyzers` repairs without more said.</summary>
    private static string BulkIds =>
        string.Join(' ', Rule.All.Where(static rule => rule.Fix == FixKind.Bulk && rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning)
            .Select(static rule => rule.Id));

    private static string Warnings() => $"    <_AIStatsMigrationWarnings>{string.Join(';', WarningIds)}</_AIStatsMigrationWarnings>\n    ";

    /// <summary>The variables that a project reads, before the migration and after it.</summary>
    private static string Variables()
    {
        var defaults = MigrationOptions.Read(new OptionsOf(value: null));
        string[] names = [GatewayVariables.OpenRouterApiKey, GatewayVariables.OpenRouterBaseUrl, defaults.ApiKeyVariable, defaults.BaseUrlVariable];
        return $"    <_AIStatsVariables>{string.Join('|', names)}</_AIStatsVariables>\n    ";
    }

    private static string Fix() => $"```\ndotnet format analyzers --diagnostics {BulkIds}\n```\n";

    /// <summary>The command that fails as long as one pass would repair something.</summary>
    public static string GateCommand => "dotnet format analyzers --verify-no-changes --diagnostics " + BulkIds;

    private static string Gate() => $"```\n{GateCommand}\n```\n";

    private static string Options()
    {
        var defaults = MigrationOptions.Read(new OptionsOf(value: null));
        return Table(["Option", "Default", "Accepted"], MigrationOptions.Read(new OptionsOf("?")).Invalid
            .Select(option => Row(Code(option.Key), Code(Default(option.Key)), option.Accepted)));

        string Default(string key) => key switch
        {
            MigrationOptions.BaseUrlKey => defaults.Target.Url,
            MigrationOptions.ApiKeyVariableKey => defaults.ApiKeyVariable,
            MigrationOptions.BaseUrlVariableKey => defaults.BaseUrlVariable,
            MigrationOptions.AttributionHeadersKey => defaults.AttributionHeaders == AttributionHeaderChoice.Rewrite ? "rewrite" : "remove",
            _ => throw new InvalidOperationException($"What is the default of {key}?"),
        };
    }

    private static string Facts(Rule rule) =>
        Table(["Category", "Severity", "Fix"], [Row(rule.Descriptor.Category, rule.Descriptor.DefaultSeverity.ToString(), rule.Fix switch
    {
        FixKind.Bulk => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Info ? $"Bulk: `dotnet format analyzers --severity info --diagnostics {rule.Id}`"
            : "Bulk: `dotnet format analyzers`",
        FixKind.LightBulb => "Light bulb: one place at a time",
        _ => "None: by hand",
    })]) + Sources(rule);

    /// <summary>The files of a rule: its decision, its fixer and what is expected of both.</summary>
    private static string Sources(Rule rule)
    {
        var (area, stem) = (rule.Analyzer.GetType().Namespace!.Split('.')[^1], rule.Analyzer.GetType().Name[..^"Analyzer".Length]);
        var links = new List<string> { Link("analyzer", $"src/AIStats.OpenRouterMigration.Analyzers/Rules/{area}/{stem}Analyzer.cs") };
        if (rule.Fixer is not null)
            links.Add(Link("fixer", $"src/AIStats.OpenRouterMigration.CodeFixes/{area}/{stem}Fixer.cs"));
        links.Add(Link("tests", $"tests/AIStats.OpenRouterMigration.Tests/{area}/{stem}AnalyzerTests.cs"));
        if (rule.Fixer is not null)
            links.Add(Link("tests of the fix", $"tests/AIStats.OpenRouterMigration.Tests/{area}/{stem}FixerTests.cs"));
        return $"\nSources: {string.Join(", ", links)}\n";

        static string Link(string name, string path) => $"[{name}](../../{path})";
    }

    private static string Suppress(Rule rule)
    {
        var severity = $"dotnet_diagnostic.{rule.Id}.severity = none\n```\n";
        // A pragma holds from where it stands, and these two stand before the first character of a file.
        var place = rule.Id is RuleIds.InvalidOption or RuleIds.ConfigurationFiles ? "As the very first line of the file" : "In one place";
        return rule.Id switch
        {
            RuleIds.SkippedFile or RuleIds.ModelList =>
                "In a .globalconfig: neither a pragma nor .editorconfig reaches a file that is not C#.\n\n```ini\nis_global = true\n" + severity,
            _ => $"""
                {place}:

                ```csharp
                #pragma warning disable {rule.Id} // why it stays
                ```

                For all C# files, in .editorconfig:

                ```ini
                [*.cs]
                {severity}
                """,
        };
    }

    private static async Task<string> ChangedEndpointsAsync()
    {
        var rows = GatewayEndpoints.Rows.Where(static row => row.Verdict == EndpointVerdict.Changed).ToArray();
        var source = string.Concat(
            rows.Select(static (row, i) => $$"""
                static class Row{{i}}
                {
                    public const string Url = "https://{{GatewayHosts.OpenRouter}}{{Sample(row.Path)}}";
                }

                """));
        var fixedLines = (await Example.Of(source).ApplyLightBulbsAsync(Rule.Find(RuleIds.ChangedEndpoint))).Text.Split('\n');
        return Table(
            ["OpenRouter", "AI Stats", "Key", "Light bulb", "What else changes"],
            rows.Select((row, i) => Row(
                    Code(row.Path),
                    row.NewPath is null ? "–" : Code(row.NewPath),
                    row.Access switch { EndpointAccess.Public => "needs one, unlike OpenRouter's", EndpointAccess.ManagementKey => "management key", _ =>
                        "the same kind" },
                    fixedLines[i].Contains(GatewayHosts.OpenRouter, StringComparison.Ordinal) ? "None" : "Address and path",
                    row.Difference))
                .Concat(GatewayHosts.Rows.Where(static row => row.Role == HostRole.Moved)
                .Select(static row => Row(Code(row.Host), Code(row.NewAddress!), "a sign-in of its own", "None", row.Advice))));
    }

    private static string Sample(string path) => path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
        .Replace("*", "x1", StringComparison.Ordinal);

    private static IEnumerable<HeaderRow> HeadersWith(params HeaderVerdict[] verdicts) => GatewayHeaders.Rows.Where(row => verdicts.Contains(row.Verdict));

    private static string Table(string[] head, IEnumerable<string> rows) =>
        string.Concat(rows.Prepend(Row([.. head.Select(static _ => "---")]).Replace(" ", "", StringComparison.Ordinal)).Prepend(Row(head))
            .Select(static row => row + "\n"));

    private static string Row(params string[] cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Code(string text) => $"`{text}`";

    /// <summary>Every option with the same value, or none of them.</summary>
    private sealed class OptionsOf(string? value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = value;
            return found is not null;
        }
    }
}
