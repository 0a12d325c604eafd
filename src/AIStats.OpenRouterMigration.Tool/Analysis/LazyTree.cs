using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A C# file that is parsed when a rule first asks for its syntax: of most files, none does.</summary>
internal sealed class LazyTree(SourceText text, CSharpParseOptions options, string path) : CSharpSyntaxTree
{
    private readonly object _parsing = new();
    private CSharpSyntaxNode? _root;

    public override CSharpParseOptions Options => options;

    public override string FilePath => path;

    public override int Length => text.Length;

    public override Encoding? Encoding => text.Encoding;

    public override bool HasCompilationUnitRoot => true;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    public override bool TryGetText(out SourceText result)
    {
        result = text;
        return true;
    }

    public override CSharpSyntaxNode GetRoot(CancellationToken cancellationToken = default)
    {
        if (_root is { } known)
            return known;
        // Return the same root every time: nodes are compared by identity.
        lock (_parsing)
            return _root ??= CloneNodeAsRoot((CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree(text, options, path, cancellationToken)
                .GetRoot(cancellationToken));
    }

    public override bool TryGetRoot(out CSharpSyntaxNode root)
    {
        root = _root!;
        return root is not null;
    }

    public override SyntaxReference GetReference(SyntaxNode node) => new Reference(this, node);

    public override SyntaxTree WithRootAndOptions(SyntaxNode root, ParseOptions options) =>
        Create((CSharpSyntaxNode)root, (CSharpParseOptions)options, path, text.Encoding);

    public override SyntaxTree WithFilePath(string path) => new LazyTree(text, options, path);

    private sealed class Reference(SyntaxTree tree, SyntaxNode node) : SyntaxReference
    {
        public override SyntaxTree SyntaxTree => tree;

        public override TextSpan Span => node.Span;

        public override SyntaxNode GetSyntax(CancellationToken cancellationToken = default) => node;
    }
}
