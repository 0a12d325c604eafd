using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The services besides the two gateways that the code of a tree names. Found by a search of the text, and a token is made only for
/// an address that somebody asks about: making those around all of them takes longer than the search.
/// </summary>
internal sealed class ForeignAddresses
{
    private static readonly MarkerSearch ProviderSearch =
        new(ImmutableArray.CreateRange(ModelNames.ProviderMarkers, static name => new Marker(name, MarkerKinds.OtherProvider)));
    private readonly Lazy<ImmutableArray<Place>> _addresses;
    private readonly Lazy<ImmutableArray<Place>> _pushServices;

    /// <summary>The services that the tree of a node names besides the gateways.</summary>
    public static ForeignAddresses Of(FileContext file, SyntaxNode node) => Of(file.Project.CacheOf(file.Tree), node.SyntaxTree);

    /// <summary>The services that a tree of a file names: its own, or one that switches a disabled branch on.</summary>
    public static ForeignAddresses Of(TreeCache file, SyntaxTree tree) =>
        file.Once(nameof(ForeignAddresses), tree, () => new ForeignAddresses(tree, () => file.Neighbours));

    /// <summary>Finds nothing yet.</summary>
    /// <param name="tree">A tree of the file: its own, or one that switches a disabled branch on.</param>
    /// <param name="neighbours">The words of <see cref="Markers.Neighbours"/> in the file; positions are the same in all its trees.</param>
    private ForeignAddresses(SyntaxTree tree, Func<ImmutableArray<MarkerHit>> neighbours)
    {
        _addresses = new Lazy<ImmutableArray<Place>>(() => Places(tree, neighbours(), MarkerKinds.Address).RemoveAll(static place => place.Text.Length == 0));
        _pushServices = new Lazy<ImmutableArray<Place>>(() => Places(tree, neighbours(), MarkerKinds.PushService));
    }

    /// <summary>Whether a span holds the address of another service's API; an attribution header's own value is a plain web address.</summary>
    public bool HoldAddress(TextSpan span, string target) =>
        Within(_addresses.Value, span).Any(place => IsOther(place, target) && IsAddress(place.Token.ValueText));

    /// <summary>
    /// Whether a span holds the address of another API that serves models; the address of a shop, or of the application itself, does not
    /// count.
    /// </summary>
    public bool HoldModelApi(TextSpan span, string target) => ModelApis(span, target).Any();

    /// <summary>The addresses in a span of other gateways, which may take the same headers; a server of the machine's own takes none.</summary>
    public IEnumerable<SyntaxNode> ModelGateways(TextSpan span, string target) =>
        ModelApis(span, target).Where(static token => !GatewayHosts.LocalHosts.Any(host => Holds(token.ValueText, host))).Select(static token => token.Parent!);

    /// <summary>Whether a span names a push service that has headers of the same names.</summary>
    public bool HoldPushService(TextSpan span) => Within(_pushServices.Value, span).Any(static place => place.Token.Span.Contains(place.Position));

    /// <summary>Whether a text is the address of an API that is neither gateway's.</summary>
    public static bool IsAddress(string text) => IsForeign(text) && ApiAddresses.Parts.Any(part => Holds(text, part));

    /// <summary>Whether a text is the address of an API that serves models and is neither gateway's: its path says so, or the name of its host.</summary>
    public static bool IsModelApi(string text) => IsForeign(text) && IsModelAddress(text.TrimEnd('/').ToLowerInvariant());

    private static bool IsModelAddress(string text) =>
        text.EndsWith(GatewayPaths.NewVersion, StringComparison.Ordinal) || !ProviderSearch.Find(text).IsEmpty
        || (text.IndexOf('/', text.IndexOf("//", StringComparison.Ordinal) + 2) is > 0 and var path
        && ModelNames.ApiPaths.Any(part => text.IndexOf(part, path, StringComparison.Ordinal) >= 0));

    /// <summary>Whether a name is given addresses of other services and nothing else: <c>var url = "https://shop.example.com"</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="target">Host and port that the fixes write: what moved already is no other service's.</param>
    public static bool AreAllThatIsGivenTo(ExpressionSyntax name, string target) => Declarations.ValuesOf(name).ToList() is { Count: > 0 } values
        && values.TrueForAll(value => value is LiteralExpressionSyntax { Token: { Value: string text } } && IsForeign(text) && !Holds(text, target));

    /// <summary>An address of another service among what a name is given (<c>isLocal ? "http://localhost" : …</c>); null where none is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="target">Host and port that the fixes write: what moved already is no other service's.</param>
    public static string? AmongWhatIsGivenTo(ExpressionSyntax name, string target) => Declarations.ValuesOf(name)
        .SelectMany(static value => value.DescendantNodesAndSelf(static node => node is not (InvocationExpressionSyntax or BracketedArgumentListSyntax)))
        .OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.ValueText)
        .FirstOrDefault(text => IsForeign(text) && !Holds(text, target));

    private static bool IsForeign(string text) =>
        GatewayHosts.Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && !Holds(text, GatewayHosts.OpenRouter)
            && !Holds(text, GatewayHosts.AIStats);

    private IEnumerable<SyntaxToken> ModelApis(TextSpan span, string target) => Within(_addresses.Value, span)
        .Where(place => place.MayBeModelApi && IsOther(place, target) && IsModelApi(place.Token.ValueText)).Select(static place => place.Token);

    private static bool IsOther(Place place, string target) => IsString(place.Token) && place.Token.Span.Contains(place.Position)
        && !Holds(place.Token.ValueText, target);

    private static ImmutableArray<Place> Places(SyntaxTree tree, ImmutableArray<MarkerHit> neighbours, MarkerKinds kind)
    {
        var text = tree.GetText();
        return neighbours.Where(hit => hit.Marker.Kind == kind).Select(hit => new Place(tree, text, hit.Position)).ToImmutableArray();
    }

    /// <summary>Whether a token is a string, or a text in an interpolated one.</summary>
    public static bool IsString(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken);

    private static IEnumerable<Place> Within(ImmutableArray<Place> places, TextSpan span) =>
        TextOrder.Between(places, span.Start, span.End, static place => place.Position);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>A place where a word stands.</summary>
    private sealed class Place
    {
        private readonly Lazy<SyntaxToken> _token;
        private readonly Lazy<bool> _mayBeModelApi;

        public Place(SyntaxTree tree, SourceText text, int position)
        {
            Position = position;
            Text = Read(text, position);
            _token = new Lazy<SyntaxToken>(() => tree.GetRoot().FindToken(position));
            _mayBeModelApi = new Lazy<bool>(() => MayBeModelAddress(Text.TrimEnd('/').ToLowerInvariant()));
        }

        public int Position { get; }

        /// <summary>The address with the rest of its string, as the file has it; empty where no string begins with it.</summary>
        public string Text { get; }

        public SyntaxToken Token => _token.Value;

        public bool MayBeModelApi => _mayBeModelApi.Value;

        private static string Read(SourceText text, int position)
        {
            var start = position;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            var before = start - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before]))
                before--;
            if (before < 0 || text[before] is not ('"' or '}'))
                return "";
            var end = position;
            while (end < text.Length && text[end] is not ('"' or '\r' or '\n'))
                end++;
            return text.ToString(TextSpan.FromBounds(start, end));
        }

        // In `$"https://host/v1{path}"` the text token ends at the hole.
        private static bool MayBeModelAddress(string text) =>
            IsModelAddress(text) || Holds(text, GatewayPaths.NewVersion + "{") || Holds(text, GatewayPaths.NewVersion + "/{");
    }
}
