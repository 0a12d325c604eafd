using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.Tests.CaseFiles;
using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using AIStats.OpenRouterMigration.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Sdk;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// Files that somebody is about to write, or has half deleted: a line or a file of the cases, or of a row of a table, ends or begins in the middle. An empty
/// value at the end of a line, <c>export AI_STATS_API_KEY=</c>, once ended the whole analysis.
/// </summary>
[Trait("Area", "Properties")]
[Trait("Speed", "Slow")]
public sealed partial class CutFilesTests
{
    private const int Cuts = 4_000;

    private static readonly Lazy<ImmutableArray<Cut>> All = new(static () => [.. Programs().SelectMany(static files => files.SelectMany((file, index) =>
        Places(file.Text).Select(place => new Cut(files, index, place.Start, place.End))))]);

    [Fact]
    public void No_rule_throws_where_a_line_or_a_file_is_cut() => PropertyCheck.Of(
        Arb.From(Gen.Choose(0, All.Value.Length - 1).Select(static index => All.Value[index])), Cuts, static cut =>
        {
            OnePass.Find(("build_property.ProjectDir", CaseFolder.Root), cut.Files());
            return Task.CompletedTask;
        });

    /// <summary>The cases before and after their pass, and the rows of tables, which begin with the name of a file and its text.</summary>
    private static IEnumerable<(string Path, string Text)[]> Programs() => CaseFolder.Names.Select(CaseFolder.Read)
        .SelectMany(static folder => new[] { folder.Before, folder.After })
        .Select(static files => files.Select(static file => (CaseFolder.Root + file.Path, file.Text)).ToArray())
        .Concat(typeof(CutFilesTests).Assembly.GetTypes().Where(static type => type.Name.EndsWith("PassTests", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMethods())
            .SelectMany(static method => method.GetCustomAttributes<InlineDataAttribute>().SelectMany(row => row.GetData(method)))
            .Where(static row => row is [string path, string, ..] && Path.HasExtension(path) && !path.Contains(' ', StringComparison.Ordinal))
            .Select(static row => new[] { (CaseFolder.Root + row[0], (string)row[1]!), (CaseFolder.Root + "Reader.cs", FileMarkup.Reader) }));

    /// <summary>In each line that rules look at, what stands behind or before a place between two words; and the whole rest of the file.</summary>
    private static IEnumerable<(int Start, int End)> Places(string text)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var next ? next : text.Length;
            if (!Watched().IsMatch(text[start..end]))
                continue;
            for (var at = start + 1; at < end; at++)
            {
                if (char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]))
                    continue;
                yield return (at, end);
                yield return (at, text.Length);
                yield return (start, at);
            }
        }
    }

    [GeneratedRegex("openrouter|ai_stats|phaseo|sk-or|x-title|referer|model", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Watched();

    /// <summary>A part of one file that is missing.</summary>
    private sealed record Cut((string Path, string Text)[] Program, int File, int Start, int End)
    {
        public (string Path, string Text)[] Files() => [.. Program.Select((file, index) =>
            index == File ? (file.Path, file.Text.Remove(Start, End - Start)) : file)];

        public override string ToString() => $"{Program[File].Path} without {Start} to {End}:\n{Program[File].Text.Remove(Start, End - Start)}";
    }
}
