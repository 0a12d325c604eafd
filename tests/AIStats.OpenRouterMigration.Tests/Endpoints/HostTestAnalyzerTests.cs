using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.HostTestAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.HostTest)]
public sealed class HostTestAnalyzerTests
{
    [Theory]
    [InlineData("""url.Contains("{|#0:openrouter.ai|}")""", "openrouter.ai", "test 'api.phaseo.app' as well")]
    [InlineData("""url.StartsWith("https://{|#0:openrouter.ai|}")""", "https://openrouter.ai", "test 'api.phaseo.app' as well")]
    [InlineData("""url.Contains("{|#0:openrouter|}")""", "openrouter", "test 'api.phaseo.app' as well")]
    [InlineData("""uri.Host.ToLowerInvariant().Contains("{|#0:openrouter|}")""", "openrouter", "test 'api.phaseo.app' as well")]
    [InlineData("""url.StartsWith("https://{|#0:openrouter|}")""", "https://openrouter", "test 'api.phaseo.app' as well")]
    [InlineData("""uri.Host.StartsWith("{|#0:openrouter.|}")""", "openrouter.", "test 'api.phaseo.app' as well")]
    [InlineData("""url.Contains("://{|#0:openrouter|}")""", "://openrouter", "test 'api.phaseo.app' as well")]
    [InlineData("""key.StartsWith("https://{|#0:openrouter|}")""", "https://openrouter", "test 'api.phaseo.app' as well")]
    [InlineData("""url.Contains("{|#0:.openrouter.|}")""", ".openrouter.", "test 'api.phaseo.app' as well, by hand")]
    [InlineData("""uri.Host.EndsWith(".{|#0:openrouter.ai|}")""", ".openrouter.ai", "test '.api.phaseo.app' as well")]
    public Task The_message_names_what_to_test(string expression, string display, string advice) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method($"return {expression};"),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments(display, advice).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""System.Text.RegularExpressions.Regex.IsMatch(url, @"^https://{|#0:openrouter\.ai|}/")""")]
    [InlineData("""new System.Text.RegularExpressions.Regex(@"(?i){|#0:openrouter\.ai|}$")""")]
    [InlineData("""System.Text.RegularExpressions.Regex.IsMatch(url, @"{|#0:openrouter\.ai|}")""")]
    public Task A_pattern_that_names_the_host_is_for_a_person(string expression) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method($"return {expression};"),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("openrouter\\.ai", "match 'api.phaseo.app' by hand"));

    [Theory]
    [InlineData("""url = "https://openrouter.ai/auth?callback_url="; return uri.Host == "{|#0:openrouter.ai|}";""",
        "the key comes from the sign-in '/auth' in Test0.cs(11)")]
    [InlineData("""http.GetStringAsync("https://openrouter.ai/api/v1/credits"); return uri.Host == "{|#0:openrouter.ai|}";""",
        "'/api/v1/credits' in Test0.cs(11) needs a management key of AI Stats")]
    [InlineData("""http.BaseAddress = new Uri("https://openrouter.ai"); http.PostAsync("/api/v1/messages", null); """
        + """return uri.Host == "{|#0:openrouter.ai|}" && !url.EndsWith("/api");""",
        "'https://openrouter.ai' in Test0.cs(11) cannot move")]
    public Task A_test_waits_for_its_connection(string statements, string reason) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method(statements),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("openrouter.ai", $"it stays, because {reason}"));

    [Theory]
    [InlineData(
        """http.BaseAddress = new Uri("https://openrouter.ai"); http.PostAsync("/api/v1/messages", null); """
        + """return uri.Host == "{|#0:openrouter.ai|}";""")]
    [InlineData("""url = "https://openrouter.ai/api/v1"; return uri.Host == "{|#0:openrouter.ai|}";""")]
    [InlineData("""url = "https://api.phaseo.app/v1"; return uri.Host == "{|#0:openrouter.ai|}";""")]
    [InlineData("""return uri.Host == "{|#0:openrouter.ai|}";""")]
    public Task A_test_moves_with_its_connection_or_alone(string statements) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method(statements),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("openrouter.ai", "test 'api.phaseo.app' as well")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""key.Contains("openrouter")""")] // no host in it
    [InlineData("""key == "openrouter" """)] // no host in it
    [InlineData("""url == "openrouter" """)] // no host in it
    [InlineData("""url.Contains("openrouter.ai/keys")""")] // a page, not a host
    [InlineData("""new Dictionary<string, string>().TryAdd("Host", "openrouter.ai")""")] // a value of a table
    [InlineData("""http.DefaultRequestHeaders.TryAddWithoutValidation("X-Host", "openrouter.ai")""")] // a header of a request
    [InlineData("""url.Contains("api.openrouter.ai")""")] // a host that does not exist
    [InlineData("""url.Contains("eu.openrouter.ai")""")] // a host that is missing there: AIS1003
    [InlineData("""url.Contains("notopenrouter.ai")""")] // another host
    [InlineData("""url.Contains("api.openai.com")""")] // another service
    [InlineData("""new Uri("https://openrouter.ai")""")] // an address is built, nothing is asked
    [InlineData("""new UriBuilder("https", "openrouter.ai")""")] // an address is built, nothing is asked
    [InlineData("""WithHost("openrouter.ai")""")] // a host is set
    [InlineData("""SetHost("openrouter.ai")""")] // a host is set
    [InlineData("""CreateHostClient("https://openrouter.ai")""")] // a client is created
    [InlineData("""Log("openrouter.ai")""")] // a line of a log
    [InlineData("""CreateClient("openrouter.ai")""")] // a client is created
    [InlineData("""string.Join(", ", "openrouter.ai", "openai.com")""")] // a text is put together
    [InlineData("""key.StartsWith("openrouter")""")] // no host in it
    [InlineData("""string.Join("/", "openrouter.ai", "api", "v1")""")] // an address is put together
    [InlineData("""new[] { "openrouter.ai", ".local" }""")] // the other entry is no host
    [InlineData("""new[] { "openrouter.ai", "v1.0 (beta)" }""")] // the other entry is no host
    [InlineData("""new Dictionary<string, string> { { "OpenRouter", "openrouter.ai" } }""")] // a table from names to hosts
    [InlineData("""new Dictionary<string, string> { { "openrouter.ai", "/api/v1/chat/completions" } }""")] // a table from hosts to paths
    [InlineData("""new UriBuilder { Host = "openrouter.ai" }""")] // an address is built
    [InlineData("""new UriBuilder().Host = "openrouter.ai" """)] // an address is built
    [InlineData("""$"{url} openrouter.ai" """)] // a text
    public Task Other_uses_are_silent(string expression) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method($"return {expression};")
            .Replace("object M(",
            "object WithHost(string host) => host; object SetHost(string host) => host; "
            + "object CreateHostClient(string host) => host; object Log(string text) => text; "
            + "object CreateClient(string name) => name;\n    object M(", System.StringComparison.Ordinal));

    /// <summary>Two methods may each have a variable <c>host</c>: these are two.</summary>
    [Theory]
    [InlineData("""
        bool Is(System.Uri uri) { var host = "[|openrouter.ai|]"; return uri.Host == host; }
        string Other() { var host = "example.com"; return $"https://{host}/api"; }
        """)]
    [InlineData("""
        string Build() { var host = "openrouter.ai"; return $"https://{host}/api/v1/models"; }
        bool Other(System.Uri uri) { var host = "example.com"; return uri.Host == host; }
        """)]
    public Task A_variable_of_another_method_says_nothing(string members) =>
        VerifyCS.VerifyAnalyzerAsync($"class C\n{{\n{members}\n}}\n");

    [Fact]
    public Task A_list_of_hosts_that_nothing_compares_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Linq;

        class C
        {
            static readonly string[] Credits = { "openrouter.ai", "github.com", "and others" };
            static readonly string[] Known = { "[|openrouter.ai|]", "github.com" };
            static readonly string[] TrustedHosts = { "[|openrouter.ai|]", "github.com" };
            object? M(string url) => Known.Any(known => url.Contains(known)) ? Credits : null;
        }
        """);

    [Theory]
    [InlineData("/repo/app/Test.cs", "[|openrouter.ai|]")]
    [InlineData("/repo/app/obj/Test.cs", "openrouter.ai")]
    public Task A_test_in_a_copy_in_a_folder_of_build_output_is_none(string path, string host) => new RuleTest<HostTestAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                ("/repo/app/Names.cs", $$"""static class Names { public const string OpenRouterHost = "{{host}}"; }"""),
                (path, """class C { bool M(System.Uri uri) => uri.Host == Names.OpenRouterHost; }"""),
            },
            AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /repo/app/\n") },
        },
    }.RunAsync();

    [Fact]
    public Task A_named_host_that_other_types_build_addresses_from_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System;

        static class Names { public const string OpenRouterHost = "openrouter.ai"; }
        class C
        {
            object A(Uri uri) => uri.Host == Names.OpenRouterHost;
            object B() => new UriBuilder("https", Names.OpenRouterHost);
        }
        """);

    [Theory]
    [InlineData("""const string Base = "https://openrouter.ai"; Uri A => new Uri(Base.EndsWith('/') ? Base : string.Empty);""")]
    [InlineData("""string Base { get; set; } = "https://openrouter.ai"; bool A(string other) => other == Base;""")]
    [InlineData("""static string Base => "https://openrouter.ai"; Uri A => string.IsNullOrEmpty(Base) ? null! : new Uri(Base);""")]
    public Task A_base_that_is_asked_about_is_no_host_test(string members) => VerifyCS.VerifyAnalyzerAsync($"using System;\nclass C\n{{\n    {members}\n}}\n");

    [Theory]
    [InlineData("""uri.Host == OpenRouterHost ? null : $"https://{OpenRouterHost}/api/v1" """)]
    [InlineData("""new UriBuilder("https", OpenRouterHost)""")]
    public Task A_named_host_that_builds_addresses_is_silent(string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System;

        class C
        {
            private const string OpenRouterHost = "openrouter.ai";
            object M(Uri uri) => {{expression}};
        }
        """);

    [Fact]
    public Task Data_of_a_test_that_builds_an_address_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        sealed class InlineDataAttribute : System.Attribute { public InlineDataAttribute(params object[] data) => Data = data; public object[] Data { get; } }

        class Tests
        {
            [InlineData("https://openrouter.ai", "/api/v1/chat/completions")]
            void Builds(string root, string path) { }
        }
        """);
}
