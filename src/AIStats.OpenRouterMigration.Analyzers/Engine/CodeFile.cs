using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// All that the rules need of one C# file, read once: its markers, and, when first asked for, the strings and comments that they
/// stand in. Most files have no marker, and many have only one that others use too, such as a path below /api/v1.
/// </summary>
public sealed class CodeFile
{
    /// <summary>The scan of a file without a marker.</summary>
    public static readonly CodeFile Empty = new(ImmutableArray<MarkerHit>.Empty, static () => new Places(ImmutableArray<MarkerHit>.Empty, ImmutableArray<StringSite>.Empty, ImmutableArray<MarkerHit>.Empty), static _ => SplitEnds.None, static _ => HiddenReads.None);

    private readonly Lazy<Places> _places;
    private readonly Lazy<SplitEnds> _splitEnds;
    private readonly Lazy<HiddenReads> _hiddenReads;

    private CodeFile(ImmutableArray<MarkerHit> hits, Func<Places> findPlaces, Func<ImmutableArray<StringSite>, SplitEnds> findSplitEnds, Func<CodeFile, HiddenReads> findHiddenReads)
    {
        _hiddenReads = new Lazy<HiddenReads>(() => findHiddenReads(this));
        _places = new Lazy<Places>(findPlaces);
        _splitEnds = new Lazy<SplitEnds>(() => findSplitEnds(Strings));
        foreach (var hit in hits)
            Kinds |= hit.Marker.Kind;
    }

    /// <summary>What all markers of the file are signs of.</summary>
    public MarkerKinds Kinds { get; }

    /// <summary>The markers in code, identifiers included, in the order of the text.</summary>
    public ImmutableArray<MarkerHit> Code => _places.Value.Code;

    /// <summary>The string expressions that hold a marker, in the order of the text, disabled <c>#if</c> branches included.</summary>
    public ImmutableArray<StringSite> Strings => _places.Value.Strings;

    /// <summary>The markers in comments, XML documentation included.</summary>
    public ImmutableArray<MarkerHit> Comments => _places.Value.Comments;

    /// <summary>The ends of URLs that may go on in other strings.</summary>
    internal SplitEnds SplitEnds => _splitEnds.Value;

    /// <summary>The variables that the file may read without their names in a string.</summary>
    internal HiddenReads HiddenReads => _hiddenReads.Value;

    /// <summary>Whether code (not a comment) in a span, but not in a part of it, holds a marker of these kinds.</summary>
    public bool Mentions(TextSpan span, MarkerKinds kinds, TextSpan except = default)
    {
        if ((Kinds & kinds) == 0)
            return false;
        for (var i = FirstInCode(span.Start); i < Code.Length && Code[i].Position < span.End; i++)
        {
            if ((Code[i].Marker.Kind & kinds) != 0 && !except.Contains(Code[i].Position))
                return true;
        }

        return false;
    }

    /// <summary>The index of the first marker in code at or after a position.</summary>
    private int FirstInCode(int position)
    {
        var (start, end) = (0, Code.Length);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = Code[middle].Position < position ? (middle + 1, end) : (start, middle);
        }

        return start;
    }

    /// <summary>Reads what stands around the markers of a file, when first asked for.</summary>
    internal static CodeFile Read(SyntaxTree tree, ImmutableArray<MarkerHit> hits, TreeCache scans) =>
        new(hits, () => new Builder(tree, scans).Build(hits), strings => SplitEnds.Find(tree, strings, () => scans.Neighbours), scan => HiddenReads.Find(tree, scan));

    private sealed record Places(ImmutableArray<MarkerHit> Code, ImmutableArray<StringSite> Strings, ImmutableArray<MarkerHit> Comments);

    private sealed class Builder
    {
        private readonly SyntaxTree _tree;
        private readonly SyntaxNode _root;
        private readonly TreeCache _scans;
        private readonly ImmutableArray<MarkerHit>.Builder _code = ImmutableArray.CreateBuilder<MarkerHit>();
        private readonly ImmutableArray<MarkerHit>.Builder _comments = ImmutableArray.CreateBuilder<MarkerHit>();
        private readonly Dictionary<ExpressionSyntax, MarkerKinds> _strings = new();
        private readonly List<ExpressionSyntax> _order = new();
        private DisabledBranches? _disabled;

        public Builder(SyntaxTree tree, TreeCache scans)
        {
            _tree = tree;
            _scans = scans;
            _root = tree.GetRoot();
        }

        public Places Build(ImmutableArray<MarkerHit> hits)
        {
            foreach (var hit in hits)
                Place(hit, _root);
            var strings = ImmutableArray.CreateBuilder<StringSite>(_order.Count);
            foreach (var expression in _order)
                strings.Add(new StringSite(expression, _strings[expression], _scans.ServicesOf(expression.SyntaxTree)));
            return new Places(_code.ToImmutable(), strings.ToImmutable(), _comments.ToImmutable());
        }

        private void Place(MarkerHit hit, SyntaxNode root)
        {
            // What stands behind a hole begins with the hole's brace.
            var position = hit.Marker.Kind == MarkerKinds.VariableSuffix ? hit.Position + 1 : hit.Position;
            var token = root.FindToken(position);
            if (!token.Span.Contains(position))
            {
                PlaceInTrivia(hit, root);
                return;
            }

            _code.Add(hit);
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

        private void PlaceInTrivia(MarkerHit hit, SyntaxNode root)
        {
            var trivia = root.FindTrivia(hit.Position);
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
