using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>Which paths move with a base must not depend on what other rules have rewritten before.</summary>
[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class SplitOrderTests
{
    [Fact]
    public async Task A_base_stays_where_a_path_of_its_own_type_may_be_another_services()
    {
        // The path of Notifier may belong to either of its two addresses, so neither it nor anything else of the connection moves.
        const string Source = """
            class Direct
            {
                System.Uri uri = new("https://openrouter.ai/api/v1/chat/completions");
                const string Path = "/api/v1/chat/completions";
            }

            class Notifier
            {
                System.Uri Topic => new System.Uri("https://ntfy.sh/topic");
                const string Root = "https://openrouter.ai/";
                const string Path = "/api/v1/responses";
                string Url => Root + Path;
            }

            """;
        for (var seed = 0; seed < 12; seed++)
        {
            var solution = new FormatSolution();
            solution.AddProject("App").AddDocument("/src/C.cs", Source);
            var result = await DotnetFormatDouble.ForProduct(seed, DiagnosticSeverity.Info).FormatAsync(solution.Build());
            Assert.Equal(Source, result.Files["/src/C.cs"].Text);
        }
    }
}
