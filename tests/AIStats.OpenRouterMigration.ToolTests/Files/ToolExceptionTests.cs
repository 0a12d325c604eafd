using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tool.Files;
using Xunit;

namespace AIStats.OpenRouterMigration.ToolTests.Files;

public sealed class ToolExceptionTests
{
    /// <summary>What a rule throws comes out of a parallel search, and begins in the framework.</summary>
    [Fact]
    public void A_mistake_of_ours_is_one_line_with_its_place()
    {
        var thrown = Assert.Throws<AggregateException>(static () => Parallel.ForEach([""], static _ => DiagnosticEdits.Keys(null!)));
        Assert.Equal(
            "A rule failed in DiagnosticEdits.Keys (NullReferenceException); nothing was written. "
            + "Please report this line: https://github.com/AI-Stats/OpenRouterMigration/issues",
            ToolException.OfMistake(thrown).Message);
    }
}
