using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// All that the rules need of one C# file, read once: its markers, and, when first asked for, the strings and comments that they
/// stand in. Most files have no marker, and many have only one that others use too, such as a path below /api/v1.
/// </summary>
internal sealed class CodeFile
{
    /// <summary>A file without a marker.</summary>
    public static readonly CodeFile Empty = new();

    private readonly Func<TreeCache>? _cache;
    private readonly Lazy<Places> _places;

    private CodeFile() => _places = new Lazy<Places>(
        static () => new Places(ImmutableArray<MarkerHit>.Empty, ImmutableArray<SyntaxToken>.Empty, ImmutableArray<StringSite>.Empty,
            ImmutableArray<MarkerHit>.Empty));

    /// <summary>Reads what stands around the markers of a file, when first asked for.</summary>
    /// <param name="cache">What is kept of the file.</param>
    /// <param name="hits">Its markers.</param>
    public CodeFile(TreeCache cache, ImmutableArray<MarkerHit> hits)
    {
        _cache = () => cache;
        Hits = hits;
        _places = new Lazy<Places>(() => new Builder(cache.Tree).Build(hits));
        foreach (var hit in hits)
            Kinds |= hit.Marker.Kind;
    }

    /// <summary>What all markers of the file are signs of.</summary>
    public MarkerKinds Kinds { get; }

    /// <summary>The markers by the text alone, in its order: in code, in comments, or in a branch that is switched off.</summary>
    public ImmutableArray<MarkerHit> Hits { get; } = ImmutableArray<MarkerHit>.Empty;

    /// <summary>The file's tree.</summary>
    /// <exception cref="InvalidOperationException">The file is <see cref="Empty"/>.</exception>
    public SyntaxTree Tree => Cache.Tree;

    /// <summary>What decides about a URL or a header in the file: <see cref="TreeCache.Neighbours"/>.</summary>
    public ImmutableArray<MarkerHit> Neighbours => _cache?.Invoke().Neighbours ?? ImmutableArray<MarkerHit>.Empty;

    /// <summary>The markers in code, identifiers included, in the order of the text.</summary>
    public ImmutableArray<MarkerHit> Code => _places.Value.Code;

    /// <summary>The identifiers with OpenRouter in their names, in the order of the text, without disabled <c>#if</c> branches.</summary>
    public ImmutableArray<SyntaxToken> Identifiers => _places.Value.Identifiers;

    /// <summary>The string expressions that hold a marker, in the order of the text, disabled <c>#if</c> branches included.</summary>
    public ImmutableArray<StringSite> Strings => _places.Value.Strings;

    /// <summary>The markers in comments, XML documentation included.</summary>
    public ImmutableArray<MarkerHit> Comments => _places.Value.Comments;

    private TreeCache Cache => _cache?.Invoke() ?? throw new InvalidOperationException("A file without a marker has no tree.");

    /// <summary>What is found in the file alone, found once; it stays as long as the file does, whatever changes elsewhere.</summary>
    /// <param name="what">Its name: that of the class that finds it.</param>
    /// <param name="find">Finds it.</param>
    public T Once<T>(string what, Func<T> find)
        where T : notnull => Cache.Once(what, this, find);

    /// <summary>Whether code (not a comment) in a span, but not in a part of it, holds a marker of these kinds.</summary>
    public bool Mentions(TextSpan span, MarkerKinds kinds, TextSpan except = default)
    {
        if ((Kinds & kinds) == 0)
            return false;
        for (var i = TextOrder.FirstFrom(Code, span.Start, static hit => hit.Position); i < Code.Length && Code[i].Position < span.End; i++)
        {
            if ((Code[i].Marker.Kind & kinds) != 0 && !except.Contains(Code[i].Position))
                return true;
        }

        return false;
    }

    private sealed record Places(ImmutableArray<MarkerHit> Code, ImmutableArray<SyntaxToken> Identifiers, ImmutableArray<StringSite> Strings,
        ImmutableArray<MarkerHit> Comments);

    private sealed class Builder
    {
        private readonly SyntaxTree _tree;
        private readonly SyntaxNode _root;
        private readonly ImmutableArray<MarkerHit>.Builder _code = ImmutableArray.CreateBuilder<MarkerHit>();
        private readonly ImmutableArray<SyntaxToken>.Builder _identifiers = ImmutableArray.CreateBuilder<SyntaxToken>();
        private readonly ImmutableArray<MarkerHit>.Builder _comments = ImmutableArray.CreateBuilder<MarkerHit>();
        private readonly Dictionary<ExpressionSyntax, MarkerKinds> _strings = new();
        private readonly List<ExpressionSyntax> _order = new();
        private DisabledBranches? _disabled;

        public Builder(SyntaxTree tree)
        {
            _tree = tree;
            _root = tree.GetRoot();
        }

        public Places Build(ImmutableArray<MarkerHit> hits)
        {
            foreach (var hit in hits)
                Place(hit, _root);
            var strings = ImmutableArray.CreateBuilder<StringSite>(_order.Count);
            foreach (var expression in _order)
                strings.Add(new StringSite(expression, _strings[expression]));
            return new Places(_code.ToImmutable(), _identifiers.ToImmutable(), strings.ToImmutable(), _comments.ToImmutable());
        }

        private void Place(MarkerHit hit, SyntaxNode root)
        {
            // A VariableSuffix begins with the brace or the quote before it (`}_API_KEY`); its token starts one character later.
            var position = hit.Marker.Kind == MarkerKinds.VariableSuffix ? hit.Position + 1 : hit.Position;
            var token = root.FindToken(position);
            if (!token.Span.Contains(position))
            {
                PlaceInTrivia(hit, token, root);
                return;
            }

            _code.Add(hit);
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                // One name may hold several markers.
                if ((hit.Marker.Kind & MarkerKinds.OpenRouter) != 0 && ReferenceEquals(root, _root)
                    && (_identifiers.Count == 0 || _identifiers[_identifiers.Count - 1] != token))
                    _identifiers.Add(token);
                return;
            }

            var literal = token.Parent switch
            {
                LiteralExpressionSyntax literalExpression when !token.IsKind(SyntaxKind.CharacterLiteralToken) => literalExpression,
                InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
                _ => (ExpressionSyntax?)null,
            };
            if (literal is null)
                return;
            var outermost = StringText.Outermost(literal);
            if (!_strings.TryGetValue(outermost, out var kinds))
                _order.Add(outermost);
            _strings[outermost] = kinds | hit.Marker.Kind;
        }

        private void PlaceInTrivia(MarkerHit hit, SyntaxToken token, SyntaxNode root)
        {
            var trivia = (hit.Position < token.SpanStart ? token.LeadingTrivia : token.TrailingTrivia)
                .FirstOrDefault(around => around.FullSpan.Contains(hit.Position));
            if (trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            {
                // Within a tree that already switches a branch on, there is nothing more to switch.
                if (ReferenceEquals(root, _root))
                    Place(hit, (_disabled ??= new DisabledBranches(_tree, _root, _tree.GetText().ToString())).Activate(hit.Position));
            }
            else if (!trivia.IsDirective)
            {
                _comments.Add(hit);
            }
        }
    }
}
