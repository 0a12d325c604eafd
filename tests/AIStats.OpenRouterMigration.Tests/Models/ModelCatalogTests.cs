using System.Text.Json;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.Conventions;
using AIStats.OpenRouterMigration.Tests.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Area", "Models")]
public sealed class ModelCatalogTests
{
    private const string VerdictsPath = "tests/AIStats.OpenRouterMigration.Tests/Models/verdicts.tsv";

    /// <summary>The models of the AI Stats catalog by their ids.</summary>
    private static readonly Dictionary<string, JsonElement> Listed = ModelRowsGenerator.Read("aistats-models.json")
        .Where(row => row.GetProperty("listed").GetBoolean()).ToDictionary(row => row.Text("id")!, StringComparer.Ordinal);

    /// <summary>The ids that OpenRouter has.</summary>
    private static readonly HashSet<string> OpenRouter = [.. ModelRowsGenerator.Read("openrouter-models.json")
        .Where(row => row.Text("variant") is null or "free").Select(row => row.Text("id")!)];

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
            Assert.Equal(ModelVerdictKind.Variant, verdict.Kind);
            return;
        }

        // Evidence newer than the snapshot.
        if (ModelRowsGenerator.Read("aistats-announced.json").Any(row => row.Text("id") == id || row.Text("openrouter_id") == id))
        {
            Assert.Equal(id == "x-ai/grok-4.7" ? ModelVerdictKind.ProbablyMoved : ModelVerdictKind.Served, verdict.Kind);
            return;
        }

        var isActive = target is not null && Listed.TryGetValue(target, out var model) && model.Text("status") == "active";
        var expected = (result, confidence) switch
        {
            ("identical", _) => ModelVerdictKind.Served,
            ("works-via-gateway", _) => Listed.ContainsKey(target!) ? ModelVerdictKind.Served : ModelVerdictKind.Unserved,
            ("mapped", "medium" or "low") => ModelVerdictKind.ProbablyMoved,
            ("mapped", _) => isActive && !OpenRouter.Contains(target!) ? ModelVerdictKind.Moved : ModelVerdictKind.ProbablyMoved,
            _ => ModelVerdictKind.Unserved,
        };
        Assert.Equal(expected, verdict.Kind);
        // What a fix writes is the target, never one that has ended, nor another model of OpenRouter's for certain.
        Assert.True(verdict.NewId is null || (verdict.NewId == target && Listed[target!].Text("status") != "retired"), verdict.NewId);
        Assert.True(verdict.Kind != ModelVerdictKind.Moved || (verdict.NewId == target && isActive), verdict.Reason);
    }

    [Fact]
    public void Every_verdict_is_written_down()
    {
        var rows = ModelRowsGenerator.Read("openrouter-models.json").Select(row => ModelCatalog.BuiltIn.Judge(row.Text("id")!))
            .Select(verdict => string.Join('\t', verdict.Id, verdict.Kind, verdict.NewId,
            verdict.Kind == ModelVerdictKind.Unserved ? ModelCatalog.BuiltIn.Closest(verdict) : verdict.Reason));
        var expected = string.Join('\n', rows.Order(StringComparer.Ordinal)) + "\n";
        if (Repository.UpdatesDocs)
            Repository.Write(VerdictsPath, expected);
        Assert.True(expected == Repository.Read(VerdictsPath),
            $"{VerdictsPath} is not what the catalog says now. Run: UPDATE_DOCS=1 dotnet test tests/AIStats.OpenRouterMigration.Tests --filter "
            + $"ModelCatalog, and read the difference.");
    }

    [Fact]
    public void Every_listed_model_is_served()
    {
        foreach (var row in ModelRowsGenerator.Read("aistats-models.json").Where(row => row.GetProperty("listed").GetBoolean()))
            Assert.Equal(ModelVerdictKind.Served, ModelCatalog.BuiltIn.Judge(row.Text("id")!).Kind);
    }

    [Theory]
    [InlineData("openai/gpt-4o", ModelVerdictKind.Served, null, "serves it")]
    [InlineData("openai/gpt-4o-2024-11-20", ModelVerdictKind.Served, null, "resolves it to 'openai/gpt-4o'")]
    [InlineData("openai/gpt-4.1-2025-04-14", ModelVerdictKind.Unserved, null, "")]
    [InlineData("openai/gpt-3.5-turbo", ModelVerdictKind.Served, null, "serves it")]
    [InlineData("x-ai/grok-4.5", ModelVerdictKind.Moved, "spacex-ai/grok-4.5", "the same model upstream")]
    [InlineData("x-ai/grok-4.3", ModelVerdictKind.Unserved, null, "")]
    [InlineData("meta-llama/llama-4-scout", ModelVerdictKind.ProbablyMoved, "meta/llama-4-scout",
        "it is probably 'meta/llama-4-scout' (other author), so compare the two")]
    [InlineData("meta-llama/llama-4-maverick", ModelVerdictKind.Unserved, null, "")]
    [InlineData("~openai/gpt-mini-latest", ModelVerdictKind.Variant, "openai/gpt-5.4-mini", "write 'openai/gpt-5.4-mini' instead")]
    [InlineData("~moonshotai/kimi-latest", ModelVerdictKind.Variant, null, "it has no names with a tilde, so name a model")]
    [InlineData("openrouter/auto", ModelVerdictKind.Variant, null, "it has no such router ('phaseo/auto' is open to few teams), so name a model")]
    [InlineData("openai/gpt-4-turbo", ModelVerdictKind.Unserved, null, "no provider offers it, and ")]
    [InlineData("openai/gpt-4-0314", ModelVerdictKind.Unserved, null, "")]
    public void In_a_list_of_the_teams_own_a_row_counts_where_what_it_names_is_served(string id, object kind, string? newId, string reason) =>
        Assert.Equal((id, (ModelVerdictKind)kind, newId, reason),
            Parts(Own("openai/gpt-4o openai/gpt-3.5-turbo spacex-ai/grok-4.5 meta/llama-4-scout openai/gpt-5.4-mini").Judge(id)));

    [Theory]
    [InlineData("gpt-4o", "openai/gpt-4o")]
    [InlineData("grok-4.5", "spacex-ai/grok-4.5")]
    [InlineData("gpt-4o-2024-11-20", "openai/gpt-4o-2024-11-20")]
    [InlineData("deepseek-chat", "deepseek/deepseek-v3")]
    public void A_name_leads_to_the_one_model_of_that_name(string name, string newId) => Assert.Equal(
        new ModelVerdict(name, ModelVerdictKind.ProbablyMoved, newId,
            $"it is probably '{newId}' (with its author), so compare the two",
                "probable: with its author"),
        Own("openai/gpt-4o spacex-ai/grok-4.5 deepseek/deepseek-v3").JudgeName(name));

    [Fact]
    public void A_name_of_a_model_that_is_not_served_says_so() =>
        Assert.Equal(new ModelVerdict("gpt-4-turbo", ModelVerdictKind.Unserved, NewId: null, "no provider offers it, and "),
            Own("openai/gpt-4o").JudgeName("gpt-4-turbo"));

    [Theory]
    [InlineData("openai/oss-1 qwen/oss-1")]
    [InlineData("openai/oss-1 qwen/oss-1 nvidia/oss-1")]
    [InlineData("openai/oss-1 qwen/oss-1 nvidia/oss-1 nvidia/oss-1")]
    public void A_name_of_several_models_says_nothing(string served) => Assert.Null(Own(served).JudgeName("oss-1"));

    [Theory]
    [InlineData("openai/gpt-4o", true)]
    [InlineData("openai/gpt-4o:online", true)]
    [InlineData("~openai/gpt-4o", true)]
    [InlineData("~openai/gpt-4o:online", true)]
    [InlineData("openrouter/openai/gpt-4o", true)]
    [InlineData("openrouter:openai/gpt-4o:online", true)]
    [InlineData("openai/gpt-4", false)]
    [InlineData("~openai/gpt-4", false)]
    [InlineData("openai/gpt-4:online", false)]
    public void An_id_with_its_signs_is_listed_as_the_model_is(string id, bool isListed)
    {
        var text = "a/b " + id + "-c";
        Assert.Equal(isListed, Own("openai/gpt-4o").Lists(text, "a/b ".Length, text.Length - "-c".Length));
    }

    [Theory]
    // Of another author there is nothing in common, however the author's name ends.
    [InlineData("openai/gpt-9", "azure-openai/gpt-9", "it serves no model like it, so choose one from GET /v1/models")]
    [InlineData("openai/gpt-9", "openai/ openai/gpt-4o", "the closest is 'openai/gpt-4o'")]
    // The base of an id comes first for ":free" only.
    [InlineData("openai/gpt-4o-high", "openai/gpt-4o openai/gpt-4o-high-fast", "the closest are 'openai/gpt-4o-high-fast', 'openai/gpt-4o'")]
    [InlineData("openai/gpt-4o:free", "openai/gpt-4o openai/gpt-4o-free", "the closest are 'openai/gpt-4o', 'openai/gpt-4o-free'")]
    // Neither is more than twice as large as the other.
    [InlineData("meta-llama/llama-3.1-70b", "meta/llama-3.3-70b meta/llama-3.1-8b meta/llama-3.1-141b meta/llama-3.1-140b meta/llama-3-35b",
        "the closest are 'meta/llama-3.1-140b', 'meta/llama-3.3-70b', 'meta/llama-3-35b'")]
    [InlineData("meta-llama/llama-3.1-70b", "meta/llama-3.1-8b meta/llama-3.1",
        "it serves no model like it, so choose one from GET /v1/models")]
    [InlineData("mistralai/mixtral-8x7b", "mistral/mixtral-56b mistral/mixtral-8b", "the closest is 'mistral/mixtral-56b'")]
    [InlineData("qwen/qwen4", "qwen/qwen3-1.2t qwen/qwen3", "the closest is 'qwen/qwen3'")]
    // The words of sizes agree, and what it is for.
    [InlineData("openai/gpt-4o-mini-2", "openai/gpt-4o openai/gpt-5-nano openai/gpt-5-pro", "the closest is 'openai/gpt-5-nano'")]
    [InlineData("openai/gpt-5-image", "openai/gpt-5 openai/gpt-image-2", "the closest is 'openai/gpt-image-2'")]
    [InlineData("qwen/text-embedding-v1", "qwen/text-embedding-v3",
        "the closest is 'qwen/text-embedding-v3' (compute stored vectors again)")]
    // What has fewer words besides.
    [InlineData("openai/gpt-5", "openai/gpt-5-0613-preview openai/gpt-5-sol", "the closest are 'openai/gpt-5-sol', 'openai/gpt-5-0613-preview'")]
    // An older version comes last, and three are enough.
    [InlineData("openai/gpt-5", "openai/gpt-4 openai/gpt-8 openai/gpt-7 openai/gpt-6", "the closest are 'openai/gpt-6', 'openai/gpt-7', 'openai/gpt-8'")]
    public void What_is_closest_comes_first(string id, string served, string advice) =>
        Assert.Equal(advice, Own(served).Closest(new ModelVerdict(id, ModelVerdictKind.Unserved, NewId: null, Reason: "")));

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

    private static (string Id, ModelVerdictKind Kind, string? NewId, string Reason) Parts(ModelVerdict verdict) =>
        (verdict.Id, verdict.Kind, verdict.NewId, verdict.Reason);

    /// <summary>The catalog of a team whose list names these ids.</summary>
    private static ModelCatalog Own(string served) => new([.. served.Split(' ').Select(id => new ServedModel(id))]);
}
