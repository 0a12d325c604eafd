using System.Collections.Immutable;
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
    private readonly Lazy<List<SyntaxToken>> _addresses;
    private readonly Lazy<List<SyntaxToken>> _modelApis;
    private readonly Lazy<List<SyntaxToken>> _pushServices;

    /// <summary>Finds nothing yet.</summary>
    /// <param name="tree">A tree of the file: its own, or one that switches a disabled branch on.</param>
    /// <param name="surroundings">The words of <see cref="Markers.Surroundings"/> in the file; positions are the same in all its trees.</param>
    public OtherServices(SyntaxTree tree, Func<ImmutableArray<MarkerHit>> surroundings)
    {
        _addresses = new Lazy<List<SyntaxToken>>(() => Tokens(tree, surroundings(), MarkerKinds.Address).Where(static token => IsString(token) && IsAddress(token.ValueText)).ToList());
        _modelApis = new Lazy<List<SyntaxToken>>(() => Tokens(tree, surroundings(), MarkerKinds.Address).Where(static token => IsString(token) && IsModelApi(token.ValueText)).ToList());
        _pushServices = new Lazy<List<SyntaxToken>>(() => Tokens(tree, surroundings(), MarkerKinds.PushService).ToList());
    }

    /// <summary>Whether a span holds the address of another service's API; an attribution header's own value is a plain web address.</summary>
    public bool HoldAddress(TextSpan span, string target) => Within(_addresses.Value, span).Any(token => !Holds(token, target));

    /// <summary>Whether a span holds the address of another API that serves models; a shop's or the application's own is none.</summary>
    public bool HoldModelApi(TextSpan span, string target) => Within(_modelApis.Value, span).Any(token => !Holds(token, target));

    /// <summary>The addresses in a span of other gateways, which may take the same headers; a server of the machine's own takes none.</summary>
    public IEnumerable<SyntaxNode> ModelGateways(TextSpan span, string target) =>
        Within(_modelApis.Value, span).Where(token => !Holds(token, target) && !GatewayHosts.LocalHosts.Any(host => Holds(token, host))).Select(static token => token.Parent!);

    /// <summary>Whether a span names a push service that has headers of the same names.</summary>
    public bool HoldPushService(TextSpan span) => Within(_pushServices.Value, span).Any();

    /// <summary>Whether a text is the address of an API that is neither gateway's.</summary>
    public static bool IsAddress(string text) => IsForeign(text) && ApiParts.Any(part => Holds(text, part));

    /// <summary>Whether a text is the address of an API that serves models and is neither gateway's: its path says so, or the name of its host.</summary>
    public static bool IsModelApi(string text) =>
        IsForeign(text)
        && (text.TrimEnd('/').EndsWith("/v1", StringComparison.OrdinalIgnoreCase) || ModelNames.OtherProviders.Any(name => Holds(text, name))
            || (text.IndexOf('/', text.IndexOf("//", StringComparison.Ordinal) + 2) is > 0 and var path && ModelNames.ApiPaths.Any(part => text.IndexOf(part, path, StringComparison.OrdinalIgnoreCase) >= 0)));

    private static bool IsForeign(string text) =>
        GatewayHosts.Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && !Holds(text, GatewayHosts.OpenRouter) && !Holds(text, GatewayHosts.AIStats);

    /// <summary>The tokens that hold a word, comments left out, in the order of the text.</summary>
    private static IEnumerable<SyntaxToken> Tokens(SyntaxTree tree, ImmutableArray<MarkerHit> surroundings, MarkerKinds kind)
    {
        var root = tree.GetRoot();
        var end = 0;
        foreach (var hit in surroundings)
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

    /// <summary>Whether a token is a string, or a text in an interpolated one.</summary>
    public static bool IsString(SyntaxToken token) =>
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
