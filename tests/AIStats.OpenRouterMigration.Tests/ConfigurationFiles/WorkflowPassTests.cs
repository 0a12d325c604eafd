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
    // An action of this repository that nobody has given to the build.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - uses: ./.github/actions/deploy
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        """, """
        (6:11-28) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; './.github/actions/deploy' is not
            built here and may read it, so keep it until that program moves
        (6:43-60) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; './.github/actions/deploy' is not
            built here and may read it, so keep it until that program moves
        """)]
    // One that is here.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - uses: ./.github/actions/deploy
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        """, """
        (6:11-28) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'npm' is not built here and may
            read it, so keep it until that program moves
        (6:43-60) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'npm' is not built here and may
            read it, so keep it until that program moves
        """, ".github/actions/deploy/action.yaml", """
        runs:
          steps:
            - run: npm run deploy
            - run: echo ${{ env.OPENROUTER_API_KEY }}
        """)]
    // A variable of all jobs, one of which needs the old one.
    [InlineData("ci.yml", """
        env:
          OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        jobs:
          a:
            steps:
              - run: dotnet test
          b:
            steps:
              - run: 'curl -H "Authorization: Bearer $OPENROUTER_API_KEY" https://openrouter.ai/api/v1/key'
        """, """
        (2:3-20) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it, so set 'AI_STATS_API_KEY' beside it
        (2:35-52) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it, so set 'AI_STATS_API_KEY' beside it
        (9:47-64) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it
        (9:75-98) AIS1002: 'https://openrouter.ai/api/v1/key' differs on AI Stats: the answer has no usage,
            limit_remaining, is_free_tier, rate_limit, so it stays with its key
        """)]
    public void The_variable_stays(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
