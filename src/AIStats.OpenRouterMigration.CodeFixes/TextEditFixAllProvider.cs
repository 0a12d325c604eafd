using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration;

/// <summary>
/// Gathers the edits of one rule over a document, a project or a solution and applies them in one pass. Roslyn's own providers compute
/// each fix apart, drop edits of additional files, and merge linked documents by comparing their texts.
/// </summary>
internal sealed class TextEditFixAllProvider : FixAllProvider
{
    private readonly ImmutableArray<FixAllScope> _scopes;

    private TextEditFixAllProvider(params FixAllScope[] scopes) => _scopes = ImmutableArray.Create(scopes);

    /// <summary>The provider of most rules; it keeps nothing.</summary>
    public static TextEditFixAllProvider Instance { get; } = new(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <summary>The provider of a rule with one finding a project: in a document and in a project, Fix All would do what the light bulb does.</summary>
    public static TextEditFixAllProvider OncePerProject { get; } = new(FixAllScope.Solution);

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => _scopes;

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await GetDiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        var files = TextEdits.ByFile(diagnostics.Where(diagnostic => fixAllContext.DiagnosticIds.Contains(diagnostic.Id))
            .SelectMany(diagnostic => EditsOf(diagnostic, fixAllContext.CodeActionEquivalenceKey)));

        // dotnet format asks again for every other target framework, where the first call has left nothing: that is no failure.
        return files.Count == 0 && diagnostics.Any() ? null : CodeAction.Create(
            Title(diagnostics.FirstOrDefault(), files.Values.Sum(static file => file.Changes.Count), files.Count),
            cancellationToken => TextEdits.ApplyAsync(fixAllContext.Solution, files, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>The edits of the action that is asked for.</summary>
    private static IEnumerable<Edit> EditsOf(Diagnostic diagnostic, string? equivalenceKey)
    {
        // dotnet format passes the key of the first finding of a rule, and none where only a person can change that one; the first
        // action is what the options ask for.
        var action = equivalenceKey is not null && !equivalenceKey.EndsWith("." + ActionKeys.RemoveDouble, StringComparison.Ordinal)
            ? TextEditFixer.ActionKey(diagnostic.Id, equivalenceKey)
            : DiagnosticEdits.Keys(diagnostic).FirstOrDefault();
        return action is null or ActionKeys.RemoveDouble ? Enumerable.Empty<Edit>() : DiagnosticEdits.ReadEdits(diagnostic, action);
    }

    /// <summary>
    /// What happens, for all that the rule finds and not for the one finding that was asked about: <c>Model id that moved: 5 changes in 3
    /// files</c>.
    /// </summary>
    private static string Title(Diagnostic? first, int changes, int files)
    {
        var what = first is null ? "" : first.Descriptor.Title.ToString(CultureInfo.InvariantCulture) + ": ";
        return $"{what}{Count(changes, "change")} in {Count(files, "file")}";
    }

    private static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    private static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : ImmutableArray.Create(context.Project);
        var diagnostics = new List<ImmutableArray<Diagnostic>>();
        foreach (var project in projects)
        {
            if (project.Language == LanguageNames.CSharp)
                diagnostics.Add(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics.SelectMany(static ofProject => ofProject);
    }
}
