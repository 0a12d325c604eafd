using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests.CaseFiles;

/// <summary>Says, by file and line, what is not as the remarks of a case say.</summary>
internal static class CaseReport
{
    /// <summary>One line for each line of a file with other diagnostics than its remarks name.</summary>
    public static ImmutableArray<string> Compare(CaseFolder folder, IEnumerable<CaseFile> files, ImmutableArray<Diagnostic> diagnostics)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        var original = folder.Before.Zip(files, (before, file) => (Path: CaseFolder.Root + before.Path, File: file)).ToArray();
        foreach (var (path, file) in original)
        {
            var found = Named(folder, diagnostics).Where(diagnostic => PathOf(diagnostic) == path).ToLookup(LineOf);
            var expected = file.Expected.ToLookup(expectation => expectation.Line);
            foreach (var line in found.Select(group => group.Key).Union(expected.Select(group => group.Key)).Order())
            {
                if (!Matches([.. expected[line]], [.. found[line]]))
                    result.Add($"{CaseFolder.Cases}/{folder.Name}/{file.Path}({line + 1}): expected {Join(expected[line])}; found {Join(found[line])}");
            }
        }

        var others = Named(folder, diagnostics).Where(diagnostic => !original.Any(pair => pair.Path == PathOf(diagnostic)));
        result.AddRange(others.Select(diagnostic => $"{folder.Name}: {PathOf(diagnostic)}({LineOf(diagnostic) + 1}): {Text(diagnostic)}"));
        return result.ToImmutable();
    }

    /// <summary>For each file that is not as it has to be after the pass, the lines that differ, and the whole text that came out.</summary>
    public static ImmutableArray<string> CompareTexts(CaseFolder folder, IReadOnlyDictionary<string, FormattedFile> actual)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        foreach (var file in folder.Before)
        {
            var expected = folder.Changed.GetValueOrDefault(file.Path, file);
            var text = actual[CaseFolder.Root + file.Path];
            if (text.Text == expected.Text && text.HasBom == file.HasBom)
                continue;

            var fixedPath = folder.Changed.ContainsKey(file.Path) ? expected.Path : file.Path + ", which has no fixed file and so has to stay";
            result.Add($"{CaseFolder.Cases}/{folder.Name}/{fixedPath}{DiffOf(expected.Text, text.Text)}");
            result.Add($"The text that came out (byte order mark: {text.HasBom}):\n{text.Text}");
        }

        return result.ToImmutable();
    }

    /// <summary>The diagnostics that remarks have to name: all but AIS9001, which lists the settings files in one place, unless a remark names that.</summary>
    public static IEnumerable<Diagnostic> Named(CaseFolder folder, ImmutableArray<Diagnostic> diagnostics)
    {
        var expected = folder.Before.Concat(folder.Changed.Values).SelectMany(file => file.Expected);
        var all = expected.Any(expectation => expectation.Id == RuleIds.ConfigurationFiles);
        return diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && (all || diagnostic.Id != RuleIds.ConfigurationFiles));
    }

    /// <summary>The path of the file that a diagnostic stands in.</summary>
    public static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? "";

    /// <summary>The line that a diagnostic starts in, counted from zero.</summary>
    public static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    /// <summary>A message with a heading.</summary>
    public static string Join(string heading, IEnumerable<string> lines) => $"{heading}:\n{string.Join('\n', lines)}\n";

    private static bool Matches(CaseExpectation[] expected, Diagnostic[] found)
    {
        // Those that name a part of the message choose first.
        var left = found.ToList();
        foreach (var expectation in expected.OrderByDescending(expectation => expectation.Message.Length))
        {
            var index = left.FindIndex(diagnostic =>
                diagnostic.Id == expectation.Id && Message(diagnostic).Contains(expectation.Message, StringComparison.Ordinal));
            if (index < 0)
                return false;
            left.RemoveAt(index);
        }

        return left.Count == 0;
    }

    private static string Join(IEnumerable<CaseExpectation> expected)
    {
        var all = expected.Select(expectation => expectation.Id + (expectation.Message.Length > 0 ? $" \"{expectation.Message}\"" : "")).ToArray();
        return all.Length == 0 ? "nothing" : string.Join(", ", all);
    }

    private static string Join(IEnumerable<Diagnostic> found)
    {
        var all = found.Select(diagnostic => "\n    " + Text(diagnostic)).ToArray();
        return all.Length == 0 ? "nothing" : string.Concat(all);
    }

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Id}: {Message(diagnostic)}";

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string DiffOf(string expected, string actual)
    {
        var number = 0;
        var lines = new List<string>();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines)
        {
            // The numbers are those of the expected text.
            number += line.Type == ChangeType.Inserted ? 0 : 1;
            if (line.Type != ChangeType.Unchanged)
                lines.Add($"({number}): {(line.Type == ChangeType.Inserted ? "came out" : "expected")} {line.Text}");
        }

        return lines.Count == 0 ? ": line endings or the byte order mark differ" : "\n" + string.Join('\n', lines);
    }
}
