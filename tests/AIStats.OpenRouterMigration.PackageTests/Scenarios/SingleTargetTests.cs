using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>A project with one target framework, from the oldest that is still common to the newest.</summary>
public sealed class SingleTargetTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task One_command_migrates_the_project(string targetFramework)
    {
        using var project = new TestProject(package).WithProject("App.csproj", targetFramework);

        await MigrationScenario.RunAsync(
            project,
            [Client, Requests, Unrelated],
            [
                new("Client.cs", 10, "AIS1001"),
                new("Client.cs", 14, "AIS2001"),
                new("Client.cs", 15, "AIS2001"),
                new("Client.cs", 17, "AIS1001"),
                new("Client.cs", 18, "AIS3001"),
                new("Client.cs", 19, "AIS3001"),
                new("src/Requests.cs", 7, "AIS1001"),
                new("src/Requests.cs", 9, "AIS1001"),
                new("src/Requests.cs", 11, "AIS1001"),
                new("src/Requests.cs", 15, "AIS1001"),
            ]);
    }

    private static readonly SourceFile Client = new(
        "Client.cs",
        Before: """
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            namespace App;

            public static class Client
            {
                // The address without a slash; Create() has one.
                public const string BaseUrl = "https://openrouter.ai/api/v1"; // stays a constant

                public static HttpClient Create()
                {
                    var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")
                        ?? throw new InvalidOperationException("Set OPENROUTER_API_KEY first.");

                    var client = new HttpClient { BaseAddress = new Uri("https://openrouter.ai/api/v1/") };
                    client.DefaultRequestHeaders.Add("HTTP-Referer", "https://example.com");
                    client.DefaultRequestHeaders.TryAddWithoutValidation( "X-Title" , "Example" ); /* odd   spaces stay */
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                    return client;
                }
            }

            """,
        After: """
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            namespace App;

            public static class Client
            {
                // The address without a slash; Create() has one.
                public const string BaseUrl = "https://api.phaseo.app/v1"; // stays a constant

                public static HttpClient Create()
                {
                    var key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY")
                        ?? throw new InvalidOperationException("Set AI_STATS_API_KEY first.");

                    var client = new HttpClient { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
                    client.DefaultRequestHeaders.Add("http-referer", "https://example.com");
                    client.DefaultRequestHeaders.TryAddWithoutValidation( "x-title" , "Example" ); /* odd   spaces stay */
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                    return client;
                }
            }

            """);

    /// <summary>Every form of a string, and no line feed at the end of the file.</summary>
    private static readonly SourceFile Requests = new(
        "src/Requests.cs",
        Before: """"
            using System;

            namespace App;

            public static class Requests
            {
                public const string Verbatim = @"https://openrouter.ai/api/v1/responses";

                public static ReadOnlySpan<byte> Utf8 => "https://openrouter.ai/api/v1/embeddings"u8;

                public const string Raw = """https://www.openrouter.ai/api/v1/messages""";

                public static string Chat(string user)
                {
                    return $"https://openrouter.ai/api/v1/chat/completions?user={user}#part";
                }
            }
            """",
        After: """"
            using System;

            namespace App;

            public static class Requests
            {
                public const string Verbatim = @"https://api.phaseo.app/v1/responses";

                public static ReadOnlySpan<byte> Utf8 => "https://api.phaseo.app/v1/embeddings"u8;

                public const string Raw = """https://api.phaseo.app/v1/messages""";

                public static string Chat(string user)
                {
                    return $"https://api.phaseo.app/v1/chat/completions?user={user}#part";
                }
            }
            """");

    private const string UnrelatedText = """
        namespace App;

        public static class Unrelated
        {
            public const string Url = "https://example.com/api/v1";
            public const string Variable = "MY_OPENROUTER_API_KEY_FILE";
            public const string Header = "Referer";
        }

        """;

    /// <summary>Looks alike and is not meant: it stays as it is, its line ends included.</summary>
    private static readonly SourceFile Unrelated = new("Unrelated.cs", UnrelatedText, UnrelatedText, CarriageReturns: true);
}
