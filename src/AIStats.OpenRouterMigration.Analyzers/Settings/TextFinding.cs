using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>What a rule found in an additional file.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Span">The exact characters.</param>
/// <param name="Changes">What one pass over the files changes; empty where a person decides.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record TextFinding(DiagnosticDescriptor Descriptor, TextSpan Span, ImmutableArray<TextChange> Changes, params object?[] Arguments)
{
    /// <summary>The other places that the finding is about; none for most.</summary>
    public ImmutableArray<TextSpan> Places { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>A finding that only a person can change.</summary>
    public static TextFinding Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        new(descriptor, span, ImmutableArray<TextChange>.Empty, arguments);

    /// <summary>The diagnostic in the file. It carries its edit, although today's hosts ask no fixer about it: the inventory shows it.</summary>
    public Diagnostic ToDiagnostic(SettingsFile file)
    {
        var location = file.Locate(Span);
        if (!Places.IsEmpty)
            return Diagnostic.Create(Descriptor, location, Descriptor.DefaultSeverity, Places.Select(file.Locate), properties: null, file.Secrets.Hide(Arguments));
        var action = new EditAction(ActionKeys.Rewrite, "", Changes.Select(change => new Edit(file.Locate(change.Span), change.NewText ?? "")).ToImmutableArray());
        return DiagnosticEdits.Create(
            Descriptor,
            location,
            Changes.IsEmpty ? ImmutableArray<EditAction>.Empty : file.Secrets.Hide(ImmutableArray.Create(action)),
            file.Secrets.Hide(Arguments),
            file.IsProse ? DiagnosticSeverity.Info : Descriptor.DefaultSeverity);
    }
}
