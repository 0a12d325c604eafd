using System.Text;
using System.Text.Json;

namespace AIStats.OpenRouterMigration.ToolTests.Packed;

/// <summary>Repositories of every shape, none of them built or restored.</summary>
public sealed class ShapeTests(PackedTool tool) : IClassFixture<PackedTool>
{
    private const string Client = """
        using System;
        class Client
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            string? key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }

        """;

    [Fact]
    public async Task A_base_in_one_project_and_its_paths_in_another_move_together()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("src/Settings/Settings.csproj")
            .Write("src/Settings/Defaults.cs", """
                namespace Layered;
                public static class Defaults
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .WithProject("src/Chat/Chat.csproj", "..\\Settings\\Settings.csproj")
            .Write("src/Chat/ChatClient.cs", """
                using System.Net.Http;
                namespace Layered;
                public sealed class ChatClient
                {
                    public HttpRequestMessage Create() => new(HttpMethod.Post, Defaults.OpenRouterBaseUrl + "/api/v1/chat/completions");
                }

                """);
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Contains("\"https://api.phaseo.app\"", folder.Read("src/Settings/Defaults.cs"), StringComparison.Ordinal);
        Assert.Contains("\"/v1/chat/completions\"", folder.Read("src/Chat/ChatClient.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unrelated_programs_do_not_lend_each_other_the_signal()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("chat/Chat.csproj")
            .Write("chat/Client.cs", Client)
            .WithProject("push/Push.csproj")
            .Write("push/Push.cs", """
                using System.Net.Http;
                class Push
                {
                    string model = "openai/gpt-4o-mini", path = "/api/v1/chat/completions";
                    void Set(HttpRequestMessage request) => request.Headers.Add("X-Title", "Contoso");
                }

                """);
        var inventory = await folder.InventoryAsync();
        Assert.Equal(["chat/Client.cs"], Paths(inventory));
        Assert.Equal("Chat", Assert.Single(inventory.GetProperty("connections").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_old_project_file_needs_no_build()
    {
        using var folder = new ToolFolder(tool)
            .Write("Old/Old.csproj", """
                <?xml version="1.0" encoding="utf-8"?>
                <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                  <ItemGroup>
                    <Compile Include="Client.cs" />
                    <Compile Include="..\Shared\Key.cs"><Link>Key.cs</Link></Compile>
                  </ItemGroup>
                </Project>
                """)
            .Write("Old/App.config", """
                <?xml version="1.0"?>
                <configuration><appSettings><add key="Url" value="https://openrouter.ai/api/v1" /></appSettings></configuration>

                """)
            .Write("Old/Client.cs", Client)
            .Write("Shared/Key.cs", """
                static class Key
                {
                    public static string? Read() => System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
                }

                """);
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Contains("https://api.phaseo.app/v1/chat/completions", folder.Read("Old/Client.cs"), StringComparison.Ordinal);
        Assert.Contains("https://api.phaseo.app/v1", folder.Read("Old/App.config"), StringComparison.Ordinal);
        Assert.Contains("AI_STATS_API_KEY", folder.Read("Shared/Key.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Unity_folder_is_one_program_without_a_project_file()
    {
        using var folder = new ToolFolder(tool)
            .Write("Game/ProjectSettings/ProjectVersion.txt", "m_EditorVersion: 6000.0.1f1\n")
            .Write("Game/Assets/Chat/Chat.asmdef", "{ \"name\": \"Chat\" }")
            .Write("Game/Assets/Chat/Api.cs", """
                public static class Api
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .Write("Game/Assets/Scripts/Talk.cs", """
                using UnityEngine.Networking;
                public class Talk { UnityWebRequest Ask() => UnityWebRequest.PostWwwForm(Api.OpenRouterBaseUrl + "/api/v1/chat/completions", ""); }

                """)
            .Write("Game/Library/Cache/Copy.cs", Client);
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Contains("\"https://api.phaseo.app\"", folder.Read("Game/Assets/Chat/Api.cs"), StringComparison.Ordinal);
        Assert.Contains("\"/v1/chat/completions\"", folder.Read("Game/Assets/Scripts/Talk.cs"), StringComparison.Ordinal);
        Assert.Equal(Client, folder.Read("Game/Library/Cache/Copy.cs"));
    }

    [Fact]
    public async Task Shared_projects_asmdefs_and_solutions_say_what_belongs_together()
    {
        using var folder = new ToolFolder(tool)
            .Write("All.slnx", "<Solution><Project Path=\"App/App.csproj\" /></Solution>")
            .Write("All.sln", """
                Microsoft Visual Studio Solution File, Format Version 12.00
                Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "App\App.csproj", "{1}"
                EndProject
                """)
            .Write("Shared/Shared.shproj", "<Project><Import Project=\"Shared.projitems\" /></Project>")
            .Write("Shared/Shared.projitems", "<Project><ItemGroup><Compile Include=\"$(MSBuildThisFileDirectory)Base.cs\" /></ItemGroup></Project>")
            .Write("Shared/Base.cs", """
                static class Base
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .Write("App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"..\\Shared\\Shared.projitems\" Label=\"Shared\" /></Project>")
            .Write("App/Talk.cs", """
                using System.Net.Http;
                class Talk { HttpRequestMessage Ask() => new(HttpMethod.Post, Base.OpenRouterBaseUrl + "/api/v1/chat/completions"); }

                """)
            .WithProject("Other/Other.csproj")
            .Write("Other/Client.cs", Client);
        Assert.Equal(["App/Talk.cs", "Shared/Base.cs"], Paths(await folder.InventoryAsync("All.slnx")));
        Assert.Equal(["App/Talk.cs", "Shared/Base.cs"], Paths(await folder.InventoryAsync("All.sln")));
        Assert.Equal(["App/Talk.cs", "Shared/Base.cs"], Paths(await folder.InventoryAsync("App/App.csproj")));
        Assert.Equal(["Client.cs"], Paths(await folder.InventoryAsync("Other/Other.csproj")));
        Assert.Equal(3, Paths(await folder.InventoryAsync()).Count);
    }

    [Fact]
    public async Task A_folder_without_a_project_and_file_based_programs_are_read()
    {
        using var folder = new ToolFolder(tool)
            .Write("notes/ask.cs", "#!/usr/bin/env dotnet\n#:package OpenAI@2.0.0\n" + Client)
            .Write("notes/other.cs", "#:property PublishAot=false\nSystem.Console.WriteLine(\"openai/gpt-4o-mini\");\n")
            .Write("gist/Client.cs", Client)
            .Write("gist/.env", "OPENROUTER_API_KEY=\n");
        var inventory = await folder.InventoryAsync();
        Assert.Equal(["gist/.env", "gist/Client.cs", "notes/ask.cs"], Paths(inventory));
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.StartsWith("#!/usr/bin/env dotnet\n#:package OpenAI@2.0.0\n", folder.Read("notes/ask.cs"), StringComparison.Ordinal);
        Assert.Contains("AI_STATS_API_KEY", folder.Read("notes/ask.cs"), StringComparison.Ordinal);
        Assert.Equal("AI_STATS_API_KEY=\n", folder.Read("gist/.env"));
    }

    [Fact]
    public async Task Every_other_file_that_names_OpenRouter_has_a_line()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("App/App.csproj")
            .Write("App/Client.cs", Client)
            .Write("web/src/api.ts", "// a client\nconst url = 'https://openrouter.ai/api/v1';\n")
            .Write("README.md", "We use OpenRouter.\nOpenRouter is fine.\n")
            .Write("logo.png", [0x89, 0x50, 0x4E, 0x47, .. "openrouter"u8]);
        var others = (await folder.InventoryAsync()).GetProperty("otherFiles").EnumerateArray()
            .Select(file => $"{file.GetProperty("path").GetString()}:{file.GetProperty("line").GetInt32()} {file.GetProperty("count").GetInt32()}");
        Assert.Equal(["README.md:1 2", "web/src/api.ts:2 1"], others);
    }

    [Fact]
    public async Task The_repositorys_own_files_move_with_the_code_that_reads_them()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("src/App/App.csproj")
            .Write("src/App/Client.cs", Client)
            .Write(".env.example", "OPENROUTER_API_KEY=\n")
            .Write(".github/workflows/ci.yml", """
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    env:
                      OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
                    steps:
                      - run: dotnet test

                """);
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Equal("AI_STATS_API_KEY=\n", folder.Read(".env.example"));
        Assert.DoesNotContain(" OPENROUTER_API_KEY:", folder.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encodings_marks_and_line_ends_stay_as_they_are()
    {
        var windows = Client.ReplaceLineEndings("\r\n");
        using var folder = new ToolFolder(tool)
            .WithProject("App/App.csproj")
            .Write("App/Bom.cs", Client, new UTF8Encoding(true))
            .Write("App/Utf16.cs", windows, new UnicodeEncoding(bigEndian: false, byteOrderMark: true))
            .Write("App/BigEndian.cs", windows, new UnicodeEncoding(bigEndian: true, byteOrderMark: true))
            .Write("App/Latin.cs", [.. "// caf"u8, 0xE9, .. "\r\n"u8, .. Encoding.UTF8.GetBytes(Client)])
            .Write("App/Mixed.cs", Client.Replace("{\n", "{\r\n", StringComparison.Ordinal) + "\r");
        var before = folder.ReadAll();
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        foreach (var (path, bytes) in folder.ReadAll().Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)))
            Assert.Equal(Move(before[path], path), bytes);

        static byte[] Move(byte[] bytes, string path)
        {
            Encoding encoding = path switch
            {
                "App/Utf16.cs" => Encoding.Unicode,
                "App/BigEndian.cs" => Encoding.BigEndianUnicode,
                _ => Encoding.Latin1,
            };
            return encoding.GetBytes(encoding.GetString(bytes)
                .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal)
                    .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Options_and_suppressions_count_as_in_a_build()
    {
        using var folder = new ToolFolder(tool)
            .Write(".editorconfig", """
                root = true
                [*]
                ai_stats_migration.base_url = https://gateway.example.com/ai/v1
                [Quiet.cs]
                dotnet_diagnostic.AIS1001.severity = none

                """)
            .Write(".globalconfig", "is_global = true\nai_stats_migration.api_key_variable = GATEWAY_KEY\n")
            .WithProject("App/App.csproj")
            .Write("App/Client.cs", Client)
            .Write("App/Quiet.cs", """
                class Quiet
                {
                    string url = "https://openrouter.ai/api/v1/chat/completions";
                }

                """)
            .Write("App/Pragma.cs", """
                #pragma warning disable AIS1001
                class Pragma { string url = "https://openrouter.ai/api/v1/chat/completions"; }

                """)
            .Write("App/Attribute.cs", """
                using System.Diagnostics.CodeAnalysis;
                [SuppressMessage("Migration", "AIS1001")]
                class Attribute { string url = "https://openrouter.ai/api/v1/chat/completions"; }

                """);
        var rules = (await folder.InventoryAsync()).GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "AIS1001").Select(finding => finding.GetProperty("path").GetString());
        Assert.Equal(["App/Client.cs"], rules);
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Contains("https://gateway.example.com/ai/v1/chat/completions", folder.Read("App/Client.cs"), StringComparison.Ordinal);
        Assert.Contains("GATEWAY_KEY", folder.Read("App/Client.cs"), StringComparison.Ordinal);
        Assert.Contains("openrouter.ai", folder.Read("App/Quiet.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_teams_own_list_of_models_decides()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("App/App.csproj")
            .Write("App/Client.cs", Client.Replace("string url", "string model = \"openai/gpt-4o-mini\";\n    string url", StringComparison.Ordinal))
            .Write("App/ai-stats.models.json", "{ \"data\": [ { \"id\": \"contoso/own-model\" } ] }");
        var model = (await folder.InventoryAsync()).GetProperty("models").EnumerateArray().Single();
        Assert.Equal("openai/gpt-4o-mini", model.GetProperty("id").GetString());
        Assert.Equal("AIS4003", model.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_solution_filter_counts_the_projects_that_it_names()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("App/App.csproj")
            .Write("App/Client.cs", Client)
            .WithProject("Other/Other.csproj")
            .Write("Other/Client.cs", Client)
            .Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Other/Other.csproj" /></Solution>""")
            // Its paths are those of the solution, with the slashes of Visual Studio.
            .Write("filters/App.slnf", """{ "solution": { "path": "..\\All.slnx", "projects": [ "App\\App.csproj" ] } }""")
            .Write("filters/Broken.slnf", """{ "projects": [] }""");
        Assert.Equal(["App/Client.cs", "Other/Client.cs"], Paths(await folder.InventoryAsync("All.slnx")));
        // The paths of a report are relative to what is read: here, to the only project that counts and its filter.
        Assert.Equal(["App/Client.cs"], Paths(await folder.InventoryAsync("filters/App.slnf")));
        (await folder.RunAsync("migrate", "filters/App.slnf", "--yes")).EnsureSuccess();
        Assert.DoesNotContain("openrouter.ai", folder.Read("App/Client.cs"), StringComparison.Ordinal);
        Assert.Equal(Client, folder.Read("Other/Client.cs"));

        var broken = await folder.RunAsync("inventory", "filters/Broken.slnf");
        Assert.Equal(1, broken.ExitCode);
        Assert.StartsWith("error: ", Assert.Single(broken.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contoso.Core")]
    [InlineData("GUID:0123456789abcdef0123456789abcdef")]
    public async Task Assemblies_of_Unity_outside_of_a_game_are_one_program_where_one_names_the_other(string reference)
    {
        // A repository of packages for games: no project settings, no folder Assets.
        using var folder = new ToolFolder(tool)
            .Write("com.contoso.core/Runtime/Contoso.Core.asmdef", """{ "name": "Contoso.Core" }""")
            .Write("com.contoso.core/Runtime/Contoso.Core.asmdef.meta", "fileFormatVersion: 2\nguid: 0123456789abcdef0123456789abcdef\n")
            .Write("com.contoso.core/Runtime/Api.cs", """
                public static class Api
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .Write("com.contoso.chat/Runtime/Contoso.Chat.asmdef", $$"""{ "name": "Contoso.Chat", "references": [ "{{reference}}" ] }""")
            .Write("com.contoso.chat/Runtime/Talk.cs", """
                using UnityEngine.Networking;
                public class Talk { UnityWebRequest Ask() => UnityWebRequest.PostWwwForm(Api.OpenRouterBaseUrl + "/api/v1/chat/completions", ""); }

                """)
            // Another package, which names nobody.
            .Write("com.contoso.push/Runtime/Contoso.Push.asmdef", """{ "name": "Contoso.Push" }""")
            .Write("com.contoso.push/Runtime/Push.cs", "class Push { string path = \"/api/v1/chat/completions\", model = \"openai/gpt-4o-mini\"; }\n");
        var inventory = await folder.InventoryAsync();
        Assert.Equal(["com.contoso.chat/Runtime/Talk.cs", "com.contoso.core/Runtime/Api.cs"], Paths(inventory));
        Assert.Single(inventory.GetProperty("connections").EnumerateArray());
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Contains("\"https://api.phaseo.app\"", folder.Read("com.contoso.core/Runtime/Api.cs"), StringComparison.Ordinal);
        Assert.Contains("\"/v1/chat/completions\"", folder.Read("com.contoso.chat/Runtime/Talk.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../src/Api/Api.csproj", "\n")]
    [InlineData("../src/Api", "\r\n")]
    public async Task A_program_of_one_file_belongs_to_the_project_that_it_names(string reference, string lineEnd)
    {
        using var folder = new ToolFolder(tool)
            .WithProject("src/Api/Api.csproj")
            .Write("src/Api/Api.cs", """
                public static class Api
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .Write("tools/ask.cs", $"""
                #!/usr/bin/env dotnet
                #:property PublishAot=false
                #:project {reference}
                using System.Net.Http;
                var request = new HttpRequestMessage(HttpMethod.Post, Api.OpenRouterBaseUrl + "/api/v1/chat/completions");

                """.ReplaceLineEndings(lineEnd))
            .Write("tools/alone.cs", "#:property PublishAot=false\nSystem.Console.WriteLine(\"/api/v1/chat/completions\");\n");
        Assert.Equal(["src/Api/Api.cs", "tools/ask.cs"], Paths(await folder.InventoryAsync()));
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Contains("\"https://api.phaseo.app\"", folder.Read("src/Api/Api.cs"), StringComparison.Ordinal);
        Assert.Contains($"#:project {reference}{lineEnd}", folder.Read("tools/ask.cs"), StringComparison.Ordinal);
        Assert.Contains("\"/v1/chat/completions\"", folder.Read("tools/ask.cs"), StringComparison.Ordinal);
        Assert.Contains("\"/api/v1/chat/completions\"", folder.Read("tools/alone.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_is_read_moved_and_checked()
    {
        using var folder = new ToolFolder(tool);
        var sample = Path.Combine(BuildFacts.RepositoryFolder, "samples", "OpenRouterChat");
        foreach (var path in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(sample, path).Replace('\\', '/');
            if (name.Split('/')[0] is not ("bin" or "obj"))
                folder.Write(name, await File.ReadAllBytesAsync(path));
        }

        var inventory = await folder.InventoryAsync();
        Assert.Equal("OpenRouterChat", Assert.Single(inventory.GetProperty("connections").EnumerateArray()).GetProperty("name").GetString());
        Assert.True(inventory.GetProperty("counts").GetProperty("moved").GetInt32() > 10);
        Assert.Equal(2, (await folder.RunAsync("check")).ExitCode);
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        var left = await folder.InventoryAsync();
        Assert.Equal(0, left.GetProperty("counts").GetProperty("moved").GetInt32());
        Assert.Contains("https://api.phaseo.app/v1", folder.Read("appsettings.json"), StringComparison.Ordinal);
        Assert.Contains("AI_STATS_API_KEY", folder.Read("docker-compose.yml"), StringComparison.Ordinal);
    }

    private static List<string> Paths(JsonElement inventory) =>
        [.. inventory.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()!).Distinct(StringComparer.Ordinal)];
}
