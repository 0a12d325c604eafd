using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// Two projects, two target frameworks each, one file in all four compilations, and branches of `#if` that no compilation sees both
/// of. dotnet format has this file as four documents; where their fixes differ it writes merge conflict markers.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LinkedMultiTargetTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Frameworks = "net8.0;net10.0";

    [Fact]
    public async Task One_command_migrates_both_sides_of_every_branch_once()
    {
        using var project = new TestProject(package)
            .WithSolution("Pair.slnx", "First/First.csproj", "Second/Second.csproj")
            .WithProject("First/First.csproj", Frameworks, linked: "../Shared/Gateway.cs")
            .WithProject("Second/Second.csproj", Frameworks, linked: "../Shared/Gateway.cs");

        await MigrationScenario.RunAsync(
            project,
            [Gateway, Own("First"), Own("Second")],
            [
                new("First/Own.cs", 5, "AIS2001"),
                new("Second/Own.cs", 5, "AIS2001"),
                new("Shared/Gateway.cs", 9, "AIS1001"),
                new("Shared/Gateway.cs", 11, "AIS1001"),
                new("Shared/Gateway.cs", 14, "AIS2001"),
                new("Shared/Gateway.cs", 19, "AIS3001"),
                new("Shared/Gateway.cs", 21, "AIS3001"),
                new("Shared/Gateway.cs", 22, "AIS3001"),
                new("Shared/Gateway.cs", 24, "AIS3001"),
            ]);
    }

    /// <summary>The shared file, as Visual Studio on Windows would have saved it.</summary>
    private static readonly SourceFile Gateway = new(
        "Shared/Gateway.cs",
        Before: """
            using System;
            using System.Net.Http;

            namespace Shared;

            public static class Gateway
            {
            #if NET10_0_OR_GREATER
                public const string Url = "https://openrouter.ai/api/v1/responses"; // the new API
            #else
                public const string Url = "https://openrouter.ai/api/v1/chat/completions"; // the old one
            #endif

                public static string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");

                public static HttpRequestMessage Attribute(HttpRequestMessage request)
                {
            #if !NET10_0_OR_GREATER
                    request.Headers.Add("HTTP-Referer", "https://example.com/old");
            #else
                    request.Headers.TryAddWithoutValidation("HTTP-Referer", "https://example.com/é");
                    request.Headers.Add("X-Title", "New");
            #endif
                    request.Headers.Add("X-Title", "Both");
                    return request;
                }
            }

            """,
        After: """
            using System;
            using System.Net.Http;

            namespace Shared;

            public static class Gateway
            {
            #if NET10_0_OR_GREATER
                public const string Url = "https://api.phaseo.app/v1/responses"; // the new API
            #else
                public const string Url = "https://api.phaseo.app/v1/chat/completions"; // the old one
            #endif

                public static string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");

                public static HttpRequestMessage Attribute(HttpRequestMessage request)
                {
            #if !NET10_0_OR_GREATER
                    request.Headers.Add("http-referer", "https://example.com/old");
            #else
                    request.Headers.TryAddWithoutValidation("http-referer", "https://example.com/é");
                    request.Headers.Add("x-title", "New");
            #endif
                    request.Headers.Add("x-title", "Both");
                    return request;
                }
            }

            """,
        CarriageReturns: true,
        ByteOrderMark: true);

    private static SourceFile Own(string project) => new(
        $"{project}/Own.cs",
        Before: $$"""
            namespace {{project}};

            public static class Own
            {
                public const string Variable = "OPENROUTER_API_KEY";
            }

            """,
        After: $$"""
            namespace {{project}};

            public static class Own
            {
                public const string Variable = "AI_STATS_API_KEY";
            }

            """);
}
