using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>The usual Fix All by document: the literals of a file are replaced in its syntax tree, all at once.</summary>
internal sealed class LiteralsFixAllProvider : DocumentBasedFixAllProvider
{
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var root = await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        var literals = diagnostics.Select(diagnostic => root!.FindToken(diagnostic.Location.SourceSpan.Start));
        return document.WithSyntaxRoot(root!.ReplaceTokens(literals, static (literal, _) =>
            SyntaxFactory.Literal(literal.ValueText.Replace("openrouter.ai/api", "api.phaseo.app", StringComparison.Ordinal)).WithTriviaFrom(literal)));
    }
}

/// <summary>Hands out findings that were made before: analysis is not what is measured.</summary>
internal sealed class KnownDiagnostics(ILookup<string, Diagnostic> byFile) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult(byFile[document.FilePath!]);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Empty<Diagnostic>());

    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(project.Documents.SelectMany(document => byFile[document.FilePath!]));
}
