using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>URLs whose base is a setting and whose path stands in C#: both halves move in one pass, whatever the order of rules.</summary>
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
    [InlineData(ReadsByKey, "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai\" } }", "{ \"OpenRouter\": { \"BaseUrl\": \"https://api.phaseo.app\" } }")]
    [InlineData(ReadsByKey, "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai/api/v1/\" } }", "{ \"OpenRouter\": { \"BaseUrl\": \"https://api.phaseo.app/v1/\" } }")]
    [InlineData(ReadsByMember, "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai\" } }", "{ \"OpenRouter\": { \"BaseUrl\": \"https://api.phaseo.app\" } }")]
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
    [InlineData(PrimaryConstructor, "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai\" } }", "{ \"OpenRouter\": { \"BaseUrl\": \"https://api.phaseo.app\" } }")]
    public Task Both_halves_move_with_a_primary_constructor(string code, string settings, string movedSettings) => Both_halves_move(code, settings, movedSettings);

    [Fact]
    public async Task A_base_without_a_path_in_sight_and_an_own_route_stay()
    {
        const string Settings = "{ \"OpenRouter\": { \"BaseUrl\": \"https://openrouter.ai\" } }";
        var result = await Format(OwnRoute, Settings, seed: 0);
        Assert.Equal(OwnRoute, result.Files["/src/Chat.cs"].Text);
        Assert.Equal(Settings, result.Files["/src/appsettings.json"].Text);
    }

    private static Task<FormatResult> Format(string code, string settings, int seed)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/Chat.cs", code).AddAdditionalFile("/src/appsettings.json", settings);
        return DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
    }
}
