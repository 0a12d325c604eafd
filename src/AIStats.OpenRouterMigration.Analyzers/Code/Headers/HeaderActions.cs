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
        if (Connections.Of(file.Project).ForHeaders(header.Site.Expression) is not null)
            return ImmutableArray<EditAction>.Empty;
        var rewrite = canRewrite ? file.Action(ActionKeys.Rewrite, $"Use {newName}", changes) : null;
        var removal = Removal(file, header, ActionKeys.Remove);
        var (first, second) = IsToRemove(file) ? (removal ?? AssertionRemoval(file, header), rewrite) : (rewrite, removal);
        return first is null ? ImmutableArray<EditAction>.Empty
            : second is null ? ImmutableArray.Create(first)
            : ImmutableArray.Create(first, second);
    }

    /// <summary>What becomes of a header, as the end of a message: what the options ask for comes first.</summary>
    public static string Advice(FileContext file, HeaderName header, string newName) =>
        Connections.Of(file.Project).ForHeaders(header.Site.Expression)?.Message
        ?? (IsToRemove(file) ? $"remove it, or write '{newName}' for AI Stats" : $"write '{newName}' for AI Stats or remove it");

    private static bool IsToRemove(FileContext file) => file.Options.AttributionHeaders == AttributionHeaderChoice.Remove;

    /// <summary>The action that takes out the statement in which a test expects a header that goes.</summary>
    private static EditAction? AssertionRemoval(FileContext file, HeaderName header) =>
        header.IsWhole && HeaderRemoval.FindAssertion(header.Site.Expression, file.Tree.GetText()) is { } change
            ? file.Action(ActionKeys.Remove, $"Remove the assertion of {header.Name}", change) : null;

    /// <summary>The action that takes a header out where it is set; null where a person must.</summary>
    public static EditAction? Removal(FileContext file, HeaderName header, string key) =>
        header.IsWhole && HeaderRemoval.Find(header.Site.Expression, file.Tree.GetText()) is { } change ? file.Action(key, $"Remove {header.Name}", change)
            : null;
}
