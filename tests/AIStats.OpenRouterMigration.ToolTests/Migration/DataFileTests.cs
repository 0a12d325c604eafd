using System.Text;
using AIStats.OpenRouterMigration.ToolTests.Differential;

namespace AIStats.OpenRouterMigration.ToolTests.Migration;

/// <summary>Files in which a program keeps its list of services: the address moves with the code that reads it.</summary>
public sealed class DataFileTests
{
    private const string Code = """
        using System.Net.Http;
        using System.Threading.Tasks;

        public sealed record Provider(string Id, string BaseUrl, string KeyName);

        public static class Chat
        {
            public static Task<HttpResponseMessage> SendAsync(HttpClient http, Provider provider, HttpContent body)
            {
                if (provider.Id == "openrouter")
                    http.DefaultRequestHeaders.Add("HTTP-Referer", "https://harbor.example");
                return http.PostAsync(provider.BaseUrl + "/chat/completions", body);
            }
        }

        """;

    [Theory]
    [InlineData("App/services/openrouter.jsonc", """{ "id": "openrouter", "baseUrl": "https://openrouter.ai/api/v1" } // by hand""")]
    [InlineData("App/services/known.json", """{ "id": "openrouter", "baseUrl": "https://openrouter.ai/api/v1" }""")]
    [InlineData("App/services.toml", """
        [openrouter]
        base_url = "https://openrouter.ai/api/v1"

        """)]
    [InlineData("App/services.yaml", "openrouter:\n  baseUrl: https://openrouter.ai/api/v1\n")]
    [InlineData("App/services.ini", "[openrouter]\nbase=https://openrouter.ai/api/v1\n")]
    [InlineData("App/data/services.xml", """<services><service id="openrouter" baseUrl="https://openrouter.ai/api/v1" /></services>""")]
    public async Task The_address_in_a_list_of_services_moves_with_the_headers(string path, string text)
    {
        var after = await ToolPass.MigrateAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["App/App.csproj"] = ToolPass.Encode("<Project Sdk=\"Microsoft.NET.Sdk\" />", hasBom: false),
            ["App/Chat.cs"] = ToolPass.Encode(Code, hasBom: false),
            [path] = ToolPass.Encode(text, hasBom: false),
        });

        Assert.Equal(text.Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal), Encoding.UTF8.GetString(after[path]));
        Assert.Equal(Code.Replace("HTTP-Referer", "http-referer", StringComparison.Ordinal), Encoding.UTF8.GetString(after["App/Chat.cs"]));
    }

    /// <summary>Tests of the list expect what stands in it, so both move, or neither does.</summary>
    [Theory]
    [InlineData("""<ItemGroup><EmbeddedResource Include="..\providers\*.json" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><None Include="../providers/openrouter.json" CopyToOutputDirectory="Always" /></ItemGroup>""")]
    public async Task A_list_of_services_from_another_folder_is_the_program_s_own(string items)
    {
        const string Path = "providers/openrouter.json";
        const string List = """{ "id": "openrouter", "baseUrl": "https://openrouter.ai/api/v1" }""";
        const string Test = """
            public class ListTests
            {
                [Fact]
                public void OpenRouter() => Assert.Equal("https://openrouter.ai/api/v1", Lists.Get("openrouter").BaseUrl);
            }

            """;

        var after = await ToolPass.MigrateAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["App/App.csproj"] = ToolPass.Encode($"<Project Sdk=\"Microsoft.NET.Sdk\">{items}</Project>", hasBom: false),
            ["App/Chat.cs"] = ToolPass.Encode(Code, hasBom: false),
            ["App/ListTests.cs"] = ToolPass.Encode(Test, hasBom: false),
            [Path] = ToolPass.Encode(List, hasBom: false),
        });

        Assert.Equal(List.Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal), Encoding.UTF8.GetString(after[Path]));
        Assert.Equal(Test.Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal), Encoding.UTF8.GetString(after["App/ListTests.cs"]));
    }

    /// <summary>Files of the repository that set the address for the program: a default in code would not be seen.</summary>
    [Theory]
    [InlineData("docker/.env", "docker/docker-compose.yml", "LLM_BASE_URL=https://openrouter.ai/api/v1\n")]
    [InlineData("template.yaml", "docker-compose.yml", "Environment:\n  Variables:\n    LLM_BASE_URL: https://openrouter.ai/api/v1\n")]
    [InlineData("serverless.yml", "docker-compose.yml", "environment:\n  LLM_BASE_URL: https://openrouter.ai/api/v1\n")]
    public async Task An_address_that_the_repository_sets_moves_with_the_program(string path, string compose, string text)
    {
        const string Program = """
            var http = new System.Net.Http.HttpClient();
            var url = System.Environment.GetEnvironmentVariable("LLM_BASE_URL") ?? "https://openrouter.ai/api/v1";
            await http.PostAsync(url + "/chat/completions", null);

            """;

        var after = await ToolPass.MigrateAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["src/App/App.csproj"] = ToolPass.Encode("<Project Sdk=\"Microsoft.NET.Sdk\" />", hasBom: false),
            ["src/App/Program.cs"] = ToolPass.Encode(Program, hasBom: false),
            [compose] = ToolPass.Encode("services:\n  app:\n    build: ./src/App\n    env_file: .env\n", hasBom: false),
            [path] = ToolPass.Encode(text, hasBom: false),
        });

        Assert.Equal(text.Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal), Encoding.UTF8.GetString(after[path]));
    }

    /// <summary>A folder with another program has its own variables.</summary>
    [Fact]
    public async Task Variables_of_another_program_stay()
    {
        const string Variables = "LLM_BASE_URL=https://openrouter.ai/api/v1\n";

        var after = await ToolPass.MigrateAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["src/App/App.csproj"] = ToolPass.Encode("<Project Sdk=\"Microsoft.NET.Sdk\" />", hasBom: false),
            ["src/App/Chat.cs"] = ToolPass.Encode(Code, hasBom: false),
            ["web/docker-compose.yml"] = ToolPass.Encode("services:\n  web:\n    build: .\n", hasBom: false),
            ["web/package.json"] = ToolPass.Encode("{}", hasBom: false),
            ["web/.env"] = ToolPass.Encode(Variables, hasBom: false),
        });

        Assert.Equal(Variables, Encoding.UTF8.GetString(after["web/.env"]));
    }
}
