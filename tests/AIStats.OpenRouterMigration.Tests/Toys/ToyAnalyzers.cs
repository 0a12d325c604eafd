using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tests.Toys;

/// <summary>Reports words in string literals; what tests of the verifier and of the dotnet format double run.</summary>
public abstract class WordAnalyzer(params (string Id, string Word)[] words) : DiagnosticAnalyzer
{
    private readonly ImmutableArray<(DiagnosticDescriptor Descriptor, string Word)> _words =
        [.. words.Select(word => (new DiagnosticDescriptor(word.Id, "Word", "Replace '{0}'", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true),
            word.Word))];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. _words.Select(word => word.Descriptor)];

    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.RegisterSyntaxTreeAction(Analyze);
    }

    protected virtual Location Locate(SyntaxTree tree, TextSpan span) => Location.Create(tree, span);

    protected virtual void Analyze(SyntaxTreeAnalysisContext context)
    {
        foreach (var token in context.Tree.GetRoot(context.CancellationToken).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)))
        {
            foreach (var (descriptor, word) in _words)
            {
                for (var index = token.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase); index >= 0; index =
                    token.Text.IndexOf(word, index + 1, StringComparison.OrdinalIgnoreCase))
                    context.ReportDiagnostic(Diagnostic.Create(descriptor, Locate(context.Tree, new TextSpan(token.SpanStart + index, word.Length)),
                        token.Text.Substring(index, word.Length)));
            }
        }
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OldAnalyzer() : WordAnalyzer(("TOY001", "old"));

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateAnalyzer() : WordAnalyzer(("TOY002", "late"));

/// <summary>Reports "old" and "late", and thereby hands a fixer of one the diagnostics of the other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OldAndLateAnalyzer() : WordAnalyzer(("TOY001", "old"), ("TOY002", "late"));

/// <summary>Reports the word that the fix puts in, too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NewAndOldAnalyzer : WordAnalyzer
{
    public NewAndOldAnalyzer()
        : base(("TOY001", "\"old\""), ("TOY002", "\"new\""))
    {
    }
}

/// <summary>Wrong: looks at generated code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCodeAnalyzer() : WordAnalyzer(("TOY001", "old"))
{
    protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}

/// <summary>Wrong: gives locations that no pragma reaches.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsuppressibleAnalyzer() : WordAnalyzer(("TOY001", "old"))
{
    protected override Location Locate(SyntaxTree tree, TextSpan span) => Location.Create(tree.FilePath, span, tree.GetLineSpan(span).Span);
}

/// <summary>Wrong: throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer() : WordAnalyzer(("TOY001", "old"))
{
    protected override void Analyze(SyntaxTreeAnalysisContext context) => throw new NotSupportedException("a toy throws");
}

/// <summary>Reports additional files that hold "old": each in itself, and once at the first word of the first C# file, from where it can be fixed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdditionalFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor InSource = new("TOY003", "File", "Files to fix: {0}", "Toy", DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor InFile = new("TOY004", "File", "Replace 'old'", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [InSource, InFile];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var files = start.Options.AdditionalFiles.Where(file => file.GetText(start.CancellationToken)!.ToString().Contains("old", StringComparison.Ordinal))
                .ToArray();
            if (files.Length == 0)
                return;

            var first = start.Compilation.SyntaxTrees.First();
            start.RegisterSyntaxTreeAction(tree =>
            {
                if (tree.Tree == first)
                    tree.ReportDiagnostic(Diagnostic.Create(InSource, first.GetRoot(tree.CancellationToken).GetFirstToken()
                        .GetLocation(), string.Join(", ", files.Select(file => file.Path))));
            });
            start.RegisterAdditionalFileAction(file =>
            {
                var text = file.AdditionalFile.GetText(file.CancellationToken)!;
                var index = text.ToString().IndexOf("old", StringComparison.Ordinal);
                if (index >= 0)
                    file.ReportDiagnostic(Diagnostic.Create(InFile,
                        Location.Create(file.AdditionalFile.Path, new TextSpan(index, 3), text.Lines.GetLinePositionSpan(new TextSpan(index, 3)))));
            });
        });
    }
}

/// <summary>Reports the first word of a file, and the second beside it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoPlacesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor =
        new("TOY005", "Places", "Two places", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(tree =>
        {
            var first = tree.Tree.GetRoot(tree.CancellationToken).GetFirstToken();
            tree.ReportDiagnostic(Diagnostic.Create(Descriptor, first.GetLocation(), [first.GetNextToken().GetLocation()]));
        });
    }
}
