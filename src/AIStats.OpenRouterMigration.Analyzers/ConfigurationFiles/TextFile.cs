using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Headers;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Options;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>An additional file as the rules see it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Scan">Its markers and the pieces that they stand in.</param>
/// <param name="Connected">The words of <see cref="Markers.Connected"/> and their pieces; empty in a project without the OpenRouter signal.</param>
/// <param name="Options">The options of the file.</param>
/// <param name="Project">The project, whose C# may hold the other half of a URL in this file.</param>
internal sealed record TextFile(string Path, SourceText Text, TextFileScan Scan, TextFileScan Connected, MigrationOptions Options, ProjectScan Project)
{
    private static readonly string[] Prose = { ".md", ".markdown", ".txt", ".rst" };
    private readonly Lazy<bool> _hasNewVariable = new(() => Names.FindExact(Text.ToString(), Options.ApiKeyVariable).Any());
    private readonly Lazy<ImmutableHashSet<string>> _headerNames = new(() =>
        Scan.Sites.SelectMany(static site => HeaderName.Find(site.Text)).Select(static header => header.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>All findings of all rules in it, found once.</summary>
    public ImmutableArray<TextFinding> Findings => Project.Once(Path, () => TextFileFindings.Find(this));

    /// <summary>The keys of its settings, read once.</summary>
    public ImmutableArray<SettingKey> Keys => Project.Once(Path, () => SettingKeys.Read(Text, TextFileScan.IsJson(Path)));

    /// <summary>Whether people read it and no program does: it is reported as information and never rewritten.</summary>
    public bool IsProse => Prose.Any(extension => Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The keys in it, which no diagnostic may repeat.</summary>
    public Secrets Secrets { get; } = Secrets.Of((Scan.Kinds & MarkerKinds.Key) == 0 ? "" : Text.ToString());

    /// <summary>Whether the variable of the AI Stats key is named in it.</summary>
    public bool HasNewVariable => _hasNewVariable.Value;

    /// <summary>The headers that it names.</summary>
    public ImmutableHashSet<string> HeaderNames => _headerNames.Value;

    /// <summary>A place in the file.</summary>
    public Location Locate(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
}

/// <summary>What a rule found in an additional file.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Span">The exact characters.</param>
/// <param name="Changes">What one pass over the files changes; empty where a person decides.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record TextFinding(DiagnosticDescriptor Descriptor, TextSpan Span, ImmutableArray<TextChange> Changes, params object?[] Arguments)
{
    /// <summary>A finding that only a person can change.</summary>
    public static TextFinding Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        new(descriptor, span, ImmutableArray<TextChange>.Empty, arguments);

    /// <summary>The diagnostic in the file. It carries its edit, although today's hosts ask no fixer about it: the inventory shows it.</summary>
    public Diagnostic ToDiagnostic(TextFile file)
    {
        var location = file.Locate(Span);
        var action = new EditAction(ActionKeys.Rewrite, "", Changes.Select(change => new Edit(file.Locate(change.Span), change.NewText ?? "")).ToImmutableArray());
        return DiagnosticEdits.Create(
            Descriptor,
            location,
            Changes.IsEmpty ? ImmutableArray<EditAction>.Empty : file.Secrets.Hide(ImmutableArray.Create(action)),
            file.Secrets.Hide(Arguments),
            file.IsProse ? DiagnosticSeverity.Info : Descriptor.DefaultSeverity);
    }
}
