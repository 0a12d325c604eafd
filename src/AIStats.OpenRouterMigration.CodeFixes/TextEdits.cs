using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration;

/// <summary>Applies the edits that diagnostics carry: once a file path, so that linked documents and target frameworks all get the same text.</summary>
internal static class TextEdits
{
    /// <summary>A solution with all edits in place; everything outside of them is what it was, encoding included.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, (Location Location, HashSet<TextChange> Changes)>(StringComparer.Ordinal);
        foreach (var edit in edits)
        {
            var path = edit.Location.SourceTree?.FilePath ?? edit.Location.GetLineSpan().Path;
            if (!files.TryGetValue(path, out var file))
                files.Add(path, file = (edit.Location, new HashSet<TextChange>()));
            file.Changes.Add(new TextChange(edit.Location.SourceSpan, edit.NewText));
        }

        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            solution = await ApplyAsync(solution, file.Key, file.Value.Location, Disjoint(file.Value.Changes), cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> ApplyAsync(Solution solution, string path, Location location, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var ids = solution.GetDocumentIdsWithFilePath(path);
        if (ids.IsEmpty && solution.GetDocument(location.SourceTree) is { } document)
            ids = ImmutableArray.Create(document.Id).AddRange(document.GetLinkedDocumentIds());

        SourceText? changed = null;
        foreach (var id in ids)
        {
            if (solution.GetDocument(id) is { } source)
            {
                changed ??= (await source.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(changes);
                solution = solution.WithDocumentText(id, changed);
            }
            else if (solution.GetAdditionalDocument(id) is { } additional)
            {
                changed ??= (await additional.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(changes);
                solution = solution.WithAdditionalDocumentText(id, changed);
            }
        }

        return solution;
    }

    /// <summary>The changes in order. Of two that overlap, the wider one stays: it removes what the other would rewrite. Two removals become one.</summary>
    private static ImmutableArray<TextChange> Disjoint(IEnumerable<TextChange> changes)
    {
        var disjoint = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.Length))
        {
            if (disjoint.Count == 0 || change.Span.Start >= disjoint[disjoint.Count - 1].Span.End)
                disjoint.Add(change);
            else if (disjoint[disjoint.Count - 1] is { NewText: "" } last && change is { NewText: "" } && change.Span.End > last.Span.End)
                disjoint[disjoint.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, change.Span.End), "");
        }

        return disjoint.ToImmutable();
    }
}
