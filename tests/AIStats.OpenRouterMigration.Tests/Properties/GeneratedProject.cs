using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>A project of one or two generated documents, and of a file with the types that they need.</summary>
/// <param name="Documents">The documents.</param>
public sealed record GeneratedProject(ImmutableArray<GeneratedDocument> Documents)
{
    /// <summary>Together, these see every branch of <c>#if</c>.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> SymbolSets = [[], ["ALPHA"], ["BETA"]];

    private const string First = "Some";
    private const string Second = "Other";

    private const string Stubs = """
        namespace Generated;

        public sealed class Configuration
        {
            public string? this[string key] { get => null; set { } }
            public Configuration GetSection(string key) => this;
        }

        public sealed class Request
        {
            public Request() { }
            public Request(string url) { }
            public System.Collections.Generic.Dictionary<string, string> Headers { get; } = new();
            public Request AddHeader(string name, string value) => this;
        }

        """;

    /// <summary>The lines of an <c>.editorconfig</c>; empty for none.</summary>
    public string Options { get; init; } = "";

    /// <summary>A file that is no C#, or none.</summary>
    public GeneratedSettings? Settings { get; init; }

    /// <summary>A new project.</summary>
    public static GeneratedProject Create(int seed, int size) => new(seed % 3 == 0
        ? [GeneratedDocument.Create(seed, size, First)]
        : [GeneratedDocument.Create(seed, (size + 1) / 2, First), GeneratedDocument.Create(seed + 1, (size + 1) / 2, Second)])
    {
        Settings = seed % 5 < 2 ? GeneratedSettings.Create(seed) : null,
        Options = (seed % 11) switch
        {
            0 =>
                "ai_stats_migration.base_url = https://gateway.example.com/ai/v1\nai_stats_migration.api_key_variable = GATEWAY_KEY\n"
                + "ai_stats_migration.base_url_variable = GATEWAY_URL\n",
            1 => "ai_stats_migration.base_url = http://localhost:8080/v1\n",
            2 => "ai_stats_migration.attribution_headers = remove\n",
            _ => "",
        },
    };

    /// <summary>The name of the other document.</summary>
    public static string OtherName(string name) => name == First ? Second : First;

    /// <summary>Projects with less in them.</summary>
    public IEnumerable<GeneratedProject> Shrink()
    {
        if (Options.Length > 0)
            yield return this with { Options = "" };
        if (Settings is not null)
        {
            yield return this with { Settings = null };
            foreach (var smaller in Settings.Shrink())
                yield return this with { Settings = smaller };
        }

        for (var i = 0; i < Documents.Length; i++)
        {
            if (Documents.Length > 1 && Documents[i].Members.Length > 0)
                yield return this with { Documents = Documents.SetItem(i, Documents[i] with { Members = [] }) };
            if (Documents.Length > 1 && Documents[i].Members.IsEmpty)
                yield return this with { Documents = Documents.RemoveAt(i) };
            foreach (var smaller in Documents[i].Shrink())
                yield return this with { Documents = Documents.SetItem(i, smaller) };
        }
    }

    /// <summary>The solution: a linked project for each set of symbols.</summary>
    public Solution Build(params ReadOnlySpan<ImmutableArray<string>> symbols)
    {
        var solution = new FormatSolution();
        FormatProject? first = null;
        foreach (var set in symbols)
        {
            var project = solution.AddProject("App-" + string.Join('-', set), [.. set]);
            if (first is not null)
            {
                _ = project.Link(first);
                continue;
            }

            first = project.AddDocument("/src/Stubs.cs", "#nullable enable\n" + Stubs);
            foreach (var document in Documents)
                _ = first.AddDocument(document.Path, document.Text, document.Encoding);
            // A member may name the type of a document that is not there.
            foreach (var name in new[] { First, Second }.Except(Documents.Select(document => document.Name), StringComparer.Ordinal))
                _ = first.AddDocument($"/src/{name}.cs", $"namespace Generated;\npublic class {name}0 {{ }}\npublic class {name}1 {{ }}\n");
            if (Settings is not null)
                _ = first.AddAdditionalFile(Settings.Path, Settings.Text, new UTF8Encoding(Settings.HasBom));
            if (Options.Length > 0)
                _ = first.AddAnalyzerConfig("/src/.editorconfig", "root = true\n[*]\n" + Options);
        }

        return solution.Build();
    }

    /// <summary>For messages: the text with nothing invisible.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var document in Documents)
            _ = text.Append('\n').Append("---- ").Append(document.Path).Append(document.HasBom ? " (BOM)" : "").Append('\n')
                .Append(document.Text.Replace("\r", "<CR>", StringComparison.Ordinal));
        if (Settings is not null)
            _ = text.Append("\n---- ").Append(Settings.Path).Append(Settings.HasBom ? " (BOM)" : "").Append('\n')
                .Append(Settings.Text.Replace("\r", "<CR>", StringComparison.Ordinal));
        return text.Append(Options.Length > 0 ? "\n---- .editorconfig\n" + Options : "").ToString();
    }
}
