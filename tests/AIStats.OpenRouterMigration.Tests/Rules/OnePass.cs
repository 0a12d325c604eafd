using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>
/// All rules over some files, and one pass of their edits, without a compilation and without a workspace: a row of a table takes milliseconds. What a host
/// makes of them (files that compile, Fix All, a second pass) is said by the tests that have one.
/// </summary>
internal static class OnePass
{
    private static readonly ImmutableArray<MigrationAnalyzer> Analyzers = Create<MigrationAnalyzer>(typeof(RuleIds).Assembly);

    private static readonly ImmutableHashSet<string> BulkIds = [.. Create<CodeFixProvider>(typeof(TextEdits).Assembly)
        .Where(static fixer => fixer.GetFixAllProvider() is not null).SelectMany(static fixer => fixer.FixableDiagnosticIds)];

    /// <summary>
    /// The first file after the pass, and behind it a line for each finding there that the pass leaves: its line before the pass, its first and last
    /// column, its rule and its message.
    /// </summary>
    public static string Of(params (string Path, string Text)[] files) => With(("build_property.ProjectDir", "/src/"), files);

    /// <summary>
    /// A row of a table: a file below <c>/src</c>, and others. Where none is C#, there is code whose connection moves and that reads both
    /// variables.
    /// </summary>
    public static string OfRow(string path, string text, params string[] others)
    {
        var files = others.Chunk(2).Select(static pair => ("/src/" + pair[0], pair[1])).Prepend(("/src/" + path, text)).ToList();
        return Of([.. files.Exists(static file => IsCode(file.Item1)) ? files : files.Append(("/src/C.cs", FileMarkup.Reader))]);
    }

    /// <summary>The same with an option.</summary>
    public static string With((string Key, string Value) option, params (string Path, string Text)[] files)
    {
        var (found, texts) = Run(option, files);
        var path = files[0].Path;
        var left = found.Where(finding => PathOf(finding.Location) == path && !Edits(finding).Any()
            && (finding.Location.IsInSource || DiagnosticEdits.Keys(finding).IsEmpty));
        return string.Join('\n', left.OrderBy(static finding => finding.Location.SourceSpan.Start).ThenBy(static finding => finding.Id, StringComparer.Ordinal)
            .Select(Say).Prepend(texts[path].TrimEnd('\n')));
    }

    /// <summary>All findings before the pass, and the text of each file after it.</summary>
    public static (ImmutableArray<Diagnostic> Found, IReadOnlyDictionary<string, string> Texts) Run((string Key, string Value) option,
        params (string Path, string Text)[] files)
    {
        var found = Find(option, files);
        MessageForm.Verify(found);
        var edits = TextEdits.ByFile(found.SelectMany(Edits));
        return (found, files.ToDictionary(static file => file.Path, file => edits.TryGetValue(file.Path, out var own)
            ? TextEdits.Apply(SourceText.From(file.Text), own.Changes).ToString() : file.Text, StringComparer.Ordinal));
    }

    /// <summary>All findings.</summary>
    public static ImmutableArray<Diagnostic> Find((string Key, string Value) option, params (string Path, string Text)[] files)
    {
        var trees = files.Where(static file => IsCode(file.Path))
            .Select(static file => CSharpSyntaxTree.ParseText(file.Text, (CSharpParseOptions)TestSettings.Parse, file.Path)).ToList();
        var texts = files.Where(static file => !IsCode(file.Path)).Select(static file => (AdditionalText)new Other(file.Path, file.Text)).ToImmutableArray();
        return RuleRun.Of(new MigrationProject(trees, new AnalyzerOptions(texts, new Options(option)), FileReaders.OfOneRun()), Analyzers,
            CancellationToken.None);
    }

    /// <summary>What one pass writes: the first action of a warning whose rule is fixed in bulk, and whatever a warning in another file carries.</summary>
    private static IEnumerable<Edit> Edits(Diagnostic found) => found.Severity >= DiagnosticSeverity.Warning
        && (!found.Location.IsInSource || BulkIds.Contains(found.Id)) && DiagnosticEdits.Keys(found).FirstOrDefault() is { } key and not ActionKeys.RemoveDouble
        ? DiagnosticEdits.ReadEdits(found, key) : [];

    private static string Say(Diagnostic found)
    {
        var (start, end) = (found.Location.GetLineSpan().StartLinePosition, found.Location.GetLineSpan().EndLinePosition);
        var message = string.Create(CultureInfo.InvariantCulture,
            $"({start.Line + 1}:{start.Character + 1}-{end.Character}) {found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}");
        // A long one stands on two lines: a line of a test has at most 160 characters.
        return message.Length > 120 && message.LastIndexOf(' ', 100) is var blank ? message[..blank] + "\n   " + message[blank..] : message;
    }

    private static string PathOf(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path;

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static ImmutableArray<T> Create<T>(System.Reflection.Assembly assembly) => [.. assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(T))).Select(static type => (T)Activator.CreateInstance(type, nonPublic: true)!)];

    private sealed class Other(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options((string Key, string Value) option) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new One(option);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class One((string Key, string Value) option) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
                (value = key == option.Key ? option.Value : null) is not null;
        }
    }
}
