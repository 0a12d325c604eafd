using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>Paths that stand apart from their address.</summary>
[Trait("Rule", RuleIds.SplitBaseUrl)]
[Trait("Rule", RuleIds.ChangedEndpoint)]
public sealed class PathPassTests
{
    [Theory]
    // Only as its client's.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai/api/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            Task M() => http.GetAsync("/chat/completions");
        }
        """, """
        class C
        {
            const string Base = "https://api.phaseo.app/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            Task M() => http.GetAsync("/chat/completions");
        }
        (5:32-48) AIS1004: '/chat/completions' behind 'https://openrouter.ai/api/v1' goes to
            'https://openrouter.ai/chat/completions'; write 'chat/completions' and end the base with '/'
        """)]
    // A path behind the scheme, host and port of another address.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string M(Uri uri) => $"{uri.Scheme}://{uri.Host}:{uri.Port}/api/v1/models";
            string N(Uri uri) => $"{uri.Scheme}://{uri.Host}:443/api/v1/models";
            string O(Uri uri) => $"{uri.Scheme}://{uri.Host}/api/v1/models";
            string P(Uri uri) => $"{uri.Scheme}://{uri.Host}";
            string Q(Uri uri) => $"{uri.Scheme}://{uri.Host}:";
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            string M(Uri uri) => $"{uri.Scheme}://{uri.Host}:{uri.Port}/api/v1/models";
            string N(Uri uri) => $"{uri.Scheme}://{uri.Host}:443/api/v1/models";
            string O(Uri uri) => $"{uri.Scheme}://{uri.Host}/api/v1/models";
            string P(Uri uri) => $"{uri.Scheme}://{uri.Host}";
            string Q(Uri uri) => $"{uri.Scheme}://{uri.Host}:";
        }
        """)]
    // Another member's.
    [InlineData("""
        class Settings { public Uri Api { get; set; } = new("https://openrouter.ai/api/v1"); public Uri Site { get; set; } }
        class C
        {
            string M(Settings settings) => $"{settings.Site.Scheme}://{settings.Site.Host}/api/v1/models";
        }
        """, """
        class Settings { public Uri Api { get; set; } = new("https://api.phaseo.app/v1"); public Uri Site { get; set; } }
        class C
        {
            string M(Settings settings) => $"{settings.Site.Scheme}://{settings.Site.Host}/api/v1/models";
        }
        """)]
    public void The_address_moves(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));

    [Theory]
    // A text that is put on a base as its client's and in a link.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai/api/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            string link = $"{Base}/docs";
            Task M() => http.GetAsync("/models");
        }
        """, """
        (3:34-50) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/models' in C.cs(6) differs on AI Stats
        (6:32-38) AIS1002: '/models' differs on AI Stats: it needs a key and answers `models`, in pages,
            instead of `data`, so it stays
        """)]
    // A path behind the authority of an address that a member holds.
    [InlineData("""
        class Settings { public Uri Api { get; set; } = new("https://openrouter.ai/api/v1"); }
        class C
        {
            string M(Settings settings) => $"{settings.Api.Scheme}://{settings.Api.Host}/api/v1/models";
        }
        """, """
        (1:62-78) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/api/v1/models' in C.cs(4) is added to the host of another URL
        (4:81-94) AIS1004: '/api/v1/models' is added to the host of another URL; leave '/api' out by hand
            when that URL moves to 'api.phaseo.app'
        """)]
    // By a method of the address.
    [InlineData("""
        class Settings { public Uri Api { get; set; } = new("https://openrouter.ai/api/v1"); }
        class C
        {
            string M(Settings settings) => $"{settings.Api.GetLeftPart(UriPartial.Authority)}/api/v1/models";
        }
        """, """
        (1:62-78) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/api/v1/models' in C.cs(4) is added to the host of another URL
        (4:86-99) AIS1004: '/api/v1/models' is added to the host of another URL; leave '/api' out by hand
            when that URL moves to 'api.phaseo.app'
        """)]
    // A path that a method of the program's own sends.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai/api/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            Task M() => Get("credits");
            Task N() => Say("credits");
            Task Get(string what) => http.GetAsync(what);
            Task Say(string what) => Console.Out.WriteLineAsync(what);
        }
        """, """
        (3:34-50) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'credits' in C.cs(5) needs a management key of AI Stats
        (5:22-28) AIS1002: 'credits' differs on AI Stats: it stays, because it needs a
            management key of AI Stats
        """)]
    public void The_address_stays(string code, string said) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code));
}
