using System.Security.Cryptography;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>Keys in every place that people paste them into.</summary>
internal static class PlantedKeys
{
    private const int Count = 28;
    private const int LongestPart = 7;

    /// <summary>The files of a project that holds them.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        new(".git/HEAD", "ref: refs/heads/main\n", ""),
        new("Program.cs", $$"""
            using System.Net.Http;
            static class Program
            {
                // Once it was {{Key(1)}}, at https://openrouter.ai/api/v1?key={{Key(2)}}
                const string Key = "{{Key(3)}}";
                const string Url = "https://openrouter.ai/api/v1/chat/completions?api_key={{Key(4)}}";
                const string User = "https://{{Key(5)}}@openrouter.ai/api/v1/models";
                const string Missing = "https://openrouter.ai/api/v1/credits/{{Key(6)}}";
                const string Page = "https://openrouter.ai/settings/{{Key(7)}}#{{Key(8)}}";
                const string Model = "openai/gpt-4o:{{Key(9)}}";
                const string OtherModel = "x-ai/{{Key(10)}}";
                const string Variable = "OPENROUTER_{{Key(11)}}";
                static readonly object Body = new { model = "x-ai/grok-4.5", messages = new[] { "{{Key(12)}}" }, route = "{{Key(13)}}",
                    transforms = new[] { "{{Key(14)}}" }, provider = new { order = new[] { "{{Key(15)}}" } } };
                static void Send(HttpClient client)
                {
                    client.DefaultRequestHeaders.Add("Authorization", "Bearer {{Key(16)}}");
                    client.DefaultRequestHeaders.Add("X-Title", "{{Key(17)}}");
                    client.DefaultRequestHeaders.Add("HTTP-Referer", "https://openrouter.ai/{{Key(18)}}");
                    client.DefaultRequestHeaders.Add("X-OpenRouter-{{Key(19)}}", "1");
                }
            }

            """, ""),
        new("appsettings.json",
            $$"""{ "OpenRouter": { "ApiKey": "{{Key(20)}}", "BaseUrl": "https://{{Key(21)}}@openrouter.ai/api/v1", "Model": "x-ai/grok-4.5:"""
            + $$"""{{Key(22)}}", "{{Key(23)}}": "https://openrouter.ai/api/v1" } }""", ""),
        new(".env", $"OPENROUTER_API_KEY={Key(24)}\nOPENROUTER_{Key(25)}=x\nMODEL=x-ai/grok-4.5\n# {Key(26)}\n", ""),
        new(".editorconfig",
            $"root = true\n[*]\nai_stats_migration.api_key_variable = {Key(27)}\nai_stats_migration.base_url = https://"
            + $"{Key(28)}@gateway.example.com/v1\n", ""),
    ];

    /// <summary>Fails if a text holds a part of a key.</summary>
    public static void AssertNone(string where, string text)
    {
        for (var number = 1; number <= Count; number++)
        {
            var secret = Key(number)["sk-or-v1-".Length..];
            var part = Enumerable.Range(0, secret.Length - LongestPart).Select(start => secret.Substring(start, LongestPart + 1))
                .FirstOrDefault(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
            Assert.True(part is null, $"'{part}' of key {number} is in {where}:\n{text}");
        }
    }

    /// <summary>Keys that have nothing in common, so that a failure says where a part came from.</summary>
    private static string Key(int number) => "sk-or-v1-" + Convert.ToHexStringLower(SHA256.HashData([(byte)number]));
}
