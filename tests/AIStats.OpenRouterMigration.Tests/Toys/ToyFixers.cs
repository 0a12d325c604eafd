using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tests.Toys;

/// <summary>Puts a word in the place of a diagnostic. The classes below each get one thing wrong, unless they say otherwise.</summary>
public abstract class WordFixer(string id) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [id];

    public override FixAllProvider? GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics) => diagnostics.IsEmpty ? document
            : (await FixAsync(document, diagnostics, context.CancellationToken)).GetDocument(document.Id));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics.Where(Accepts))
            context.RegisterCodeFix(CodeAction.Create("Replace", token => FixAsync(context.Document, [diagnostic], token),
                Key(text.ToString(diagnostic.Location.SourceSpan))), diagnostic);
    }

    protected virtual bool Accepts(Diagnostic diagnostic) => FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.Ordinal);

    protected virtual string Key(string word) => "toy";

    protected virtual string Replacement(Document document) => "new";

    protected virtual SourceText Finish(SourceText text) => text;

    protected virtual async Task<Solution> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        var changes = diagnostics.Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, Replacement(document)));
        return document.Project.Solution.WithDocumentText(document.Id, Finish(text.WithChanges(changes.OrderBy(change => change.Span.Start))));
    }
}

/// <summary>Right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OldFixer() : WordFixer("TOY001");

/// <summary>Right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LateFixer() : WordFixer("TOY002");

/// <summary>Right, with the batch fixer of Roslyn.</summary>
public sealed class BatchFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}

/// <summary>Right, for a fix that a person must choose.</summary>
public sealed class NoFixAllFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

public sealed class BreaksCompilationFixer() : WordFixer("TOY001")
{
    protected override string Replacement(Document document) => "\"new";
}

public sealed class KeepsDiagnosticFixer() : WordFixer("TOY001")
{
    protected override string Replacement(Document document) => "older";
}

public sealed class LosesLineEndingsFixer() : WordFixer("TOY001")
{
    protected override SourceText Finish(SourceText text) => SourceText.From(text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal), text.Encoding);
}

/// <summary>Brings its own Fix All, because the one of Roslyn 4.5 puts the encoding back.</summary>
public sealed class LosesBomFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => new Provider(this);

    protected override SourceText Finish(SourceText text) => SourceText.From(text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private sealed class Provider(LosesBomFixer fixer) : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var solution = fixAllContext.Solution;
            foreach (var document in solution.Projects.SelectMany(project => project.Documents))
            {
                if (await fixAllContext.GetDocumentDiagnosticsAsync(document) is { IsEmpty: false } diagnostics)
                    solution = await fixer.FixAsync(solution.GetDocument(document.Id)!, diagnostics, fixAllContext.CancellationToken);
            }

            return CodeAction.Create("Replace", _ => Task.FromResult(solution), "toy");
        }
    }
}

public sealed class LosesEncodingFixer() : WordFixer("TOY001")
{
    protected override SourceText Finish(SourceText text) => SourceText.From(text.ToString());
}

public sealed class ThrowingFixer() : WordFixer("TOY001")
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => throw new NotSupportedException("a toy throws");
}

/// <summary>The key holds the value: the batch fixer fixes only what is equal to the first.</summary>
public sealed class ValueKeyFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    protected override string Key(string word) => word;
}

public sealed class DocumentScopeOnlyFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document,
            diagnostics) => (await FixAsync(document, diagnostics, context.CancellationToken)).GetDocument(document.Id), [FixAllScope.Document]);
}

/// <summary>Fix All forgets all but the first.</summary>
public sealed class IncompleteFixAllFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document,
            diagnostics) => (await FixAsync(document, diagnostics[..1], context.CancellationToken)).GetDocument(document.Id));
}

/// <summary>Fix All puts in another word.</summary>
public sealed class OtherTextFixAllFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var text = await document.GetTextAsync(context.CancellationToken);
        return document.WithText(text.WithChanges(diagnostics.Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, "other"))
            .OrderBy(change => change.Span.Start)));
    });
}

/// <summary>Alone it is idempotent; the Fix All of a second pass is not.</summary>
public sealed class SecondPassFixer() : WordFixer("TOY001")
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY001", "TOY002"];

    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var text = await document.GetTextAsync(context.CancellationToken);
        return text.ToString().Contains("old", StringComparison.Ordinal)
            ? (await FixAsync(document, diagnostics, context.CancellationToken)).GetDocument(document.Id)
            : document.WithText(text.WithChanges(new TextChange(new TextSpan(text.Length, 0), "// again")));
    });

    protected override string Replacement(Document document) => "\"new\"";
}

/// <summary>Leaves another text in each project.</summary>
public sealed class ProjectNameFixer() : WordFixer("TOY001")
{
    protected override string Replacement(Document document) => document.Project.Name;
}

/// <summary>
/// Right as long as its analyzer reports one id: it refuses a diagnostic of another id, and then offers no action whose key the batch fixer
/// could look for.
/// </summary>
public sealed class KeyedBatchFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}

/// <summary>Puts in what another analyzer reports.</summary>
public sealed class WritesLateFixer() : WordFixer("TOY001")
{
    protected override string Replacement(Document document) => "late";
}

/// <summary>Names the id that is reported in additional files only.</summary>
public sealed class FixesInFileFixer : AdditionalFileFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY004"];
}

public sealed class NestedActionFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var inner = CodeAction.Create("Inner", token => FixAsync(context.Document, context.Diagnostics, token), "inner");
        context.RegisterCodeFix(CodeAction.Create("Outer", [inner], isInlinable: false), context.Diagnostics);
        return Task.CompletedTask;
    }
}

/// <summary>Right: edits the additional files of the projects whose C# holds the diagnostic.</summary>
public class AdditionalFileFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY003"];

    public override FixAllProvider? GetFixAllProvider() => new Provider(this);

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Edit files", token => FixAsync(context.Document.Project, token), "files"), context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual async Task<Solution> FixAsync(Project project, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        foreach (var file in project.AdditionalDocuments)
        {
            var text = await file.GetTextAsync(cancellationToken);
            var index = text.ToString().IndexOf("old", StringComparison.Ordinal);
            if (index >= 0)
                solution = solution.WithAdditionalDocumentText(file.Id, text.Replace(index, 3, "new"));
        }

        return solution;
    }

    private sealed class Provider(AdditionalFileFixer fixer) : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var solution = fixAllContext.Solution;
            var any = false;
            foreach (var id in fixAllContext.Scope == FixAllScope.Solution ? solution.ProjectIds : [fixAllContext.Project.Id])
            {
                if ((await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Solution.GetProject(id)!)).IsEmpty)
                    continue;
                any = true;
                solution = await fixer.FixAsync(solution.GetProject(id)!, fixAllContext.CancellationToken);
            }

            return any ? CodeAction.Create("Edit files", _ => Task.FromResult(solution), "files") : null;
        }
    }
}

public sealed class AddsDocumentFixer : AdditionalFileFixer
{
    protected override Task<Solution> FixAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(project.AddDocument("Added.cs", "class Added;", filePath: "/src/Added.cs").Project.Solution);
}

public sealed class AddsAdditionalFileFixer : AdditionalFileFixer
{
    protected override Task<Solution> FixAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(project.AddAdditionalDocument("added.json", "{}", filePath: "/src/added.json").Project.Solution);
}

public sealed class EditsAnalyzerConfigFixer : AdditionalFileFixer
{
    protected override Task<Solution> FixAsync(Project project, CancellationToken cancellationToken)
        => Task.FromResult(project.Solution.WithAnalyzerConfigDocumentText(project.AnalyzerConfigDocuments.Single().Id,
            SourceText.From("root = true", Encoding.UTF8)));
}

/// <summary>Right, with two actions.</summary>
public sealed class TwoActionsFixer() : WordFixer("TOY001")
{
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var word in new[] { "first", "second" })
            context.RegisterCodeFix(CodeAction.Create(word, async token => (await context.Document.GetTextAsync(token)) is var text
                ? context.Document.WithText(text.Replace(context.Span, word)) : context.Document, word), context.Diagnostics);
        return Task.CompletedTask;
    }
}
