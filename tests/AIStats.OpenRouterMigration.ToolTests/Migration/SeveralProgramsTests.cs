using System.Text;
using AIStats.OpenRouterMigration.ToolTests.Differential;

namespace AIStats.OpenRouterMigration.ToolTests.Migration;

/// <summary>Programs of one repository that share its files: compose files, files of variables.</summary>
public sealed class SeveralProgramsTests
{
    private const string Compose = """
        services:
          web:
            build: ./src/Web
            environment:
              OPENROUTER_API_KEY: ${OPENROUTER_API_KEY}
          jobs:
            build: ./tools/Jobs
            environment:
              Llm__ApiKey: ${OPENROUTER_API_KEY}

        """;

    private const string Web = """
        var http = new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://openrouter.ai/api/v1/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
        await http.PostAsync("chat/completions", null);

        """;

    [Fact]
    public async Task A_service_that_another_project_is_built_for_is_no_foreign_program()
    {
        var after = await MigrateAsync(Web, Web);

        Assert.Equal(New(Compose), after["compose.yaml"]);
        Assert.Equal("AI_STATS_API_KEY=\n", after[".env.example"]);
        Assert.Equal(New(Web), after["src/Web/Program.cs"]);
        Assert.Equal(New(Web), after["tools/Jobs/Program.cs"]);
    }

    [Fact]
    public async Task A_program_that_moves_and_reads_no_such_variable_does_not_hold_it()
    {
        var jobs = Web.Replace("System.Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")", "Settings.Read(\"Llm:ApiKey\")", StringComparison.Ordinal);

        var after = await MigrateAsync(Web, jobs);

        Assert.Equal(New(Compose), after["compose.yaml"]);
        Assert.Equal(New(Web), after["src/Web/Program.cs"]);
        Assert.Equal(New(jobs), after["tools/Jobs/Program.cs"]);
    }

    [Theory]
    [InlineData("""System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")""")]
    [InlineData("""Settings.Read("Llm:ApiKey")""")]
    public async Task A_program_that_stays_keeps_the_shared_files(string key)
    {
        var jobs = $"""
            var http = new System.Net.Http.HttpClient();
            http.DefaultRequestHeaders.Authorization = new("Bearer", {key});
            await http.GetAsync("https://openrouter.ai/api/v1/credits");

            """;

        var after = await MigrateAsync(Web, jobs);

        Assert.Equal(Compose, after["compose.yaml"]);
        Assert.Equal("OPENROUTER_API_KEY=\n", after[".env.example"]);
        Assert.Equal(jobs, after["tools/Jobs/Program.cs"]);
    }

    [Theory]
    [InlineData("compose.yaml", "services:\n  api:\n    build: ./Api\n    environment:\n      Llm__BaseUrl: https://openrouter.ai/api/v1\n")]
    [InlineData("compose.yaml", "services:\n  api:\n    build: ./Api\n    environment:\n      - Llm__BaseUrl=https://openrouter.ai/api/v1\n")]
    [InlineData(".env.example", "Llm__BaseUrl=https://openrouter.ai/api/v1\n")]
    [InlineData("render.yaml", "services:\n  - envVars:\n      - key: Llm__BaseUrl\n        value: https://openrouter.ai/api/v1\n")]
    [InlineData("infra/main.bicep", "var env = [\n  { name: 'Llm__BaseUrl', value: 'https://openrouter.ai/api/v1' }\n]\n")]
    [InlineData("k8s/api.yaml", "data:\n  Llm__BaseUrl: 'https://openrouter.ai/api/v1'\n")]
    public async Task An_address_in_a_file_of_the_repository_belongs_to_the_program_that_reads_the_setting(string path, string text)
    {
        var after = await MigrateAsync(("Api/Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), ("Api/LlmOptions.cs", """
            public sealed class LlmOptions
            {
                public const string Section = "Llm";
                public string BaseUrl { get; set; } = "https://api.openai.com/v1";
            }

            """), (path, text));

        Assert.Equal(text.Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal), after[path]);
    }

    [Fact]
    public async Task An_address_that_a_variable_hands_on_belongs_to_the_program_that_reads_the_setting()
    {
        var after = await MigrateAsync(("Api/Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
            ("Api/Program.cs", "var endpoint = new System.Uri(Configuration.Read(\"Ai:Endpoint\"));\n"),
            ("compose.yaml", "services:\n  api:\n    build: ./Api\n    environment:\n      - Ai__Endpoint=${AI_ENDPOINT}\n"),
            (".env.example", "AI_ENDPOINT=https://openrouter.ai/api/v1/\n"));

        Assert.Equal("AI_ENDPOINT=https://api.phaseo.app/v1/\n", after[".env.example"]);
    }

    [Fact]
    public async Task An_address_that_no_code_reads_is_another_programs()
    {
        const string text = "services:\n  reader:\n    image: reader/reader\n    environment:\n      OPENAI_BASE_URL: https://openrouter.ai/api/v1\n";

        var after = await MigrateAsync(("Api/Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
            ("Api/Program.cs", "var database = System.Environment.GetEnvironmentVariable(\"DATABASE_URL\");\n"), ("compose.yaml", text));

        Assert.Equal(text, after["compose.yaml"]);
    }

    [Fact]
    public async Task An_address_that_two_programs_read_stays_where_one_of_them_stays()
    {
        const string text = "OPENROUTER_BASE_URL=https://openrouter.ai/api/v1\nOPENROUTER_API_KEY=\n";

        var after = await MigrateAsync(("Chat/Chat.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), ("Chat/Program.cs", """
            var http = new System.Net.Http.HttpClient();
            http.DefaultRequestHeaders.Authorization = new("Bearer", System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
            await http.PostAsync(System.Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") + "/chat/completions", null);

            """), ("Login/Login.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), ("Login/Program.cs", """
            var http = new System.Net.Http.HttpClient();
            await http.PostAsync(System.Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") + "/auth/keys", null);

            """), (".env", text));

        Assert.Equal(text, after[".env"]);
    }

    private static Task<IReadOnlyDictionary<string, string>> MigrateAsync(string web, string jobs) => MigrateAsync(
        ("src/Web/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />"), ("src/Web/Program.cs", web),
        ("tools/Jobs/Jobs.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), ("tools/Jobs/Program.cs", jobs),
        ("compose.yaml", Compose), (".env.example", "OPENROUTER_API_KEY=\n"));

    private static async Task<IReadOnlyDictionary<string, string>> MigrateAsync(params (string Path, string Text)[] files)
    {
        var after = await ToolPass.MigrateAsync(files.ToDictionary(static file => file.Path, static file => ToolPass.Encode(file.Text, hasBom: false),
            StringComparer.Ordinal));
        return after.ToDictionary(static file => file.Key, static file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
    }

    private static string New(string text) => text.Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal)
        .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal);
}
