using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Puts the actions for an attribution header in the order that the options ask for.</summary>
internal static class HeaderActions
{
    /// <summary>
    /// The actions; none where the one that the options ask for cannot be offered. Fix All does what the first action of the first
    /// finding does, so the first action must be of the same kind everywhere.
    /// </summary>
    public static ImmutableArray<EditAction> Create(FileContext file, HeaderName header, string newName, ImmutableArray<TextChange> changes, bool canRewrite)
    {
        var rewrite = canRewrite ? file.Action(ActionKeys.Rewrite, $"Use {newName}", changes) : null;
        var removal = Removal(file, header, ActionKeys.Remove);
        var (first, second) = file.Options.AttributionHeaders == AttributionHeaderChoice.Remove ? (removal, rewrite) : (rewrite, removal);
        return first is null ? ImmutableArray<EditAction>.Empty
            : second is null ? ImmutableArray.Create(first)
            : ImmutableArray.Create(first, second);
    }

    /// <summary>The action that takes a header out where it is set; null where a person must.</summary>
    public static EditAction? Removal(FileContext file, HeaderName header, string key) =>
        header.IsWhole && HeaderRemoval.Find(header.Site.Expression, file.Tree.GetText()) is { } change ? file.Action(key, $"Remove {header.Name}", change) : null;
}
