using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>
/// The services besides the two gateways that the code of a tree names. Found once, when first asked for, by a search of the text:
/// many headers stand in one type, and walking its tokens for every one of them is what most of the time went into.
/// </summary>
internal sealed class OtherServices
{
    private static readonly string[] ApiParts = { "://api.", "/v1", "/api", "/chat/" };
    private static readonly string[] ModelPaths = { "/chat/completions", "/v1/completions", "/v1/messages", "/v1/responses", "/openai/" };
    private static readonly string[] ModelBases = { "/v1", "/openai" };
    private readonly Lazy<List<SyntaxToken>> _addresses;
    private readonly Lazy<List<SyntaxToken>> _modelServices;
    private readonly Lazy<List<SyntaxToken>> _pushServices;

    /// <summary>Finds nothing yet.</summary>
    /// <param name="tree">A tree of the file: its own, or one that switches a disabled branch on.</param>
    /// <param name="scans">What was found in the file; positions are the same in all its trees.</param>
    public OtherServices(SyntaxTree tree, TreeScans scans)
    {
        _addresses = new Lazy<List<SyntaxToken>>(() => Tokens(tree, scans, MarkerKinds.Address).Where(static token => IsText(token) && IsAddress(token.ValueText)).ToList());
        _modelServices = new Lazy<List<SyntaxToken>>(() => Tokens(tree, scans, MarkerKinds.Address).Where(static token => IsText(token) && IsModelService(token.ValueText)).ToList());
        _pushServices = new Lazy<List<SyntaxToken>>(() => Tokens(tree, scans, MarkerKinds.PushService).ToList());
    }

    /// <summary>Whether a span holds the address of another service's API; an attribution header's own value is a plain web address.</summary>
    public bool HoldAddress(TextSpan span, string target) => Within(_addresses.Value, span).Any(token => !Holds(token, target));

    /// <summary>The addresses in a span where requests with the headers of a model gateway may go: weather, mail and the application's own back end take none.</summary>
    public IEnumerable<SyntaxNode> ModelServices(TextSpan span, string target) =>
        Within(_modelServices.Value, span).Where(token => !Holds(token, target)).Select(static token => token.Parent!);

    /// <summary>Whether a span names a push service that has headers of the same names.</summary>
    public bool HoldPushService(TextSpan span) => Within(_pushServices.Value, span).Any();

    /// <summary>Whether a text is the address of an API that is neither gateway's.</summary>
    public static bool IsAddress(string text) =>
        IsOfOthers(text) && ApiParts.Any(part => Holds(text, part));

    /// <summary>Whether a text is the address of a service that answers like a model gateway.</summary>
    private static bool IsModelService(string text) =>
        IsOfOthers(text) && !GatewayHosts.LocalHosts.Any(host => Holds(text, host))
        && (ModelPaths.Any(path => Holds(text, path)) || ModelBases.Any(text.TrimEnd('/').EndsWith) || ModelNames.OtherProviders.Any(name => Holds(text, name)));

    private static bool IsOfOthers(string text) =>
        GatewayHosts.Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && !Holds(text, GatewayHosts.OpenRouter) && !Holds(text, GatewayHosts.AIStats);

    /// <summary>The tokens that hold a word, comments left out, in the order of the text.</summary>
    private static IEnumerable<SyntaxToken> Tokens(SyntaxTree tree, TreeScans scans, MarkerKinds kind)
    {
        var root = tree.GetRoot();
        var end = 0;
        foreach (var hit in scans.Surroundings)
        {
            if (hit.Marker.Kind != kind || hit.Position < end)
                continue;
            var token = root.FindToken(hit.Position);
            if (!token.Span.Contains(hit.Position))
                continue;
            yield return token;
            end = token.Span.End;
        }
    }

    private static bool IsText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken);

    private static IEnumerable<SyntaxToken> Within(List<SyntaxToken> tokens, TextSpan span)
    {
        var (start, end) = (0, tokens.Count);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = tokens[middle].SpanStart < span.Start ? (middle + 1, end) : (start, middle);
        }

        for (var i = start; i < tokens.Count && tokens[i].SpanStart < span.End; i++)
            yield return tokens[i];
    }

    private static bool Holds(SyntaxToken token, string text) => Holds(token.ValueText, text);

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
