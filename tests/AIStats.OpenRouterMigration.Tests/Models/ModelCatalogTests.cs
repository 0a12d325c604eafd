using AIStats.OpenRouterMigration.Models;
using AIStats.OpenRouterMigration.Tests.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

public sealed class ModelCatalogTests
{
    /// <summary>Every row of the data: its id, what became of it, and the target that it names.</summary>
    public static IEnumerable<object?[]> Rows => ModelRowsGenerator.Read("openrouter-models.json")
        .Select(row => new object?[] { row.Text("id"), row.Text("result"), row.Text("confidence") ?? "", row.Text("target") });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_has_the_verdict_that_the_data_gives(string id, string result, string confidence, string? target)
    {
        var verdict = ModelCatalog.BuiltIn.Judge(id);
        Assert.Equal(id, verdict.Id);
        var isVariant = id[0] == '~' || (id.Contains(':', StringComparison.Ordinal) && !id.EndsWith(":free", StringComparison.Ordinal));
        if (isVariant || (id.StartsWith("openrouter/", StringComparison.Ordinal) && id != "openrouter/free"))
        {
            Assert.Equal(ModelFate.Variant, verdict.Fate);
            Assert.Equal(result == "mapped" ? target : null, verdict.NewId);
            return;
        }

        var expected = (result, confidence) switch
        {
            ("identical" or "works-via-gateway", _) => ModelFate.Served,
            ("mapped", "medium" or "low") => ModelFate.ProbablyMoved,
            ("mapped", _) => ModelFate.Moved,
            _ => ModelFate.Unserved,
        };
        Assert.Equal(expected, verdict.Fate);
        Assert.Equal(result == "mapped" ? target : null, verdict.NewId);
    }

    [Fact]
    public void Every_listed_model_is_served()
    {
        foreach (var row in ModelRowsGenerator.Read("aistats-models.json").Where(row => row.GetProperty("listed").GetBoolean()))
            Assert.Equal(ModelFate.Served, ModelCatalog.BuiltIn.Judge(row.Text("id")!).Fate);
    }

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var catalog = ModelCatalog.BuiltIn;
        var text = "models: openai/gpt-4o, openai/gpt-9 and x-ai/grok-4.5";
        Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Look();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Look()
        {
            if (catalog.Find(text, 8, 13) is null || catalog.Find(text, 23, 12) is not null || catalog.Find(text, 40, 13) is null)
                throw new InvalidOperationException("Not found.");
        }
    }
}
