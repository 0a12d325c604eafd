using System.Text;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A C# file that is parsed when a rule first asks for its syntax: of most files, none does.</summary>
internal sealed class LazyTree(RepositoryFile file, CSharpParseOptions options) : CSharpSyntaxTree
{
    private readonly object _parsing = new();
    private CSharpSyntaxNode? _root;

    /// <summary>The file.</summary>
    public RepositoryFile File => file;

    public override CSharpParseOptions Options => options;

    public override string FilePath => file.FullPath;

    public override int Length => GetText().Length;

    public override Encoding? Encoding => GetText().Encoding;

    public override bool HasCompilationUnitRoot => true;

    public override SourceText GetText(CancellationToken cancellationToken = default) => file.Text!;

    public override bool TryGetText(out SourceText result)
    {
        result = GetText();
        return true;
    }

    public override CSharpSyntaxNode GetRoot(CancellationToken cancellationToken = default)
    {
        if (_root is { } known)
            return known;
        // Return the same root every time: nodes are compared by identity.
        lock (_parsing)
            return _root ??= CloneNodeAsRoot((CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree(file.Text!, options, FilePath, cancellationToken)
                .GetRoot(cancellationToken));
    }

    public override bool TryGetRoot(out CSharpSyntaxNode root)
    {
        root = _root!;
        return root is not null;
    }

    public override SyntaxReference GetReference(SyntaxNode node) => new Reference(this, node);

    public override SyntaxTree WithRootAndOptions(SyntaxNode root, ParseOptions options) =>
        Create((CSharpSyntaxNode)root, (CSharpParseOptions)options, FilePath, Encoding);

    public override SyntaxTree WithFilePath(string path) => Create(GetRoot(), options, path, Encoding);

    private sealed class Reference(SyntaxTree tree, SyntaxNode node) : SyntaxReference
    {
        public override SyntaxTree SyntaxTree => tree;

        public override TextSpan Span => node.Span;

        public override SyntaxNode GetSyntax(CancellationToken cancellationToken = default) => node;
    }
}
