using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// The words in the names of variables, members and methods that say something, each list with its matcher. A list that admits
/// something may look inside a name; a list that takes something away, or makes something else of an address, needs whole words.
/// </summary>
internal static class NameWords
{
    /// <summary>What holds an address: <c>BaseUrl</c>, <c>_apiRoot</c>.</summary>
    public static ImmutableArray<string> Addresses { get; } = ImmutableArray.Create("url", "uri", "base", "endpoint", "host", "address", "root");

    /// <summary>What holds a path: <c>ChatPath</c>, <c>relativeUrl</c>.</summary>
    public static ImmutableArray<string> Paths { get; } = ImmutableArray.Create("path", "endpoint", "route", "url", "uri", "resource");

    /// <summary>What holds the base address of a service that requests are sent to.</summary>
    public static ImmutableArray<string> Bases { get; } = ImmutableArray.Create("base", "endpoint", "host", "api", "server");

    /// <summary>What may be asked for a host: <c>apiBase.Contains("openrouter")</c>.</summary>
    public static ImmutableArray<string> AskedAddresses { get; } = ImmutableArray.Create("url", "uri", "host", "endpoint", "address", "authority", "apibase");

    /// <summary>What holds settings: <c>options.Value.BaseUrl</c>.</summary>
    public static ImmutableArray<string> Settings { get; } = ImmutableArray.Create("option", "opts", "setting", "config", "cfg");

    /// <summary>What a client is given that may say where it sends requests: <c>options</c>, <c>endpoint</c>, <c>httpClient</c>.</summary>
    public static ImmutableArray<string> Destinations { get; } = Addresses.AddRange(Settings).AddRange(new[] { "http", "client", "transport" });

    /// <summary>Whole words: what holds one host or several, which requests are compared with.</summary>
    public static ImmutableArray<string> Hosts { get; } = ImmutableArray.Create("host", "hosts", "hostname", "hostnames", "domain", "domains");

    /// <summary>Whole words: what tests something.</summary>
    public static ImmutableArray<string> Tests { get; } = ImmutableArray.Create("test", "tests", "spec", "specs", "fixture");

    /// <summary>Whole words: what stands in for a server in a test.</summary>
    public static ImmutableArray<string> Doubles { get; } = ImmutableArray.Create("stub", "fake", "mock", "recording", "canned");

    /// <summary>Whole words: what holds a link for people.</summary>
    public static ImmutableArray<string> Links { get; } = ImmutableArray.Create(
        "website", "homepage", "home_page", "link", "links", "hyperlink", "help", "docs", "about", "signup", "getkey", "keyurl", "keysurl", "consoleurl",
            "starturl", "starturi");

    /// <summary>Whole words at the start of a method that shows something to a person: <c>OpenBrowser</c>; what it shows follows.</summary>
    public static ImmutableArray<string> Opens { get; } = ImmutableArray.Create("open", "launch", "navigate", "browse");

    /// <summary>Whole words: what a person is shown.</summary>
    public static ImmutableArray<string> Shown { get; } = ImmutableArray.Create("browser", "url", "uri", "link", "page", "web", "website", "site", "to");

    /// <summary>Whole words at the start of a method of the program's own that compares: <c>IsGateway</c>, <c>HasHost</c>.</summary>
    public static ImmutableArray<string> Comparisons { get; } = ImmutableArray.Create(
        "is", "has", "equal", "equals", "contain", "contains", "start", "starts", "end", "ends", "match", "matches", "same", "compare", "allow", "allows",
            "should");

    /// <summary>Whole words at the end of the name of an address, behind what it is about: <c>AI:BaseUrl</c>, <c>LLM_API_BASE</c>.</summary>
    public static ImmutableArray<string> AddressParts { get; } = Addresses.Add("api");

    /// <summary>Whole words: what has a key of its own and is no provider.</summary>
    public static ImmutableArray<string> Customers { get; } = ImmutableArray.Create("customer", "tenant", "user", "account", "environment", "stage", "region");

    /// <summary>How names of keys end.</summary>
    public static ImmutableArray<string> KeyEnds { get; } = ImmutableArray.Create("key", "token");

    private static ImmutableArray<string> KeyWords { get; } = KeyEnds.AddRange(new[] { "apikey", "apitoken" });

    /// <summary>The same for a key: <c>AI:ApiKey</c>, <c>LLM_ACCESS_TOKEN</c>.</summary>
    public static ImmutableArray<string> KeyParts { get; } = KeyWords.AddRange(new[] { "api", "access", "auth", "secret" });

    /// <summary>Whether a name ends like that of a key, whatever stands before; that of a <see cref="CancellationToken"/> is none.</summary>
    private static bool EndsLikeKey(string name) => KeyEnds.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        && !name.EndsWith(nameof(CancellationToken), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a key: its last word says so.</summary>
    public static bool IsKey(string name) => EndsLikeKey(name) && Names.Words(name).LastOrDefault() is { } last
        && KeyWords.Contains(last, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a name without those of a list at its end.</summary>
    public static IEnumerable<string> Without(ImmutableArray<string> parts, string name) =>
        Names.Words(name).Reverse().SkipWhile(word => parts.Contains(word, StringComparer.OrdinalIgnoreCase)).Reverse();

    /// <summary>Whether a name holds a word, inside another one too: for lists that admit.</summary>
    public static bool Admit(this ImmutableArray<string> words, string name) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name holds a whole word, in camel case too: <c>help</c> in <c>HelpUrl</c>, not in <c>HelperUrl</c>.</summary>
    public static bool HoldWholeIn(this ImmutableArray<string> words, string name) => words.Any(word => Names.HoldWord(name, word));

    /// <summary>Whether a name begins with a whole word: <c>is</c> in <c>IsHost</c>, not in <c>IssueRequest</c>.</summary>
    public static bool BeginIn(this ImmutableArray<string> words, string name) =>
        words.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Names.IsWord(name, 0, word.Length));
}
