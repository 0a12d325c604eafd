using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What the steps of a workflow run, and which variables they need for it.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class WorkflowPassTests
{
    [Theory]
    // A script that another one runs, and so on for ever.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - run: ./a.sh
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        """, """
        jobs:
          a:
            steps:
              - run: ./a.sh
                env:
                  AI_STATS_API_KEY: ${{ secrets.AI_STATS_API_KEY }}
        """, "a.sh", """
        ./b.sh
        echo $OPENROUTER_API_KEY
        """, "b.sh", """
        ./a.sh
        echo $OPENROUTER_API_KEY
        """)]
    public void The_variable_moves(string path, string text, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow(path, text, others));

    [Theory]
    // A script that runs another program.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - run: ./a.sh
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        """, """
        (6:11-28) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'python' is not built here and may
            read it, so keep it until that program moves
        (6:43-60) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'python' is not built here and may
            read it, so keep it until that program moves
        """, "a.sh", """
        ./b.sh
        echo $OPENROUTER_API_KEY
        """, "b.sh", """
        python serve.py
        echo $OPENROUTER_API_KEY
        """)]
    public void The_variable_stays(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
