using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Keys and addresses that stand beside each other in a settings file: the section that holds both says where a key is sent, whatever other sections say.
/// </summary>
internal static class SettingSections
{
    private const string Scheme = "://";

    /// <summary>What stands between the parts of a key: in code and JSON, in variables, in Key Vault.</summary>
    private static readonly string[] Separators = { ":", Names.PathSeparator, "--" };

    /// <summary>
    /// Why a value with the name of the key's variable keeps it, as a clause: the address beside it stays at OpenRouter, or is another service's. Null
    /// where an address beside it moves, and where none is.
    /// </summary>
    public static string? FindObstacle(SettingsFile file, TextSite site) =>
        // A section of YAML may have the variables of many programs.
        !file.IsJson || !NamedVariable.IsValue(site, GatewayVariables.OpenRouterApiKey) ? null
            : file.Once($"{nameof(SettingSections)} {site.Sections.LastOrDefault()?.Start}",
            () => new Clause(FindObstacle(file, site, file.ScopeOf(site)))).Text;

    private static string? FindObstacle(SettingsFile file, TextSite site, TextSpan scope)
    {
        var urls = TextOrder.Between(file.Signals.Sites, scope.Start, scope.End, At).Where(static other => !other.IsComment)
            .SelectMany(static other => other.Urls, static (other, url) => (Site: other, Url: url))
            .Where(static found => found.Url.HostRow.Role == HostRole.Main).ToList();
        if (urls.Exists(found => Connections.Of(file.Project).Moves(found.Url, file, found.Site)) || HasMoved(file, file.Text.ToString(scope)))
            return null;
        if (urls.Count > 0)
            return $"'{urls[0].Url.Display}' beside it stays at OpenRouter and needs it";
        var section = Section(KeyAt(file, site));
        return TextOrder.Between(file.Keys, scope.Start, scope.End, static key => key.Position)
            .Where(key => Section(key.Key) == section && NameWords.Addresses.Admit(LastPart(key.Key)))
            .Select(key => Host(Value(file, key))).FirstOrDefault(static host => host is not null)
            is { } other ? $"'{other}' beside it is another service, so find out whose key it takes" : null;
    }

    /// <summary>The first value that keeps the name of the variable, with its place: the variable has to be set for it. Null where none does.</summary>
    public static string? FirstThatStays(MigrationProject project) => project.Once(nameof(SettingSections), project, () => new Clause(
        project.Texts.Values.Where(static file => file.IsJson && !file.IsProse)
            .SelectMany(static file => file.Signals.Sites, static (file, site) => (File: file, Site: site))
            .Where(static pair => !pair.Site.IsComment && FindObstacle(pair.File, pair.Site) is not null)
            .Select(static pair => $"'{KeyAt(pair.File, pair.Site)}' in {Stay.At(pair.File.Path, pair.File.Text, pair.Site.Text.Span(0, 0))}")
            .FirstOrDefault())).Text;

    /// <summary>
    /// The keys for an address that moves, where no name says that they are OpenRouter's: <c>"AI": { "BaseUrl": "https://…", "ApiKey": "" }</c>. What a
    /// host has set there is refused then, and nothing else says so.
    /// </summary>
    public static IEnumerable<TextFinding> FindKeys(SettingsFile file)
    {
        var keys = new Lazy<Dictionary<string, List<SettingKey>>>(() => file.Keys
            .Where(key => NameWords.IsKey(LastPart(key.Key)) && Value(file, key) is var value && !IsReported(file, value) && Host(value) is null)
            .GroupBy(static key => About(key.Key, NameWords.KeyParts), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static same => same.Key, static same => same.ToList(), StringComparer.OrdinalIgnoreCase));
        var reported = new HashSet<int>();
        foreach (var site in file.Signals.Sites.Where(static site => !site.IsComment && !site.IsKey))
        {
            if (!site.Urls.Any(url => SettingUrls.IsValue(site, url) && Connections.Of(file.Project).Moves(url, file, site))
                && !HasMoved(file, site.Text.Value))
                continue;
            var address = KeyAt(file, site);
            // AIS2004 is about a section of that name.
            if (address.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase))
                continue;
            if (!keys.Value.TryGetValue(About(address, NameWords.AddressParts), out var about))
                continue;
            var scope = file.ScopeOf(site);
            foreach (var key in TextOrder.Between(about, scope.Start, scope.End, static key => key.Position).Take(1))
            {
                var name = LastPart(key.Key);
                if (reported.Add(key.Position) && file.Project.HoldsText(name) && Value(file, key).IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                    yield return TextFinding.Report(Descriptors.MisdirectedKey, new TextSpan(key.Position + at, name.Length),
                        KeyMessages.Beside(key.Key, address));
            }
        }
    }

    /// <summary>Whether a finding in a settings file is about a key of the configuration: that is where a host sets it.</summary>
    public static bool AreToldOf(MigrationProject project, OtherKeyName name)
    {
        var spellings = Separators.Select(separator => $"'{name.Name.Replace(":", separator)}'").ToList();
        return Told(project).Any(text => spellings.Exists(spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase)))
            || AreToldOfMember(project, name);
    }

    /// <summary>
    /// The same for a member of a type that is bound to a section: <c>ApiKey</c> of
    /// <c>Configure&lt;AiOptions&gt;(config.GetSection("AI"))</c>.
    /// </summary>
    private static bool AreToldOfMember(MigrationProject project, OtherKeyName name)
    {
        if (name.Tree.GetRoot().FindToken(name.Span.Start).Parent is not PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type })
            return false;
        var sections = Told(project).Select(text => text.IndexOf($":{name.Name}'", StringComparison.OrdinalIgnoreCase) is > 1 and var end && text[0] == '\''
            ? text.Substring(1, end - 1) : "").Where(static section => section.Length > 0).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return !sections.IsEmpty && project.Naming(type.Identifier.ValueText).SelectMany(tree => CodeReach.Units(tree, type.Identifier.ValueText))
            .Any(unit => unit.Node.DescendantTokens().Any(token => token.Value is string text && sections.Contains(text)));
    }

    private static IEnumerable<string> Told(MigrationProject project) =>
        project.Texts.Values.Where(static file => !file.IsProse).SelectMany(static file => SettingsFindings.Of(file))
        .Where(static finding => finding.Descriptor.Id is RuleIds.MisdirectedKey or RuleIds.ApiKeyVariable)
        .SelectMany(static finding => finding.Arguments).OfType<string>();

    /// <summary>What a setting is about: <c>ai</c> of <c>AI:BaseUrl</c> and of <c>AI_API_KEY</c>.</summary>
    private static string About(string key, ImmutableArray<string> parts) => string.Join(" ", NameWords.Without(parts, key));

    /// <summary>The text of a setting: in YAML with the lines that belong to it, else up to the next one.</summary>
    private static string Value(SettingsFile file, SettingKey key)
    {
        var next = TextOrder.FirstFrom(file.Keys, key.Position + 1, static other => other.Position);
        return file.Text.ToString(file.IsYaml ? new TextSection(null, key.Position).Block(file.Text)
            : TextSpan.FromBounds(key.Position, next < file.Keys.Length ? file.Keys[next].Position : file.Text.Length));
    }

    private static bool HasMoved(SettingsFile file, string text) =>
        text.Contains(Scheme + file.Options.Target.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is a key, or the name of a variable with one, that another finding is about.</summary>
    private static bool IsReported(SettingsFile file, string value) => KeyText.Find(value).Any()
        || new[] { GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable }.Any(name => Names.FindExact(value, name).Any())
        || value.Contains(GatewayVariables.NewKeyPrefix, StringComparison.Ordinal);

    /// <summary>The host of an address of another machine.</summary>
    private static string? Host(string value) => value.IndexOf(Scheme, StringComparison.Ordinal) is > 0 and var at
        && !GatewayHosts.LocalHosts.Any(host => string.Compare(value, at, host, 0, host.Length, StringComparison.OrdinalIgnoreCase) == 0)
        ? value.Substring(at + Scheme.Length).Split('/', '"', '\'', ',')[0] : null;

    private static string KeyAt(SettingsFile file, TextSite site) => SettingKeys.At(file.Keys, At(site))?.Key ?? "";

    private static int At(TextSite site) => site.Text.Span(0, 0).Start;

    private static string LastPart(string key) => key.Substring(key.LastIndexOf(':') + 1);

    private static string Section(string key) => key.Substring(0, key.LastIndexOf(':') + 1);

    private sealed record Clause(string? Text);
}
