using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration;

/// <summary>Applies the edits that diagnostics carry: once a file path, so that linked documents and target frameworks all get the same text.</summary>
internal static class TextEdits
{
    /// <summary>
    /// With many changes SourceText.WithChanges builds a text of many parts, and copies them again and again. Above this number of parts the
    /// text is written once.
    /// </summary>
    private const int MostPieces = 30;

    /// <summary>Edits by the path of their file, each once.</summary>
    public static Dictionary<string, (Location Location, HashSet<TextChange> Changes)> ByFile(IEnumerable<Edit> edits)
    {
        var files = new Dictionary<string, (Location Location, HashSet<TextChange> Changes)>(StringComparer.Ordinal);
        foreach (var edit in edits)
        {
            var path = edit.Location.SourceTree?.FilePath ?? edit.Location.GetLineSpan().Path;
            if (!files.TryGetValue(path, out var file))
                files.Add(path, file = (edit.Location, new HashSet<TextChange>()));
            file.Changes.Add(new TextChange(edit.Location.SourceSpan, edit.NewText));
        }

        return files;
    }

    /// <summary>A solution with all edits in place; everything outside of them is what it was, encoding included.</summary>
    public static Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken) =>
        ApplyAsync(solution, ByFile(edits), cancellationToken);

    /// <summary>The same of edits <see cref="ByFile"/>.</summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution, IReadOnlyDictionary<string, (Location Location, HashSet<TextChange> Changes)> files, CancellationToken cancellationToken)
    {
        // All are looked up before the first one changes: a changed solution would have to find its files again.
        var changed = solution;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SourceText? text = null;
            foreach (var document in Documents(solution, file.Key, file.Value.Location))
            {
                text ??= Apply(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), file.Value.Changes);
                changed = document is Document ? changed.WithDocumentText(document.Id, text) : changed.WithAdditionalDocumentText(document.Id, text);
            }
        }

        return changed;
    }

    /// <summary>All documents of a file: one for each project and target framework that it belongs to.</summary>
    private static IEnumerable<TextDocument> Documents(Solution solution, string path, Location location)
    {
        var ids = solution.GetDocumentIdsWithFilePath(path);
        if (ids.IsEmpty && solution.GetDocument(location.SourceTree) is { } document)
            ids = ImmutableArray.Create(document.Id).AddRange(document.GetLinkedDocumentIds());
        return ids.Select(id => solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)).OfType<TextDocument>();
    }

    /// <summary>A text with all changes in place.</summary>
    public static SourceText Apply(SourceText text, IEnumerable<TextChange> edits)
    {
        var changes = Disjoint(edits);
        if (changes.Length <= MostPieces)
            return text.WithChanges(changes);
        var written = new StringBuilder(text.Length);
        var end = 0;
        var old = text.ToString();
        foreach (var change in changes)
        {
            written.Append(old, end, change.Span.Start - end).Append(change.NewText);
            end = change.Span.End;
        }

        return SourceText.From(written.Append(old, end, old.Length - end).ToString(), text.Encoding, text.ChecksumAlgorithm);
    }

    /// <summary>
    /// The changes in order, each once: two findings may carry the same insertion. Of two that overlap, the wider one stays: it removes
    /// what the other would rewrite. Two removals become one.
    /// </summary>
    private static ImmutableArray<TextChange> Disjoint(IEnumerable<TextChange> changes)
    {
        var disjoint = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.Length))
        {
            if (disjoint.Count == 0 || change.Span.Start >= disjoint[disjoint.Count - 1].Span.End)
                disjoint.Add(change);
            else if (disjoint[disjoint.Count - 1] is { NewText: "" } last && change is { NewText: "" } && change.Span.End > last.Span.End)
                disjoint[disjoint.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, change.Span.End), "");
        }

        return disjoint.ToImmutable();
    }
}
