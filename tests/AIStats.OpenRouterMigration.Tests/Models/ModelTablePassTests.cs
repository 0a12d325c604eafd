using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>Keys of tables that name a model.</summary>
[Trait("Rule", RuleIds.MovedModel)]
public sealed class ModelTablePassTests
{
    [Theory]
    // A table of models.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            Dictionary<string, Entry> table = new() { ["x-ai/grok-4.5"] = new Entry { Model = "a", Price = 1 },
                ["x-ai/grok-4.3"] = new Entry { Price = 1 } };
            Dictionary<string, Entry> other = new() { { "x-ai/grok-4.5", new Entry { Price = 1, Model = "a" } } };
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            Dictionary<string, Entry> table = new() { ["x-ai/grok-4.5"] = new Entry { Model = "a", Price = 1 },
                ["spacex-ai/grok-4.3"] = new Entry { Price = 1 } };
            Dictionary<string, Entry> other = new() { { "x-ai/grok-4.5", new Entry { Price = 1, Model = "a" } } };
        }
        """)]
    public void The_key_moves(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));
}
