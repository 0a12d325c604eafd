using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>Some C# files as the classes below the rules see them, without a compilation: a row of a table takes a millisecond.</summary>
internal sealed class CodeProject
{
    /// <summary>What stands before the node that a row is about, or expects.</summary>
    public const string Mark = "/*it*/";

    private readonly List<SyntaxTree> trees;

    public CodeProject(params string[] files)
    {
        trees = [.. files.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)TestSettings.Parse, $"/src/File{index}.cs"))];
        Project = new MigrationProject(trees, new AnalyzerOptions([]), FileReaders.OfOneRun());
    }

    public MigrationProject Project { get; }

    /// <summary>The first node of a kind that begins behind the mark.</summary>
    public T Marked<T>()
        where T : SyntaxNode
    {
        var tree = trees.First(static tree => tree.GetText().ToString().Contains(Mark, StringComparison.Ordinal));
        var start = tree.GetText().ToString().IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return tree.GetRoot().DescendantNodes().OfType<T>().First(node => node.SpanStart == start);
    }

    /// <summary>What <c>Use(…)</c> is called with, in the first file that calls it.</summary>
    public ExpressionSyntax Used() => trees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<InvocationExpressionSyntax>()
        .First(static call => call.Expression.ToString() == "Use").ArgumentList.Arguments[0].Expression;
}
