using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// A text that names the gateway in more than one way: by a link, a variable, the beginning of a key, the company's name. All of it
/// changes together, or nothing does, so that no text names both gateways after a pass.
/// </summary>
/// <param name="Changes">What changes, in the order of the text; nothing where <paramref name="Obstacle"/> says why.</param>
/// <param name="Obstacle">Why only a person can change it, as a clause; null where it changes as a whole.</param>
/// <param name="IsWhole">Whether it names the gateway in one way only, so that the one rule that finds it decides alone.</param>
internal sealed record Sentence(ImmutableArray<TextChange> Changes, string? Obstacle, bool IsWhole)
{
    private const string Company = GatewayHosts.Company;
    private const string NewCompany = GatewayHosts.NewCompany;
    private const string KeyVersion = GatewayVariables.KeyVersion;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="urls">The URLs in it.</param>
    /// <param name="project">The project.</param>
    /// <param name="options">The options of its file.</param>
    /// <param name="pages">Why links around it stay.</param>
    /// <param name="held">Why an address in it stays.</param>
    /// <param name="isSetting">
    /// Whether it is a line of settings or of a script: names in it are used and not told, so that only an address or a key holds them back,
    /// and the address of the site itself may be a base.
    /// </param>
    private static Sentence Of(StringText text, ImmutableArray<UrlText> urls, MigrationProject project, MigrationOptions options, Stay? pages,
        Func<UrlText, Stay?> held, bool isSetting = false)
    {
        var reader = new Reader(text, urls, project, options, pages, held, isSetting);
        reader.Read();
        return reader.ToSentence();
    }

    /// <summary>Reads a string of C#.</summary>
    public static Sentence Of(FileContext file, StringSite site) => IsBehindKeyTest(site.Expression)
        ? new(ImmutableArray<TextChange>.Empty, BehindKeyTest, IsWhole: false)
        : Of(site.Text, site.Urls, file.Project, file.Options, site.Urls.IsEmpty ? null : Connections.Of(file.Project).ForPages(site.Expression),
            HeldIn(file.Project));

    /// <summary>Reads a string of C# that names a variable by its constant, which takes the new name: <c>$"{KeyName} is missing"</c>.</summary>
    public static Sentence OfNaming(MigrationProject project, StringSite site)
    {
        var options = MigrationOptions.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(site.Expression.SyntaxTree));
        return Of(site.Text, site.Urls, project, options, pages: null, HeldIn(project));
    }

    /// <summary>Reads a piece of a file that is not C#.</summary>
    /// <param name="file">The file.</param>
    /// <param name="site">The piece.</param>
    /// <param name="setting">The setting that a comment belongs to; null where the piece is one itself, or nobody can say.</param>
    public static Sentence Of(SettingsFile file, TextSite site, TextSite? setting = null) =>
        Of(site.Text, site.Urls, file.Project, file.Options, Connections.Of(file.Project).ForSetting(file, setting ?? site),
            url => Connections.Of(file.Project).ForAddress(url, file, setting ?? site), isSetting: !site.IsComment && !file.IsJson
            && !ShownFiles.Contains(file.Path));

    /// <summary>What keeps the addresses in a text of C#, which is no place that a request is sent from.</summary>
    private static Func<UrlText, Stay?> HeldIn(MigrationProject project) => url => Connections.Of(project).ForAddress(url, place: null);

    private const string BehindKeyTest = $"a test of '{GatewayVariables.KeyPrefix}' decides whether it is shown, so change both by hand";

    /// <summary>
    /// Whether a text stands in a branch that a test of a key's prefix decides: "that is no OpenRouter key, get one at …". The test stays, and a text
    /// of AI Stats would refuse the very keys that it asks for.
    /// </summary>
    private static bool IsBehindKeyTest(ExpressionSyntax text) => text.Ancestors()
        .TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Select(static node => node switch
        {
            IfStatementSyntax branch => branch.Condition,
            ConditionalExpressionSyntax choice => choice.Condition,
            SwitchExpressionArmSyntax { WhenClause: { } condition } => condition,
            _ => (SyntaxNode?)null,
        }).OfType<SyntaxNode>().Any(condition => !condition.Span.Contains(text.Span) && condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Any(static literal => literal.Token.ValueText.StartsWith(GatewayVariables.KeyPrefix, StringComparison.Ordinal)));

    private sealed class Reader
    {
        private readonly StringText _text;
        private readonly ImmutableArray<UrlText> _urls;
        private readonly MigrationProject _project;
        private readonly MigrationOptions _options;
        private readonly Stay? _pages;
        private readonly Func<UrlText, Stay?> _held;
        private readonly bool _isSetting;
        private readonly List<TextChange> _changes = new();
        private string? _obstacle;
        private bool _isPlain = true;
        private int _parts;

        public Reader(StringText text, ImmutableArray<UrlText> urls, MigrationProject project, MigrationOptions options, Stay? pages,
            Func<UrlText, Stay?> held, bool isSetting) =>
            (_text, _urls, _project, _options, _pages, _held, _isSetting) = (text, urls, project, options, pages, held, isSetting);

        public void Read()
        {
            foreach (var url in _urls)
                ReadUrl(url);
            foreach (var (start, end) in Names.FindHolding(_text.Value, GatewayVariables.Word))
                ReadName(start, end);
            foreach (var key in KeyText.Find(_text.Value))
                ReadKey(key);
            // A text of addresses only is a list; the rules for addresses decide about each of them.
            if (_urls.All(static url => url.Kind == UrlKind.Endpoint) && _parts == _urls.Length)
                _isPlain = true;
            else if (_parts > 1)
                _isPlain = false;
            if (_parts > 0 && !_isSetting && GatewayPlans.AreIn(WithoutUrls()))
            {
                _isPlain = false;
                Stop("this text has a fact about OpenRouter's plans, so change it by hand");
            }
        }

        public Sentence ToSentence() => _obstacle is null
            ? new(_changes.OrderBy(static change => change.Span.Start).ToImmutableArray(), null, _isPlain)
            : new(ImmutableArray<TextChange>.Empty, _obstacle, _isPlain);

        private void Stop(string obstacle) => _obstacle ??= obstacle;

        private void Replace(int start, int end, string newText) => _changes.AddRange(_text.Replace(start, end, newText));

        private void ReadUrl(UrlText url)
        {
            _parts++;
            switch (url.Kind)
            {
                case UrlKind.Page or UrlKind.Root or UrlKind.OtherHost when !(_isSetting && url.Kind == UrlKind.Root) && WebLinks.Counterpart(url) is { } page:
                    var changes = url.ReplaceAddress(page);
                    if (WebPages.IsReportOnly(url.Path))
                        Stop($"'{url.Display}' is about OpenRouter, so change this text by hand");
                    else if (_pages is { } stay)
                        Stop(stay.Message);
                    else if (changes.IsDefault)
                        Stop($"a part of this URL is set at run time, so change this text by hand");
                    else
                        _changes.AddRange(changes);
                    break;
                case UrlKind.Endpoint when url.Endpoint?.Verdict == EndpointVerdict.Kept:
                    if (_held(url) is { } held)
                        Stop(held.Message);
                    else
                        _changes.AddRange(url.MoveTo(_options.Target));
                    break;
                case UrlKind.Endpoint when url.Endpoint?.Verdict == EndpointVerdict.Changed:
                    Stop($"'{url.Display}' differs on AI Stats, so change this text by hand");
                    break;
                default:
                    Stop($"'{url.Display}' has no counterpart, so change this text by hand");
                    break;
            }
        }

        private void ReadName(int start, int end)
        {
            var name = _text.Value.Substring(start, end - start);
            if (IsInUrl(start))
                return;
            if (Names.FindExact(name, GatewayVariables.OpenRouterApiKey).Select(at => (int?)at).FirstOrDefault() is { } at)
            {
                _parts++;
                if (ProjectVariables.Of(_project).ObstacleTo(GatewayVariables.OpenRouterApiKey) is not null)
                    Stop($"'{name}' keeps its name, so change this text by hand");
                else
                    Replace(start + at, start + at + GatewayVariables.OpenRouterApiKey.Length, _options.ApiKeyVariable);
            }
            else if (IsPlaceholder(start, end))
            {
                ReplaceWord(start, end);
            }
            else if (name == GatewayVariables.OpenRouterBaseUrl && ProjectVariables.Of(_project).ObstacleTo(name) is null)
            {
                // It may be renamed together with the code that reads it, by its own rule: with the old name and with the new one the sentence is true.
                return;
            }
            else if (!_isSetting && name.Contains('_') && !name.Contains(Names.PathSeparator, StringComparison.Ordinal))
            {
                _parts++;
                Stop($"'{name}' keeps its name, so change this text by hand");
            }
            else if (name.Equals(Company, StringComparison.OrdinalIgnoreCase))
            {
                ReadCompany(start, end, name);
            }
        }

        /// <summary>Whether a name is a part of a value that nobody has filled in: <c>your-openrouter-key</c>.</summary>
        private bool IsPlaceholder(int start, int end)
        {
            var (from, to) = Names.AroundHyphened(_text.Value, start, end);
            var value = _text.Value.Substring(from, to - from);
            return value.IndexOfAny(Joints) > 0 && value.All(static c => c < 128) && value.Split(Joints).Any(GatewayVariables.PlaceholderWords.Contains);
        }

        /// <summary>Writes the new company's name into a place holder, in the case and with the signs of the old one.</summary>
        private void ReplaceWord(int start, int end)
        {
            _parts++;
            var at = _text.Value.IndexOf(GatewayVariables.Word, start, end - start, StringComparison.OrdinalIgnoreCase);
            var behind = at + GatewayVariables.Word.Length;
            var isHyphened = (at > 0 && _text.Value[at - 1] == '-') || (behind < _text.Value.Length && _text.Value[behind] == '-');
            var word = isHyphened ? "ai-stats" : "ai_stats";
            Replace(at, behind, char.IsUpper(_text.Value[at + 1]) ? word.ToUpperInvariant() : word);
        }

        private void ReadCompany(int start, int end, string name)
        {
            var (before, after) = (start == 0 ? ' ' : _text.Value[start - 1], end == _text.Value.Length ? ' ' : _text.Value[end]);
            var next = end + 1 < _text.Value.Length ? _text.Value[end + 1] : ' ';
            // `OpenRouterClient`, `OpenRouter:Key`, `X-OpenRouter-Title` and `openrouter/auto` are names in the program and no company.
            if (before is '-' or '.' or ':' or '/' or '=' or '@' || after is '/' or '=' || (after is '.' or ':' && char.IsLetter(next))
                || (after == '-' && (name != Company || (_isSetting && char.IsUpper(next)))))
                return;
            if (after is '"' or '\'' && before == after)
                return;
            _parts++;
            _isPlain = false;
            if (name == Company && (after != '-' || char.IsUpper(next)))
                // A part of a compound has no blank: `OpenRouter-Schlüssel`.
                Replace(start, end, after == '-' ? NewCompany.Replace(' ', '-') : NewCompany);
            else if (!_isSetting)
                Stop($"'{name}' is the company's name, so change this text by hand");
        }

        private void ReadKey(KeyText key)
        {
            _parts++;
            var start = key.Start + GatewayVariables.KeyPrefix.Length;
            if (string.CompareOrdinal(_text.Value, start, KeyVersion, 0, KeyVersion.Length) == 0)
                start += KeyVersion.Length;
            // `sk-or-…` is a place holder for a key; `sk-or-` alone tells how keys begin.
            if (!key.IsKey && (key.End > start || IsGiven(key.Start)
                || (start + 1 < _text.Value.Length && (_text.Value[start] is '…' || string.CompareOrdinal(_text.Value, start, "..", 0, 2) == 0))))
                Replace(key.Start, start, GatewayVariables.NewInferenceKeyPrefix);
            else
                Stop(key.IsKey ? $"a key is in this text, so put a key of AI Stats under '{_options.ApiKeyVariable}' by hand"
                    : GatewayVariables.NewKeys + ", so change this text by hand");
        }

        /// <summary>Whether a value is given to a variable: <c>NAME=…</c>, <c>NAME: "…"</c>.</summary>
        private bool IsGiven(int start)
        {
            var before = start - 1;
            while (before >= 0 && _text.Value[before] is ' ' or '"' or '\'')
                before--;
            return before > 0 && _text.Value[before] is '=' or ':'
                && Names.FindExact(_text.Value.Substring(0, before), GatewayVariables.OpenRouterApiKey).Any();
        }

        private bool IsInUrl(int index) => _urls.Any(url => url.Span.Contains(_text.Span(index, index + 1)));

        private string WithoutUrls()
        {
            var kept = _text.Value.ToCharArray();
            foreach (var url in _urls)
            {
                for (var i = _text.IndexOf(url.Span.Start); i < kept.Length && _text.Span(i, i + 1).End <= url.Span.End; i++)
                    kept[i] = '_';
            }

            return new string(kept);
        }

        private static readonly char[] Joints = { '-', '_' };
    }
}
