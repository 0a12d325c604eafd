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

    /// <summary>The severity of a finding that breaks something, where its rule has a lower one.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>A finding that only a person can change.</summary>
    public static TextFinding Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        new(descriptor, span, ImmutableArray<TextChange>.Empty, arguments);

    /// <summary>Its changes, with their places.</summary>
    public ImmutableArray<Edit> EditsIn(SettingsFile file) =>
        ImmutableArray.CreateRange(Changes, change => new Edit(file.Locate(change.Span), change.NewText ?? ""));

    /// <summary>
    /// The diagnostic in the file. It carries its edit: Visual Studio and dotnet format ask no fixer about it, but other editors do, and
    /// the inventory shows it.
    /// </summary>
    public Diagnostic ToDiagnostic(SettingsFile file)
    {
        var location = file.Locate(Span);
        var arguments = file.Project.MessagesOf(file.Text).Same(file.Secrets.Hide(Arguments));
        if (!Places.IsEmpty)
            return Diagnostic.Create(Descriptor, location, Severity ?? Descriptor.DefaultSeverity, Places.Select(file.Locate), properties: null, arguments);
        var action = new EditAction(ActionKeys.Rewrite, "Use " + string.Concat(Changes.Select(static change => change.NewText)), EditsIn(file));
        return DiagnosticEdits.Create(
            Descriptor,
            location,
            Changes.IsEmpty ? ImmutableArray<EditAction>.Empty : file.Secrets.Hide(ImmutableArray.Create(action)),
            arguments,
            Severity ?? (file.IsProse ? DiagnosticSeverity.Info : Descriptor.DefaultSeverity));
    }
}
