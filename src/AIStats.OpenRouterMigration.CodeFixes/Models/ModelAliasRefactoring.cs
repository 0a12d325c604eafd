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
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindToken(context.Span.Start).Parent is not LiteralExpressionSyntax literal
            || !literal.IsKind(SyntaxKind.StringLiteralExpression)
            || StringUse.MustBeConstant(literal))
        {
            return;
        }

        if (await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
            return;
        var project = new MigrationProject(compilation.SyntaxTrees, document.Project.AnalyzerOptions, FileReaders.OfOneRun());
        if (ModelAliasLayer.Find(project, root.SyntaxTree, literal, context.CancellationToken) is not { } use)
            return;
        var newId = use.Verdict.NewId is { Length: > 0 } id ? $"'{use.Verdict.Id}' → '{id}'" : $"'{use.Verdict.Id}'";
        context.RegisterRefactoring(CodeAction.Create(
            $"Route {newId} through ModelAliases",
            cancellationToken => RouteAsync(document, literal, compilation, project, cancellationToken),
            nameof(ModelAliasRefactoring)));
    }

    private static async Task<Solution> RouteAsync(Document document, LiteralExpressionSyntax literal, Compilation compilation, MigrationProject project, CancellationToken cancellationToken)
    {
        var layer = ModelAliasLayer.Existing(compilation);
        var @namespace = layer is null ? document.Project.DefaultNamespace ?? "" : layer.ContainingNamespace.IsGlobalNamespace ? "" : layer.ContainingNamespace.ToDisplayString();
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var name = ModelAliasLayer.IsVisible(literal, @namespace) ? "" : "global::" + @namespace + ".";
        var solution = document.Project.Solution.WithDocumentText(
            document.Id,
            text.WithChanges(new TextChange(literal.Span, $"{name}{ModelNames.AliasType}.{ModelNames.AliasMethod}({literal})")));
        if (layer is not null)
            return solution;
        var lineEnd = text.Lines[0] is { EndIncludingLineBreak: var end, End: var content } && end > content ? text.ToString(TextSpan.FromBounds(content, end)) : "\n";
        var source = ModelAliasLayer.Write(@namespace, project, compilation.SyntaxTrees, lineEnd, cancellationToken);
        var folder = Path.GetDirectoryName(document.Project.FilePath ?? document.FilePath) ?? "";
        var path = Path.Combine(folder, ModelNames.AliasType + ".cs");
        return solution.AddDocument(DocumentId.CreateNewId(document.Project.Id), ModelNames.AliasType + ".cs", SourceText.From(source, text.Encoding), filePath: path);
    }
}
