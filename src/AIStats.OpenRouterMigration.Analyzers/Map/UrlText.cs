using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A URL, or a host name, of OpenRouter inside a string. Positions are indexes into the string's text.</summary>
internal sealed class UrlText
{
    private const string ApiRoot = "/api";
    private readonly int _start;
    private readonly int _hostStart;
    private readonly int _hostEnd;
    private readonly int _pathStart;
    private readonly int _pathEnd;
    private readonly int _end;

    private UrlText(StringText text, int start, int hostStart, int hostEnd, int pathStart, int pathEnd, int end)
    {
        Text = text;
        _start = start;
        _hostStart = hostStart;
        _hostEnd = hostEnd;
        _pathStart = pathStart;
        _pathEnd = pathEnd;
        _end = end;
        HostRow = GatewayHosts.Find(Host.TrimStart('.'));
        Endpoint = HostRow.Role == HostRole.Main ? GatewayEndpoints.Find(Path) : null;
        Kind = HostRow.Role != HostRole.Main ? UrlKind.OtherHost
            : Endpoint is not null || IsBelowApiRoot ? UrlKind.Endpoint
            : HasOwnPath ? UrlKind.Page
            : HasScheme ? UrlKind.Root
            : UrlKind.Host;
    }

    /// <summary>The string that the URL stands in.</summary>
    public StringText Text { get; }

    /// <summary>What it leads to.</summary>
    public UrlKind Kind { get; }

    /// <summary>The host name as written.</summary>
    public string Host => Text.Value.Substring(_hostStart, _hostEnd - _hostStart);

    /// <summary>The map's row of the host.</summary>
    public HostRow HostRow { get; }

    /// <summary>The path as written, without query and fragment; may be empty.</summary>
    public string Path => Text.Value.Substring(_pathStart, _pathEnd - _pathStart);

    /// <summary>The map's row of the path, or null where it knows none.</summary>
    public EndpointRow? Endpoint { get; }

    /// <summary>Whether a scheme stands before the host.</summary>
    public bool HasScheme => _start < _hostStart;

    /// <summary>What stands before the URL, and its query, fragment and all that follows: no change touches it.</summary>
    public (string Before, string After) Surroundings => (Text.Value.Substring(0, _start), Text.Value.Substring(_pathEnd));

    /// <summary>The URL without query and fragment, for a message.</summary>
    public string Display => WithHoles(Text.Value.Substring(_start, _pathEnd - _start));

    /// <summary>The source span of the host and the path.</summary>
    public TextSpan Span => Text.Span(_hostStart, _pathEnd);

    /// <summary>Whether the string holds nothing else, or the URL is a quoted value inside it.</summary>
    public bool IsWhole =>
        (IsBlank(0, _start) && IsBlank(_end, Text.Value.Length)) || IsQuotedValue;

    /// <summary>Whether the URL is part of a sentence or of markup, so that a person reads it.</summary>
    public bool IsInProse => !IsWhole && Text.Value.Any(static c => char.IsWhiteSpace(c) || c is '<' or '(');

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(Text.Value[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether the path leads somewhere; a hole may stand for the whole path of the API, or for a page such as a model's.</summary>
    private bool HasOwnPath
    {
        get
        {
            var segments = UrlPath.Segments(Path);
            if (segments.IsEmpty || segments[0] == "*")
                return false;
            var hole = Path.IndexOf(StringText.Hole);
            if (!UrlPath.IsWild(segments[0]) || hole < 0)
                return true;
            var name = SyntaxNames.Last(Text.Holes[_pathStart + hole]);
            return hole > 0 && !PathNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    private bool IsBelowApiRoot =>
        Path.StartsWith(ApiRoot, StringComparison.OrdinalIgnoreCase) && (Path.Length == ApiRoot.Length || Path[ApiRoot.Length] is '/' or StringText.Hole);

    /// <summary>A quoted value of JSON or of a query, but not an attribute of markup.</summary>
    private bool IsQuotedValue =>
        _start > 0 && _end < Text.Value.Length
        && Text.Value[_start - 1] is '"' or '\'' && Text.Value[_end] == Text.Value[_start - 1]
        && !(_start > 1 && Text.Value[_start - 2] == '=');

    /// <summary>The changes that put another gateway's base in place of host and <c>/api</c>; scheme, port, slash, query and fragment stay.</summary>
    public ImmutableArray<TextChange> MoveTo(GatewayBase target)
    {
        var apiEnd = _pathStart + (IsBelowApiRoot ? ApiRoot.Length : 0);
        var prefix = IsBelowApiRoot ? target.PathPrefix : "";
        // ".openrouter.ai" keeps its dot.
        var hostStart = _hostEnd - Host.TrimStart('.').Length;
        var changes = SchemeChange(target).ToBuilder();
        if (_hostEnd == _pathStart)
        {
            changes.AddRange(Text.Replace(hostStart, apiEnd, target.Authority + prefix));
        }
        else
        {
            changes.AddRange(KeepsPort(target) ? Text.Replace(hostStart, _hostEnd, target.Host) : Text.Replace(hostStart, _pathStart, target.Authority));
            if (apiEnd > _pathStart)
                changes.AddRange(Text.Replace(_pathStart, apiEnd, prefix));
        }

        return changes.ToImmutable();
    }

    /// <summary>The change of the host name alone, which a test compares without a port; a dot before it stays.</summary>
    public ImmutableArray<TextChange> MoveHost(GatewayBase target) => Text.Replace(_hostEnd - Host.TrimStart('.').Length, _hostEnd, target.Host);

    /// <summary>What <see cref="MoveTo"/> makes of the URL, for a message.</summary>
    public string DisplayAt(GatewayBase target)
    {
        var scheme = SchemeChange(target).IsEmpty ? Text.Value.Substring(_start, _hostStart - _start) : "http://";
        var authority = KeepsPort(target) ? target.Host + Text.Value.Substring(_hostEnd, _pathStart - _hostEnd) : target.Authority;
        return WithHoles(scheme + authority + (IsBelowApiRoot ? target.PathPrefix + Path.Substring(ApiRoot.Length) : Path));
    }

    /// <summary>The changes that lead to where AI Stats has the endpoint; none (a default array) where its path cannot be written without a person.</summary>
    public ImmutableArray<TextChange> ChangePath(EndpointRow row, GatewayBase target)
    {
        if (row.NewPath is null)
            return default;
        if (ApiRoot + row.NewPath == row.Path)
            return MoveTo(target);
        var isFixed = !row.Path.ContainsAny(Placeholders) && !Path.Contains(StringText.Hole) && _hostEnd == _pathStart;
        // A counterpart with a query of its own (/models?limit=1) takes the place of a path without one.
        return isFixed && (_pathEnd == _end || !row.NewPath.Contains('?'))
            ? SchemeChange(target).AddRange(Text.Replace(_hostStart, _pathEnd, target.Authority + target.PathPrefix + row.NewPath))
            : default;
    }

    /// <summary>The query behind the path, with blanks between its names and values; empty where there is none.</summary>
    public string QueryWords => _pathEnd + 1 < Text.Value.Length && Text.Value[_pathEnd] == '?' && char.IsLetterOrDigit(Text.Value[_pathEnd + 1])
        ? string.Join(" ", Text.Value.Substring(_pathEnd + 1).Split(' ')[0].Split('&', '=', '_', '-', '#')) : "";

    /// <summary>The changes that put another address, without scheme, in place of host and path; none (a default array) where a hole would be lost.</summary>
    public ImmutableArray<TextChange> ReplaceAddress(string address)
    {
        if (address.EndsWith(Path, StringComparison.Ordinal))
            return Text.Replace(_hostStart, _pathStart, address.Substring(0, address.Length - Path.Length));
        return Text.Value.IndexOf(StringText.Hole, _hostStart, _pathEnd - _hostStart) < 0 ? Text.Replace(_hostStart, _pathEnd, address) : default;
    }

    /// <summary>The text's own scheme is kept (http in a test stays http) unless the target is plain http.</summary>
    private ImmutableArray<TextChange> SchemeChange(GatewayBase target) =>
        HasScheme && target.Scheme == Uri.UriSchemeHttp && _hostStart - _start == "https://".Length
            ? Text.Replace(_start, _hostStart, Uri.UriSchemeHttp + "://")
            : ImmutableArray<TextChange>.Empty;

    /// <summary>A port of the text is kept where the target has none of its own, or where it is an expression.</summary>
    private bool KeepsPort(GatewayBase target) => _hostEnd < _pathStart
        ? target.Port.Length == 0 || Text.Value.IndexOf(StringText.Hole, _hostEnd, _pathStart - _hostEnd) >= 0
        : target.Port.Length == 0;

    /// <summary>All URLs and host names of OpenRouter in a string.</summary>
    public static IEnumerable<UrlText> Find(StringText text)
    {
        var value = text.Value;
        for (var at = 0; (at = value.IndexOf(GatewayHosts.OpenRouter, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var hostEnd = at + GatewayHosts.OpenRouter.Length;
            if (Read(text, at, hostEnd) is { } url)
                yield return url;
            at = hostEnd;
        }
    }

    /// <summary>A text with its holes made visible, for a message.</summary>
    public static string WithHoles(string text) => text.Replace(StringText.Hole.ToString(), "{…}");

    private static UrlText? Read(StringText text, int at, int hostEnd)
    {
        var value = text.Value;
        if (hostEnd < value.Length && (IsAsciiLetterOrDigit(value[hostEnd]) || value[hostEnd] is '-' or '_' or '@'
            || (value[hostEnd] == '.' && hostEnd + 1 < value.Length && IsAsciiLetterOrDigit(value[hostEnd + 1]))))
        {
            return null; // openrouter.aisle, openrouter.ai.example.com
        }

        var hostStart = TextRun.Start(value, at, static c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_');
        if (hostStart < at && value[at - 1] != '.')
            return null; // notopenrouter.ai, my-openrouter.ai
        var start = SchemeStart(value, hostStart);
        if (start == hostStart && hostStart > 0 && value[hostStart - 1] is '@' or '/' or '&' or '\\')
            return null; // an e-mail address, or part of another URL
        if ((start < hostStart || (start > 0 && value[start - 1] == '=')) && IsInsideUrl(value, start))
            return null; // https://example.com/?url=https://openrouter.ai, but not HOST=openrouter.ai

        var pathStart = hostEnd;
        if (pathStart + 1 < value.Length && value[pathStart] == ':' && (char.IsDigit(value[pathStart + 1]) || value[pathStart + 1] is StringText.Hole or '{'))
            pathStart = TextRun.End(value, pathStart + 1, static c => !IsEnd(c) && c is not ('/' or '?' or '#'));

        var end = TextRun.End(value, pathStart, static c => !IsEnd(c));
        while (end > pathStart && (value[end - 1] is '.' or ':' or '!' || (value[end - 1] == '}' && value.IndexOf('{', pathStart, end - pathStart) < 0)))
            end--;
        return new UrlText(text, start, hostStart, hostEnd, pathStart, UrlPath.EndIn(value, pathStart, end), end);
    }

    private static int SchemeStart(string value, int hostStart)
    {
        const string Separator = "//";
        if (hostStart < Separator.Length || string.CompareOrdinal(value, hostStart - Separator.Length, Separator, 0, Separator.Length) != 0)
            return hostStart;
        var start = hostStart - Separator.Length;
        if (start > 0 && value[start - 1] == ':')
            start--;
        return TextRun.Start(value, start, static c => IsAsciiLetterOrDigit(c) || c == StringText.Hole);
    }

    /// <summary>Whether what stands before a URL, without a break, is the beginning of another one.</summary>
    private static bool IsInsideUrl(string value, int start)
    {
        var before = TextRun.Start(value, start, static c => !IsEnd(c));
        var text = value.Substring(before, start - before);
        return text.Contains('?') || text.Contains("://", StringComparison.Ordinal);
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>Whether a character ends a URL; no path of the API, and no host, holds any outside of ASCII.</summary>
    private static bool IsEnd(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || (c > '\u007F' && c != StringText.Hole)
            || c is '"' or '\'' or '<' or '>' or '`' or '\\' or '^' or '|' or '(' or ')' or '[' or ']' or ',' or ';';

    private static readonly string[] PathNames = { "path", "endpoint", "route", "url", "uri", "resource", "version", "api", "prefix" };
    private static readonly char[] Placeholders = { '{', '*' };
}
