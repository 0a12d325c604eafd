using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>URLs whose base is a setting and whose path stands in C#: both halves move in one pass, whatever the order of rules.</summary>
[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class SplitSettingTests
{
    private const string ReadsByKey = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        public sealed class Chat
        {
            private readonly HttpClient client = new();
            private readonly IDictionary<string, string> config = new Dictionary<string, string>();
            public Task Ask(HttpContent body)
            {
                client.BaseAddress = new Uri(config["OpenRouter:BaseUrl"]);
                return client.PostAsync("/api/v1/chat/completions", body);
            }
        }
        """;

    private const string ReadsByMember = """
        using System.Net.Http;
        using System.Threading.Tasks;
        public sealed class ChatOptions { public string BaseUrl { get; set; } = ""; }
        public sealed class Chat
        {
            private readonly HttpClient client = new();
            private readonly ChatOptions options = new();
            public Task Ask(HttpContent body) => client.PostAsync($"{options.BaseUrl}/api/v1/chat/completions", body);
        }
        """;

    private const string PrimaryConstructor = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        public sealed class Chat(HttpClient client, IDictionary<string, string> config)
        {
            public Task Ask(HttpContent body)
            {
                client.BaseAddress = new Uri(config["OpenRouter:BaseUrl"]);
                return client.PostAsync("/api/v1/chat/completions", body);
            }
        }
        """;

    private const string OwnRoute = """
        using System.Net.Http;
        using System.Threading.Tasks;
        public sealed class Users
        {
            private readonly HttpClient client = new();
            public Task List() => client.GetAsync("/api/v1/models");
        }
        """;

    [Theory]
    [InlineData(ReadsByKey, """{ "OpenRouter": { "BaseUrl": "https://openrouter.ai" } }""",
        """{ "OpenRouter": { "BaseUrl": "https://api.phaseo.app" } }""")]
    [InlineData(ReadsByKey, """{ "OpenRouter": { "BaseUrl": "https://openrouter.ai/api/v1/" } }""",
        """{ "OpenRouter": { "BaseUrl": "https://api.phaseo.app/v1/" } }""")]
    [InlineData(ReadsByMember, """{ "OpenRouter": { "BaseUrl": "https://openrouter.ai" } }""",
        """{ "OpenRouter": { "BaseUrl": "https://api.phaseo.app" } }""")]
    public async Task Both_halves_move(string code, string settings, string movedSettings)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var result = await Format(code, settings, seed);
            Assert.Equal(code.Replace("/api/v1/", "/v1/", StringComparison.Ordinal), result.Files["/src/Chat.cs"].Text);
            Assert.Equal(movedSettings, result.Files["/src/appsettings.json"].Text);
            Assert.Empty(await result.GetCompilerErrorsAsync());
            var again = await DotnetFormatDouble.ForProduct(seed).FormatAsync(result.Solution);
            Assert.Equal(result.Files, again.Files);
        }
    }

    [Theory]
    [Trait("Language", "12")]
    [InlineData(PrimaryConstructor, """{ "OpenRouter": { "BaseUrl": "https://openrouter.ai" } }""",
        """{ "OpenRouter": { "BaseUrl": "https://api.phaseo.app" } }""")]
    public Task Both_halves_move_with_a_primary_constructor(string code, string settings, string movedSettings) =>
        Both_halves_move(code, settings, movedSettings);

    private const string Overridden = """
        using System;
        public sealed class Chat
        {
            private readonly string url = Environment.GetEnvironmentVariable("ROUTER_URL") ?? "https://openrouter.ai";
            public string Address => $"{url}/api/v1/chat/completions";
        }
        """;

    private const string OtherSection = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        public sealed class Orders
        {
            private readonly HttpClient client = new();
            public Orders(IDictionary<string, string> config) => client.BaseAddress = new Uri(config["Backend:BaseUrl"]);
            public Task Send(HttpContent body) => client.PostAsync("/api/v1/messages", body);
        }
        """;

    [Theory]
    [InlineData("/src/.env", "ROUTER_URL=https://openrouter.ai\nOTHER_URL=x\n")]
    [InlineData("/src/compose.yaml", "services:\n  app:\n    environment:\n      ROUTER_URL: https://openrouter.ai\n")]
    [InlineData("/src/deployment.yaml", "env:\n  - name: ROUTER_URL\n    value: https://openrouter.ai\n")]
    public async Task A_setting_that_overrides_a_base_moves_with_it(string path, string settings)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var result = await Format(Overridden, settings, seed, path);
            Assert.Equal(Overridden.Replace("openrouter.ai", "api.phaseo.app", StringComparison.Ordinal)
                .Replace("/api/v1/", "/v1/", StringComparison.Ordinal), result.Files["/src/Chat.cs"].Text);
            Assert.Equal(settings.Replace("openrouter.ai", "api.phaseo.app", StringComparison.Ordinal), result.Files[path].Text);
        }
    }

    [Fact]
    public async Task A_base_stays_where_a_setting_that_nobody_reads_may_take_its_place()
    {
        const string Settings = "{ \"Router\": { \"Root\": \"https://openrouter.ai\" } }";
        var result = await Format(Overridden, Settings, seed: 0);
        Assert.Equal(Overridden, result.Files["/src/Chat.cs"].Text);
        Assert.Equal(Settings, result.Files["/src/appsettings.json"].Text);
    }

    [Theory]
    [InlineData("""{ "OpenRouter": { "BaseUrl": "https://openrouter.ai", "Models": "/api/v1/models" } }""", "/src/appsettings.json")]
    [InlineData("""{ "OpenRouter": { "BaseUrl": "https://openrouter.ai", "Embed": "api/v1/embeddings" } }""", "/src/appsettings.json")]
    [InlineData("OpenRouter__BaseUrl=https://openrouter.ai\nOpenRouter__Embed=/api/v1/embeddings\n", "/src/.env")]
    public async Task A_base_stays_where_a_setting_holds_another_path(string settings, string path)
    {
        var result = await Format(ReadsByMember, settings, seed: 0, path);
        Assert.Equal(ReadsByMember, result.Files["/src/Chat.cs"].Text);
        Assert.Equal(settings, result.Files[path].Text);
    }

    [Theory]
    [InlineData("""{ "EgressHosts": [ "https://openrouter.ai" ] }""", """{ "EgressHosts": [ "https://api.phaseo.app", "https://openrouter.ai" ] }""")]
    [InlineData("""{ "Homepage": "https://openrouter.ai" }""", """{ "Homepage": "https://phaseo.app" }""")]
    [InlineData("""{ "Note": "https://openrouter.ai is down" }""", """{ "Note": "https://openrouter.ai is down" }""")] // a sentence
    public async Task A_base_moves_beside_a_link_or_a_list_of_hosts_which_nothing_is_added_to(string settings, string movedSettings)
    {
        var result = await Format(Overridden, settings, seed: 0);
        Assert.Equal(Overridden.Replace("openrouter.ai", "api.phaseo.app", StringComparison.Ordinal)
            .Replace("/api/v1/", "/v1/", StringComparison.Ordinal), result.Files["/src/Chat.cs"].Text);
        Assert.Equal(movedSettings, result.Files["/src/appsettings.json"].Text);
    }

    [Fact]
    public async Task A_setting_that_holds_an_own_path_keeps_no_base()
    {
        const string Settings =
            "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai\" }, \"Health\": \"/api/v1/health\", \"Docs\": \"https://example.com/api/v1/models\" }";
        var result = await Format(ReadsByMember, Settings, seed: 0);
        Assert.Equal(ReadsByMember.Replace("/api/v1/", "/v1/", StringComparison.Ordinal), result.Files["/src/Chat.cs"].Text);
        Assert.Equal(Settings.Replace("openrouter.ai", "api.phaseo.app", StringComparison.Ordinal), result.Files["/src/appsettings.json"].Text);
    }

    [Theory]
    [InlineData("""{ "Backend": { "BaseUrl": "https://localhost:7001" }, "OpenRouter": { "BaseUrl": "https://openrouter.ai/api/v1" } }""")]
    [InlineData("""{ "OpenRouter": { "BaseUrl": "https://openrouter.ai/api/v1" } }""")]
    public async Task A_path_of_another_section_stays_and_a_whole_base_moves_alone(string settings)
    {
        var result = await Format(OtherSection, settings, seed: 0);
        Assert.Equal(OtherSection, result.Files["/src/Chat.cs"].Text);
        Assert.Equal(settings.Replace("https://openrouter.ai/api/v1", "https://api.phaseo.app/v1", StringComparison.Ordinal),
            result.Files["/src/appsettings.json"].Text);
    }

    [Fact]
    public async Task A_base_without_a_path_in_sight_and_an_own_route_stay()
    {
        const string Settings = "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai\" } }";
        var result = await Format(OwnRoute, Settings, seed: 0);
        Assert.Equal(OwnRoute, result.Files["/src/Chat.cs"].Text);
        Assert.Equal(Settings, result.Files["/src/appsettings.json"].Text);
    }

    private static Task<FormatResult> Format(string code, string settings, int seed, string path = "/src/appsettings.json")
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/Chat.cs", code).AddAdditionalFile(path, settings);
        return DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
    }
}
