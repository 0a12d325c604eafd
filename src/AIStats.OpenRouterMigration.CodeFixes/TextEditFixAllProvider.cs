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
        var edits = new List<Edit>();
        var diagnostics = await GetDiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (!fixAllContext.DiagnosticIds.Contains(diagnostic.Id))
                continue;
            // dotnet format passes the key of the first finding of a rule, and none where only a person can change that one; the first
            // action is what the options ask for.
            var action = fixAllContext.CodeActionEquivalenceKey is { } key && !key.EndsWith("." + ActionKeys.RemoveDouble, StringComparison.Ordinal)
                ? TextEditFixer.ActionKey(diagnostic.Id, key)
                : DiagnosticEdits.Keys(diagnostic).FirstOrDefault();
            if (action is not (null or ActionKeys.RemoveDouble))
                edits.AddRange(DiagnosticEdits.ReadEdits(diagnostic, action));
        }

        // dotnet format asks again for every other target framework, where the first call has left nothing: that is no failure.
        return edits.Count == 0 && !diagnostics.IsEmpty ? null : CodeAction.Create(
            Title(diagnostics, edits),
            cancellationToken => TextEdits.ApplyAsync(fixAllContext.Solution, edits, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>
    /// What happens, for all that the rule finds and not for the one finding that was asked about: <c>Model id that moved: 5 changes in 3
    /// files</c>.
    /// </summary>
    private static string Title(ImmutableArray<Diagnostic> diagnostics, List<Edit> edits)
    {
        var what = diagnostics.IsEmpty ? "" : diagnostics[0].Descriptor.Title.ToString(CultureInfo.InvariantCulture) + ": ";
        return $"{what}{Count(edits.Distinct().Count(), "change")} in {Count(TextEdits.CountFiles(edits), "file")}";
    }

    private static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    private static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : ImmutableArray.Create(context.Project);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in projects)
        {
            if (project.Language == LanguageNames.CSharp)
                diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics.ToImmutable();
    }
}
