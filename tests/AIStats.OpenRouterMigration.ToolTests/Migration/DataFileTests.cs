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
}
