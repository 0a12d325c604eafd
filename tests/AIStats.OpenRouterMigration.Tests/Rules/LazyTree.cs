using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>A C# file that is parsed when somebody asks for its root, and not before.</summary>
internal sealed class LazyTree(string path, SourceText text, CSharpParseOptions options) : CSharpSyntaxTree
{
    private CSharpSyntaxNode? _root;

    public bool IsParsed => _root is not null;

    public override string FilePath => path;

    public override Encoding? Encoding => text.Encoding;

    public override int Length => text.Length;

    public override CSharpParseOptions Options => options;

    public override bool HasCompilationUnitRoot => true;

    public override CSharpSyntaxNode GetRoot(CancellationToken cancellationToken = default)
    {
        if (_root is null)
        {
            var parsed = (CSharpSyntaxNode)ParseText(text, options, path, cancellationToken).GetRoot(cancellationToken);
            Interlocked.CompareExchange(ref _root, CloneNodeAsRoot(parsed), null);
        }

        return _root;
    }

    public override bool TryGetRoot([NotNullWhen(true)] out CSharpSyntaxNode? root) => (root = _root) is not null;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    public override bool TryGetText([NotNullWhen(true)] out SourceText? result)
    {
        result = text;
        return true;
    }

    public override SyntaxReference GetReference(SyntaxNode node) => new Reference(node);

    public override SyntaxTree WithFilePath(string newPath) => new LazyTree(newPath, text, options);

    public override SyntaxTree WithRootAndOptions(SyntaxNode root, ParseOptions newOptions) => throw new NotSupportedException();

    private sealed class Reference(SyntaxNode node) : SyntaxReference
    {
        public override SyntaxTree SyntaxTree => node.SyntaxTree;

        public override TextSpan Span => node.Span;

        public override SyntaxNode GetSyntax(CancellationToken cancellationToken = default) => node;
    }
}
