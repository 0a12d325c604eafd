using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>
/// Routes a model id through <c>ModelAliases.Resolve</c>, one layer for all ids of a project, and creates it. A refactoring and no fix,
/// so that neither Fix All nor dotnet format ever takes it: it adds a file.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ModelAliasRefactoring))]
public sealed class ModelAliasRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (context.TextDocument is not Document document
            || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindToken(context.Span.Start).Parent is not LiteralExpressionSyntax literal
            || !literal.IsKind(SyntaxKind.StringLiteralExpression)
            || StringUse.MustBeConstant(literal)
            || IsShared(document))
        {
            return;
        }

        if (await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
            return;
        var project = new MigrationProject(compilation, document.Project.AnalyzerOptions, FileReaders.OfOneRun());
        if (ModelAliasLayer.Find(project, root.SyntaxTree, literal, context.CancellationToken) is not { Verdict: var verdict })
            return;
        var target = ModelAliasLayer.Target(project, verdict);
        var isServed = verdict.Kind == ModelVerdictKind.Served;
        // ModelAliases passes an id without a row on as it is: then the old id would be sent, and no rule would say so.
        if (!isServed && target is not { Length: > 0 })
            return;
        var layer = ModelAliasLayer.Existing(compilation);
        var rows = layer is null ? ModelAliasLayer.FindRows(project, compilation.SyntaxTrees, context.CancellationToken) : Array.Empty<ModelVerdict>();
        if (layer is null && rows.Count == 0)
            return;
        context.RegisterRefactoring(CodeAction.Create(
            Title(verdict, target, layer, layer is null || ModelAliasLayer.AddRow(project, layer, verdict, "\n", context.CancellationToken).Any(),
                context.CancellationToken),
            cancellationToken => layer is null
                ? CreateAsync(document, literal, project, rows, cancellationToken)
                : RouteAsync(document, literal, layer.ContainingNamespace,
                text => ModelAliasLayer.AddRow(project, layer, verdict, LineEnd(text), cancellationToken), cancellationToken),
            nameof(ModelAliasRefactoring)));
    }

    /// <summary>What happens. A layer that somebody wrote in another form gets no row from here, and what has none goes through as it is.</summary>
    private static string Title(ModelVerdict verdict, string? target, INamedTypeSymbol? layer, bool getsRow, CancellationToken cancellationToken)
    {
        if (verdict.Kind == ModelVerdictKind.Served || (layer is not null && ModelAliasLayer.Holds(layer, verdict.Id, cancellationToken)))
            return $"Route '{verdict.Id}' through ModelAliases";
        if (!getsRow)
            return $"Route '{verdict.Id}' through ModelAliases; write its row there";
        var note = verdict.Kind == ModelVerdictKind.Unserved ? " (a proposal, since it is not served)" : "";
        return $"Route '{verdict.Id}' → '{target}'{note} through ModelAliases";
    }

    /// <summary>Whether projects of other files compile the document too: each would need the layer, and its file stands beside one of them.</summary>
    private static bool IsShared(Document document) => document.GetLinkedDocumentIds()
        .Select(id => document.Project.Solution.GetProject(id.ProjectId)?.FilePath)
        .Any(path => path is null || path != document.Project.FilePath);

    private static async Task<Solution> CreateAsync(Document document, LiteralExpressionSyntax literal, MigrationProject project,
        IReadOnlyList<ModelVerdict> rows, CancellationToken cancellationToken)
    {
        var @namespace = document.Project.DefaultNamespace ?? "";
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var source = ModelAliasLayer.Write(@namespace, project, rows, LineEnd(text));
        var folder = Path.GetDirectoryName(document.Project.FilePath ?? document.FilePath) ?? "";
        var path = Path.Combine(folder, ModelNames.AliasType + ".cs");
        var solution = await RouteAsync(document, literal, @namespace, cancellationToken).ConfigureAwait(false);
        // One project file with several target frameworks is several projects here.
        foreach (var id in document.GetLinkedDocumentIds().Select(static linked => linked.ProjectId).Append(document.Project.Id))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), ModelNames.AliasType + ".cs", SourceText.From(source, text.Encoding), filePath: path);
        return solution;
    }

    private static async Task<Solution> RouteAsync(
        Document document, LiteralExpressionSyntax literal, INamespaceSymbol @namespace, Func<SourceText, IEnumerable<Edit>> addRow,
            CancellationToken cancellationToken)
    {
        var name = @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString();
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return await TextEdits.ApplyAsync(document.Project.Solution, addRow(text).Append(Call(literal, name)), cancellationToken).ConfigureAwait(false);
    }

    private static Task<Solution> RouteAsync(Document document, LiteralExpressionSyntax literal, string @namespace, CancellationToken cancellationToken) =>
        TextEdits.ApplyAsync(document.Project.Solution, new[] { Call(literal, @namespace) }, cancellationToken);

    private static Edit Call(LiteralExpressionSyntax literal, string @namespace)
    {
        var name = ModelAliasLayer.IsVisible(literal, @namespace) ? "" : "global::" + @namespace + ".";
        return new Edit(literal.GetLocation(), $"{name}{ModelNames.AliasType}.{ModelNames.AliasMethod}({literal})");
    }

    private static string LineEnd(SourceText text) =>
        text.Lines[0] is { EndIncludingLineBreak: var end, End: var content } && end > content ? text.ToString(TextSpan.FromBounds(content, end)) : "\n";
}
