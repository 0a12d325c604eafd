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
    // The slash is added in code.
    [InlineData("""
        class C
        {
            HttpClient http;
            C(string given)
            {
                var url = given ?? "https://openrouter.ai/api/v1";
                if (!url.EndsWith('/'))
                    url += "/";
                http = new() { BaseAddress = new Uri(url) };
            }
            Task M() => http.PostAsync("chat/completions", null);
        }
        """, """
        class C
        {
            HttpClient http;
            C(string given)
            {
                var url = given ?? "https://api.phaseo.app/v1";
                if (!url.EndsWith('/'))
                    url += "/";
                http = new() { BaseAddress = new Uri(url) };
            }
            Task M() => http.PostAsync("chat/completions", null);
        }
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
    // Only as its client's, and in a log.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai/api/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            void Log() => Console.WriteLine(Base);
            Task M() => http.GetAsync("/chat/completions");
        }
        """, """
        class C
        {
            const string Base = "https://api.phaseo.app/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            void Log() => Console.WriteLine(Base);
            Task M() => http.GetAsync("/chat/completions");
        }
        (6:32-48) AIS1004: '/chat/completions' behind 'https://openrouter.ai/api/v1' goes to
            'https://openrouter.ai/chat/completions'; write 'chat/completions' and end the base with '/'
        """)]
    // A parameter behind the second of two bases.
    [InlineData("""
        class C
        {
            const string Other = "https://openrouter.ai/api/v1/chat/completions";
            const string Base = "https://openrouter.ai/api/v1";
            const string Last = "https://openrouter.ai/api/v1/models";
            Task M() => Get("/credits");
            Task Get(string what) => new HttpClient().GetAsync(Base + what);
        }
        """, """
        class C
        {
            const string Other = "https://api.phaseo.app/v1/chat/completions";
            const string Base = "https://api.phaseo.app/v1";
            const string Last = "https://openrouter.ai/api/v1/models";
            Task M() => Get("/credits");
            Task Get(string what) => new HttpClient().GetAsync(Base + what);
        }
        (5:34-60) AIS1002: 'https://openrouter.ai/api/v1/models' differs on AI Stats: it stays, because the
            code reads OpenRouter's list without a key; AI Stats may not know its ids
        (6:22-29) AIS1002: '/credits' differs on AI Stats: it needs a management key and answers only the
            balance, as `credits.remaining` in nano-USD
        """)]
    // Pieces that a method puts behind each other.
    [InlineData("""
        class C
        {
            Task M() => "https://openrouter.ai/api/v1".AppendPathSegment("credits").GetAsync();
            Task N() => "https://openrouter.ai/api/v1".AppendPathSegments("chat", "completions").PostAsync();
        }
        """, """
        class C
        {
            Task M() => "https://api.phaseo.app/v1".AppendPathSegment("credits").GetAsync();
            Task N() => "https://api.phaseo.app/v1".AppendPathSegments("chat", "completions").PostAsync();
        }
        """)]
    // A list without a key beside a path with one.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai";
            Task M(HttpClient http) => http.GetAsync(Base + "/api/v1/models");
            Task N(HttpClient http) => http.PostAsync(Base + "/api/v1/chat/completions", null);
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        class C
        {
            const string Base = "https://api.phaseo.app";
            Task M(HttpClient http) => http.GetAsync(Base + "/v1/models");
            Task N(HttpClient http) => http.PostAsync(Base + "/v1/chat/completions", null);
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        }
        (4:54-67) AIS1002: '/api/v1/models' differs on AI Stats: it needs a key and answers `models`, in
            pages, instead of `data`
        """)]
    // A part of an address is cut off.
    [InlineData("""
        class C
        {
            string Path(string url) => url.Replace("https://openrouter.ai/api/v1", "");
            string Proxy(string url) => url.Replace("https://openrouter.ai/api/v1", "https://proxy.example.com");
        }
        """, """
        class C
        {
            string Path(string url) => url.Replace("https://api.phaseo.app/v1", "");
            string Proxy(string url) => url.Replace("https://api.phaseo.app/v1", "https://proxy.example.com");
        }
        """)]
    // A base that is set in a method which is handed over.
    [InlineData("""
        static class Registration { public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://openrouter.ai"); }
        class Startup { void Add(IServiceCollection services) => services.AddHttpClient<Client>(Registration.Configure); }
        class Client { HttpClient http; Task M() => http.PostAsync("/api/v1/chat/completions", null); }
        """, """
        static class Registration { public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://api.phaseo.app"); }
        class Startup { void Add(IServiceCollection services) => services.AddHttpClient<Client>(Registration.Configure); }
        class Client { HttpClient http; Task M() => http.PostAsync("/v1/chat/completions", null); }
        """)]
    // A call with two addresses replaces nothing, and one replaces the old one.
    [InlineData("""
        class C
        {
            bool M() => Map("https://openrouter.ai/api", "https://openrouter.ai/api/v1");
            string N(string url) => url.Replace("https://openrouter.ai/api", "https://openrouter.ai/api/v1");
        }
        """, """
        class C
        {
            bool M() => Map("https://api.phaseo.app", "https://api.phaseo.app/v1");
            string N(string url) => url.Replace("https://openrouter.ai/api", "https://openrouter.ai/api/v1");
        }
        (4:50-66) AIS1001: 'https://openrouter.ai/api' is an OpenRouter endpoint; it stays, because users
            have saved an OpenRouter URL and its key, and this code repairs that URL
        (4:79-95) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because users
            have saved an OpenRouter URL and its key, and this code repairs that URL
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
        (5:22-28) AIS1002: 'credits' differs on AI Stats: it stays, because it needs a management key of AI Stats
        """)]
    // Behind the scheme, host and port of an address that a member holds.
    [InlineData("""
        class Settings { public Uri Api { get; set; } = new("https://openrouter.ai/api/v1"); }
        class C
        {
            string M(Settings settings) => $"{settings.Api.Scheme}://{settings.Api.Host}:{settings.Api.Port}/api/v1/models";
        }
        """, """
        (1:62-78) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/api/v1/models' in C.cs(4) is added to the host of another URL
        (4:101-114) AIS1004: '/api/v1/models' is added to the host of another URL; leave '/api' out by hand
            when that URL moves to 'api.phaseo.app'
        """)]
    // Another parameter is the path.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai/api/v1";
            HttpClient http = new() { BaseAddress = new Uri(Base) };
            Task M(string page) => Get("credits", page);
            Task Get(string what, string page) => http.GetAsync(page);
        }
        """, """
        (3:34-50) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'credits' in C.cs(5) needs a management key of AI Stats
        (5:33-39) AIS1002: 'credits' differs on AI Stats: it stays, because it needs a management key of AI Stats
        """)]
    // A saved address is written over: with the old one moved, the code would repair nothing.
    [InlineData("""
        class C
        {
            string Repair(string url) => url.Replace("https://openrouter.ai/api/v1", "https://api.phaseo.app/v1");
        }
        """, """
        (3:55-71) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because users
            have saved an OpenRouter URL and its key, and this code repairs that URL
        """)]
    // Rows of a database that stand in a variable, a field and a property.
    [InlineData("""
        class Db : DbContext
        {
            static readonly Provider Field = new Provider { Id = 1, Url = "https://openrouter.ai/api/v1" };
            static Provider Property => new Provider { Id = 2, Url = "https://openrouter.ai/api/v1" };
            static Provider Other => new Provider { Id = 3, Url = "https://openrouter.ai/api/v1" };
            protected override void OnModelCreating(ModelBuilder model)
            {
                Provider none;
                var variable = new Provider { Id = 4, Url = "https://openrouter.ai/api/v1" };
                model.Entity<Provider>().HasData(Field, Property, variable);
            }
        }
        """, """
        (3:76-92) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because it is
            in databases, so write a migration first
        (4:71-87) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/api/v1' in C.cs(3) is in databases, so write a migration first
        (5:68-84) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/api/v1' in C.cs(3) is in databases, so write a migration first
        (9:62-78) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            '/api/v1' in C.cs(3) is in databases, so write a migration first
        """)]
    // Another type's method of that name is handed over.
    [InlineData("""
        static class Registration { public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://openrouter.ai"); }
        static class Other { public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://example.com"); }
        class Startup { void Add(IServiceCollection services) => services.AddHttpClient<Client>(Other.Configure); }
        class Client { HttpClient http; Task M() => http.PostAsync("/api/v1/chat/completions", null); }
        """, """
        (1:118-130) AIS1004: 'https://openrouter.ai' has no path in this project; write 'api.phaseo.app',
            and leave '/api' out of its paths
        """)]
    // A piece that needs another key, put behind a constant.
    [InlineData("""
        class C
        {
            const string Base = "https://openrouter.ai/api/v1";
            Task M() => Base.AppendPathSegment("credits").GetAsync();
        }
        """, """
        (3:34-50) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'credits' in C.cs(4) needs a management key of AI Stats
        (4:41-47) AIS1002: 'credits' differs on AI Stats: it stays, because it needs a management key of AI Stats
        """)]
    // Pieces behind the root.
    [InlineData("""
        class C
        {
            Task M() => "https://openrouter.ai".AppendPathSegment("/api/v1/credits").GetAsync();
            Task N() => "https://openrouter.ai".AppendPathSegments("api/v1", "chat/completions").GetAsync();
        }
        """, """
        (3:26-38) AIS1004: 'https://openrouter.ai' moves with its paths, but '/api/v1/credits' in C.cs(3)
            needs a management key of AI Stats; write 'api.phaseo.app' and no '/api' by hand
        (3:60-74) AIS1002: '/api/v1/credits' differs on AI Stats: it stays, because it needs a management key of AI Stats
        (4:26-38) AIS1004: 'https://openrouter.ai' moves with its paths, but '/api/v1/credits' in C.cs(3)
            needs a management key of AI Stats; write 'api.phaseo.app' and no '/api' by hand
        (4:61-66) AIS1004: 'api/v1' moves with its base URL, but '/api/v1/credits' in C.cs(3) needs a
            management key of AI Stats; write 'api.phaseo.app' and no '/api' by hand
        """)]
    // What an entry of a table is given is no base.
    [InlineData("""
        class Client
        {
            readonly HttpClient http;
            Client(HttpClient http, IDictionary<string, string> headers)
            {
                this.http = http;
                http.BaseAddress = new Uri("https://openrouter.ai/api/v1/");
                headers["X"] = "https://example.com/";
            }
            Task M() => http.GetAsync("credits");
        }
        """, """
        (7:45-61) AIS1001: 'https://openrouter.ai/api/v1/' is an OpenRouter endpoint; it stays, because
            'credits' in C.cs(10) needs a management key of AI Stats
        (10:32-38) AIS1002: 'credits' differs on AI Stats: it stays, because it needs a management key of AI Stats
        """)]
    // A client that is registered for a type.
    [InlineData("""
        class Startup
        {
            void Add(IServiceCollection services)
            {
                var http = new HttpClient { BaseAddress = new Uri("https://openrouter.ai/api/v1/") };
                services.AddSingleton<Client>(http);
            }
        }
        class Client { HttpClient http; Task M() => http.GetAsync("credits"); }
        """, """
        (5:68-84) AIS1001: 'https://openrouter.ai/api/v1/' is an OpenRouter endpoint; it stays, because
            'credits' in C.cs(9) needs a management key of AI Stats
        (9:60-66) AIS1002: 'credits' differs on AI Stats: it stays, because it needs a management key of AI Stats
        """)]
    public void The_address_stays(string code, string said) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code));
}
