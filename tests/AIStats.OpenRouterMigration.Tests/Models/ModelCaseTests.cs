using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>Ids as real programs hold them: which are ids of the gateway, and what is said of them.</summary>
[Trait("Area", "Models")]
public sealed class ModelCaseTests
{
    private const string NoSignal = """
        class Gateway
        {
            public const string Url = "https://openrouter.ai/api/v1/chat/completions";
        }

        """;

    [Fact]
    public Task Targets_that_end_there_or_are_another_model_are_left_to_a_person() => ModelMarkup.VerifyAsync(
        """
        using System.Collections.Generic;
        using System.Linq;
        static class OpenRouterModels
        {
            public const string Gpt35 = "{|AIS4002:openai/gpt-3.5-turbo|}";
            public const string KimiJuly = "{|AIS4005:moonshotai/kimi-k2|}";
            public const string KimiSeptember = "{|AIS4002:moonshotai/kimi-k2-0905|}";
            public const string Opus = "{|AIS4005:anthropic/claude-opus-4.7|}";
            public const string OpusFast = "{|AIS4002:anthropic/claude-opus-4.7-fast|}";
            public const string Medium3 = "{|AIS4002:mistralai/mistral-medium-3|}";
            public const string Retired = "{|AIS4002:mistralai/pixtral-large-2411|}";
            public const string Unrouted = "{|AIS4003:x-ai/grok-3|}";
            public const string Variant = "{|AIS4004:openai/gpt-4o:nitro|}";
        }
        record Model(string Name);
        static class Catalog
        {
            public static readonly List<Model> All = [new("{|AIS4005:moonshotai/kimi-k2|}"), new("{|AIS4002:moonshotai/kimi-k2-0905|}"),
                new("{|AIS4005:anthropic/claude-opus-4.7|}"), new("{|AIS4002:anthropic/claude-opus-4.7-fast|}")];
            public static readonly Dictionary<string, Model> ByName = All.ToDictionary(m => m.Name);
        }
        """);

    /// <summary>One id of each kind of row, its rule, and what one pass writes; null where it writes nothing.</summary>
    public static TheoryData<string, string, string?> Kinds => new()
    {
        { "x-ai/grok-4.5", RuleIds.MovedModel, "spacex-ai/grok-4.5" }, // active
        { "openai/gpt-3.5-turbo", RuleIds.ProbablyMovedModel, null }, // deprecated
        { "mistralai/pixtral-large-2411", RuleIds.ProbablyMovedModel, null }, // retired
        { "x-ai/grok-3", RuleIds.UnservedModel, null }, // no route
        { "anthropic/claude-opus-4.7-fast", RuleIds.ProbablyMovedModel, null }, // another model
        { "openai/gpt-4o:nitro", RuleIds.ModelVariant, null }, // a variant
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_an_active_target_is_written_in_bulk(string id, string rule, string? newId)
    {
        await ModelMarkup.VerifyAsync($$"""static class Chat { public const string Model = "{|{{rule}}:{{id}}|}"; }""");
        await ModelMarkup.VerifyAsync($$"""
            static class Chat { public static string Model => System.Environment.MachineName; }
            class ChatTests { bool Sends_the_model() => object.Equals("{|{{rule}}:{{id}}|}", Chat.Model); }
            """);
        const string Json = """{ "Url": "https://api.phaseo.app/v1", "Model": "ID" }""";
        await FileMarkup.VerifyAsync("/src/appsettings.json", Json.Replace("ID", $"{{|{rule}:{id}|}}", StringComparison.Ordinal));
        await FileMarkup.VerifyFixAsync("/src/appsettings.json",
            Json.Replace("ID", id, StringComparison.Ordinal), Json.Replace("ID", newId ?? id, StringComparison.Ordinal));
    }

    [Fact]
    public Task The_name_of_an_entry_of_a_registry_is_no_id() => ModelMarkup.VerifyAsync(
        """
        using System;
        class Example
        {
            // Names of entries in appsettings.json, written "provider/entry".
            static readonly string[] Entries = ["openai/latest-small", "cerebras/fast-large", "openrouter/free", "azure/production"];
            static readonly string[] Other = ["openrouter/free", "azure/production"];
            static object Make(Func<string, object> createProvider) => createProvider("openrouter/free");
            static object MakeOther(Func<string, object> createProvider) => createProvider("x-ai/grok-4.5");
        }
        """,
        ModelMarkup.Signal,
        ("/src/appsettings.json",
            """{ "Providers": { "openrouter/free": { "Provider": "openrouter", "Model": "openai/gpt-4o-mini" }, "x-ai/grok-4.5": """
            + """{ "Url": "", "ModelId": "x-ai/grok-4.5" } } }"""));

    [Theory]
    [InlineData(
        """{ "Llm": { "DefaultProvider": "openrouter/free", "Providers": { "openrouter/free": """
        + """{ "Provider": "openrouter", "ApiBase": "https://api.phaseo.app/v1", "Model": "{|AIS4005:openai/gpt-4o-mini|}" }, "openrouter/claude": """
        + """{ "Provider": "openrouter", "ApiBase": "https://api.phaseo.app/v1", "Model": "{|AIS4005:anthropic/claude-sonnet-4.6|}" } } } }""")]
    [InlineData(
        """{ "Url": "https://api.phaseo.app/v1", "Use": "x-ai/grok-4.5", "Models": { "x-ai/grok-4.5": { "Limits": { "A": [ 1 ] """
        + """}, "Deployment": "{|AIS4001:x-ai/grok-4.3|}" } } }""")]
    // What the table says of a model is no entry of a registry.
    [InlineData(
        """{ "Url": "https://api.phaseo.app/v1", "Models": { "{|AIS4001:x-ai/grok-4.5|}": { "Provider": "xAI", "Context": 256000, "Inner": """
        + """{ "Model": "a" } }, "{|AIS4001:x-ai/grok-4.3|}": [ "Model", "a" ] } }""")]
    // An answer that a test keeps.
    [InlineData(
        """{ "Url": "https://api.phaseo.app/v1", "Answer": { "id": "gen-1", "model": "x-ai/grok-4.5", "choices": [] }, "Request": """
        + """{ "model": "{|AIS4001:x-ai/grok-4.5|}", "messages": [] } }""")]
    // A list never gets one entry twice, and a prompt is written anew by a person.
    [InlineData(
        """{ "Url": "https://api.phaseo.app/v1", "Models": [ "{|AIS4001:x-ai/grok-4.5|}", "{|AIS4005:spacex-ai/grok-4.5|}" """
        + """], "SystemPrompt": "Answer with a model (for example {|AIS4001:openrouter/free|} or openai/gpt-4o)." }""")]
    public Task In_settings_files(string markup) => FileMarkup.VerifyAsync("/src/appsettings.json", markup);

    [Theory]
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "Models": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ], "More": [ "x-ai/grok-4.5" ] }""",
        """{ "Url": "https://api.phaseo.app/v1", "Models": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ], "More": [ "spacex-ai/grok-4.5" ] }""")]
    [InlineData(
        """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Id": "x-ai/grok-4.5" }, { "Id": "spacex-ai/grok-4.5" } """
        + """], "A": { "Id": "x-ai/grok-4.3" }, "B": { "Id": "spacex-ai/grok-4.3" } }""",
        """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Id": "x-ai/grok-4.5" }, { "Id": "spacex-ai/grok-4.5" } """
        + """], "A": { "Id": "spacex-ai/grok-4.3" }, "B": { "Id": "spacex-ai/grok-4.3" } }""")]
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "Models": "x-ai/grok-4.5, spacex-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "Models": "x-ai/grok-4.5, spacex-ai/grok-4.5" }""")] // the list has the new id
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1, "x-ai/grok-4.3": 2 }, "Default": "Prices:x-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1, "spacex-ai/grok-4.3": 2 }, "Default": "Prices:x-ai/grok-4.5" }""")]
    public Task In_settings_files_after_a_pass(string before, string after) => FileMarkup.VerifyFixAsync("/src/appsettings.json", before, after);

    [Fact]
    public async Task Ids_in_a_prompt_are_reported_and_a_person_writes_them()
    {
        const string Code = """
            class Assistant
            {
                static readonly string[] Catalog = ["{|AIS4001:openrouter/free|}", "{|AIS4001:x-ai/grok-4.5|}"];
                const string Prompt = "Answer with a model exactly as it stands in the catalog (for example {|AIS4003:qwen/qwen-plus|}, " +
                    "{|AIS4001:openrouter/free|}, {|AIS4001:x-ai/grok-4.5|}, {|AIS4003:openai/gpt-oss-20b:free|}).";
                const string Text = "We like x-ai/grok-4.5 best.";
            }
            """;
        await ModelMarkup.VerifyAsync(Code);
        var found = await ModelMarkup.FindAsync("""class C { const string Prompt = "Try x-ai/grok-4.5 for this."; }""");
        Assert.Equal("AI Stats does not know 'x-ai/grok-4.5'; it is in a text for a model or for people, so write 'spacex-ai/grok-4.5' by hand",
            Assert.Single(found).Message());
    }

    [Trait("Language", "12")]
    [Fact]
    public Task What_goes_only_into_another_services_client_is_that_services() => ModelMarkup.VerifyAsync(
        """
        using System.Threading.Tasks;
        using App.Groq;
        namespace App.OpenRouter { class OpenRouterClient { const string Url = "https://openrouter.ai/api/v1/chat/completions"; } }
        namespace App.Groq { interface IGroqCompletionClient { Task<string> Ask(string model); } }
        namespace App.Services
        {
            /// <summary>Asks the Groq chat completions API.</summary>
            class QuestionService
            {
                readonly IGroqCompletionClient _groqClient;
                public QuestionService(IGroqCompletionClient client) => _groqClient = client;
                static readonly string[] FallbackModels = ["moonshotai/kimi-k2-instruct", "openai/gpt-oss-120b"];
                const string Unused = "{|AIS4001:x-ai/grok-4.5|}";
                async Task<string> Ask() { foreach (var model in FallbackModels) return await _groqClient.Ask(model); return ""; }
            }
        }
        """);

    [Theory]
    [InlineData("""GenerationMetadata Row() => new() { Id = "gen_1", Model = "gpt-4", TotalCost = 0.001 };""")]
    [InlineData("""GenerationMetadata Row() => new() { Id = "gen_1", Model = "x-ai/grok-4.5", TotalCost = 0.001 };""")]
    [InlineData("""object Row() => new { model = "x-ai/grok-4.5", finish_reason = "stop" };""")]
    [InlineData(
        """GenerationMetadata Row() => Make(Model: "x-ai/grok-4.5", TotalCost: 2); """
        + """GenerationMetadata Make(string Model, double TotalCost) => new();""")]
    [InlineData("""string Line => "data: {\"id\":\"gen-1\",\"model\":\"x-ai/grok-4.5\",\"choices\":[{\"delta\":{}}]}";""")]
    [InlineData("""GenerationMetadata Row() => new() { Id = "gen_1", Model = "{|AIS4001:x-ai/grok-4.5|}" };""")]
    [InlineData("""string Body => "{\"model\":\"{|AIS4001:x-ai/grok-4.5|}\",\"messages\":[]}";""")]
    public Task The_row_of_an_answer_is_no_request(string member) => ModelMarkup.VerifyAsync(
        $$"""
        class GenerationMetadata { public string? Id { get; set; } public string? Model { get; set; } public double TotalCost { get; set; } }
        class OpenRouterGenerationTests
        {
            const string Url = "https://openrouter.ai/api/v1/generation";
            {{member}}
        }

        """);

    [Theory]
    [InlineData("""System.Collections.Generic.Dictionary<(string, string), int> prices = new() { [("openrouter", "x-ai/grok-4.5")] = 3 };""")]
    [InlineData("""int M((string, string) key) => key == ("openrouter", "x-ai/grok-4.5") ? 1 : 0;""")]
    [InlineData("""Row row = new() { Source = "openrouter", Key = "x-ai/grok-4.5" };""")]
    [InlineData(
        """Row row = new() { Source = "OpenRouter gateway", Key = "{|AIS4001:x-ai/grok-4.5|}" }; """
        + """Row other = new() { Key = "{|AIS4001:x-ai/grok-4.5|}" };""")]
    [InlineData("""(string Label, string Id) pair = ("Grok", "{|AIS4001:x-ai/grok-4.5|}");""")]
    public Task A_key_of_another_catalogues_table_is_no_id(string member) =>
        ModelMarkup.VerifyAsync($$"""
            class Row { public string? Source { get; set; } public string? Key { get; set; } }
            class C
            {
                {{member}}
            }

            """);

    [Theory]
    [InlineData("""
        static class OpenRouterConstants
        {
            public const string TestModelRaw = "{|AIS4002:gpt-4.1-mini|}";
        }
        class OpenRouterProvider
        {
            object Body() => new { model = OpenRouterConstants.TestModelRaw, max_tokens = 5 };
        }
        """)]
    // Another company's client sends it.
    [InlineData("""
        static class Constants
        {
            public const string TestModelRaw = "gpt-4.1-mini";
        }
        class OpenAIProvider
        {
            object Body() => new { model = Constants.TestModelRaw, max_tokens = 5 };
        }
        """)]
    // It is shown, too.
    [InlineData("""
        static class Constants
        {
            public const string Raw = "gpt-4.1-mini";
        }
        class OpenRouterProvider
        {
            object Body() => new { model = Constants.Raw };
            string Title => Constants.Raw;
        }
        """)]
    [InlineData("""static class Constants { public const string Raw = "gpt-4.1-mini"; }""")] // nobody sends it
    [InlineData("""class OpenRouterProvider { object Body() => new { model = "{|AIS4002:claude-haiku-4-5|}" }; }""")]
    [InlineData("""
        class OpenRouterProvider
        {
            string[] Models = { "{|AIS4002:anthropic/claude-haiku-4-5|}", "{|AIS4002:anthropic/claude-sonnet-4-5-20250929|}",
                "{|AIS4002:mistralai/mistral-medium-3-1|}", "{|AIS4005:openai/gpt-4o-2024-08-06|}" };
        }
        """)]
    public Task Other_spellings(string code) => ModelMarkup.VerifyAsync(code);

    [Theory]
    [InlineData("""bool M(string model) => model.StartsWith("{|AIS4002:x-ai/|}") || model.Contains("{|AIS4002:meta-llama/llama-3|}");""")]
    [InlineData("""static readonly string[] VisionPrefixes = { "openai/", "{|AIS4002:x-ai/|}", "{|AIS4002:mistralai/|}" };""")]
    [InlineData("""string Short(string model) => model.Replace("{|AIS4002:mistralai/|}", "");""")]
    [InlineData("""bool M(string model) => model.StartsWith("x-ai/") || model.StartsWith("spacex-ai/");""")] // the new author is asked for, too
    [InlineData("""static readonly string[] VisionPrefixes = { "x-ai/", "spacex-ai/" };""")] // the new author is in the list
    // A path and a folder.
    [InlineData("""bool M(string path) => path.StartsWith("liquid/") || path.StartsWith("openrouter/"); string Folder = "x-ai/";""")]
    [InlineData(
        """bool M(string model) => model.EndsWith("{|AIS4004::free|}") && !model.EndsWith(":free"); """
        + """bool N(string topic) => topic.EndsWith(":free") || topic.EndsWith(":online");""")]
    [InlineData("""
        object M(System.Collections.Generic.List<Row> models) => models.FindAll(m => m.Id.EndsWith("{|AIS4004::free|}"));
        class Row
        {
            public string Id = "";
        }
        """)]
    [InlineData("""string M(string model) => model.Replace(":free", "") + model.Replace(":online", "");""")] // what is taken off is not sent
    [InlineData("""string M(string model) => $"{model}{|AIS4004::free|}"; const string FreeSuffix = "{|AIS4004::free|}";""")]
    // Their authors are called the same on AI Stats.
    [InlineData("""bool M(string model) => model.StartsWith("google/gemini-2.5") || model.Contains("openai/gpt-6");""")]
    public Task Tests_of_a_part_of_an_id(string member) => ModelMarkup.VerifyAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("openrouter/auto:free", "its router of free models is 'phaseo/free'")]
    [InlineData("openrouter/auto", "it has no such router ('phaseo/auto' is open to few teams), so name a model")]
    [InlineData("openrouter/default", "it has no default model, and answers a body without one with 400, so name a model")]
    public async Task What_a_router_becomes(string id, string advice)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { bool IsDefault(string model) => model == "{{id}}"; }"""));
        Assert.Equal((RuleIds.ModelVariant, $"AI Stats does not resolve '{id}'; {advice}"), (found.Id, found.Message()));
    }

    [Theory]
    [InlineData("mistralai/mistral-medium-3",
        "its 'mistral/mistral-medium-3.0' is deprecated (until 2026-08-31), so choose 'mistral/mistral-medium-3.5'", true)]
    [InlineData("mistralai/pixtral-large-2411",
        "its 'mistral/pixtral-large' is retired (since 2026-05-31), with no active model like it", false)]
    [InlineData("anthropic/claude-opus-4.7-fast", "it would run 'anthropic/claude-opus-4.7', another model on OpenRouter, so choose one",
        false)]
    [InlineData("moonshotai/kimi-k2-0905", "its 'moonshotai/kimi-k2' is retired, so choose 'moonshotai/kimi-k2.5'", false)]
    [InlineData("x-ai/grok-4.7", "it is probably 'spacex-ai/grok-4.7' (announced there in September 2026), so compare the two",
        true)]
    public async Task The_message_says_what_a_target_is(string id, string advice, bool hasBulb)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal((RuleIds.ProbablyMovedModel, $"AI Stats does not know '{id}'; {advice}"), (found.Id, found.Message()));
        Assert.Equal(hasBulb, found.Properties.Count > 0);
    }

    [Theory]
    [InlineData("openai/gpt-5-mini", "serves it, but it is deprecated (until 2026-12-11): 'openai/gpt-5.6-terra' replaces it")]
    [InlineData("anthropic/claude-3-haiku", "serves it, but it is retired: 'anthropic/claude-haiku-4.5' replaces it")]
    [InlineData("anthropic/claude-sonnet-5.5", "announced it after 2026-08-22, so look it up in GET /v1/models")]
    [InlineData("google/gemini-embedding-001",
        "serves it, but it is deprecated: 'google/gemini-embedding-2' replaces it (compute stored vectors again)")]
    public async Task The_inventory_says_how_long_a_model_stays(string id, string how)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal((RuleIds.ModelInUse, DiagnosticSeverity.Hidden, $"'{id}' is in use, and AI Stats {how}"),
            (found.Id, found.Severity, found.Message()));
    }

    [Theory]
    [InlineData("string[] models = {{ {0} }};", ", ")]
    [InlineData("void AddModels(System.Collections.Generic.List<string> l) {{ l.Add({0}); }}", "); l.Add(")]
    [InlineData("int M(string s) => s switch {{ {0} => 0, _ => 1 }};", " => 0, ")]
    [InlineData("int M(string s) {{ switch (s) {{ case {0}: return 1; default: return 0; }} }}", ": case ")]
    [InlineData("System.Collections.Generic.Dictionary<string, int> d = new() {{ [{0}] = 1 }};", "] = 1, [")]
    [InlineData("System.Collections.Generic.List<Row> l = new() {{ new({0}) }}; record Row(string Id);", "), new(")]
    public async Task A_long_list_is_one_finding_a_rule(string member, string separator)
    {
        var served = new[] { "openai/gpt-4o", "openai/gpt-5.2", "openai/gpt-5.4", "openai/gpt-4.1" };
        var ids = Enumerable.Range(1, 17).Select(number => $"openai/model-{number}").Concat(served).Select(id => $"\"{id}\"").ToList();
        var list = await ModelMarkup.FindAsync("class C { "
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, member, string.Join(separator, ids)) + " }");
        Assert.Equal(2, list.Length);
        var unserved = Assert.Single(list, found => found.Id == RuleIds.UnservedModel);
        Assert.Equal(
            "AI Stats does not serve 17 of the 21 models of this list ('openai/model-1', 'openai/model-2', "
            + "'openai/model-3' and 14 more); choose others from GET /v1/models", unserved.Message());
        Assert.Equal(16, unserved.AdditionalLocations.Count);
        var used = Assert.Single(list, found => found.Id == RuleIds.ModelInUse);
        Assert.Equal("4 of the 21 models of this list ('openai/gpt-4o', 'openai/gpt-5.2', 'openai/gpt-5.4' and 1 more) are in use, and AI Stats serves them",
            used.Message());
        var shorter = await ModelMarkup.FindAsync("class C { "
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, member, string.Join(separator, ids.Skip(1))) + " }");
        Assert.Equal(20, shorter.Length);
    }

    [Fact]
    public async Task A_long_list_of_constants_is_one_finding_and_scattered_ids_are_not()
    {
        var constants = string.Concat(Enumerable.Range(1, 21).Select(number => $"public const string Model{number} = \"openai/model-{number}\"; "));
        Assert.Single(await ModelMarkup.FindAsync($"static class Models {{ {constants} }}"));
        var methods = string.Concat(Enumerable.Range(1, 21).Select(number => $"string GetModel{number}() => \"openai/model-{number}\"; "));
        Assert.Equal(21, (await ModelMarkup.FindAsync($"class C {{ {methods} }}")).Length);
    }

    [Fact]
    public async Task A_long_list_in_a_settings_file_is_one_finding_a_rule()
    {
        var models = string.Join(", ", Enumerable.Range(1, 21).Select(number => $$"""{ "model": "openai/model-{{number}}" }"""));
        var found = await FileMarkup.FindAsync("/src/models.json",
            $$"""{ "Url": "https://api.phaseo.app/v1", "All": [ {{models}}, { "model": "x-ai/grok-4.5" } ] }""");
        Assert.Equal([RuleIds.MovedModel, RuleIds.UnservedModel], found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        var unserved = found.Single(static diagnostic => diagnostic.Id == RuleIds.UnservedModel);
        Assert.Equal(20, unserved.AdditionalLocations.Count);
        Assert.StartsWith("AI Stats does not serve 21 of the 22 models of this list ('openai/model-1', ", unserved.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_stands_twice_on_a_line_is_one_finding()
    {
        Assert.Single(await ModelMarkup.FindAsync("""class C { string model = "openai/gpt-4-turbo", Other = "openai/gpt-4-turbo"; }"""));
        Assert.Equal(2, (await ModelMarkup.FindAsync("""
            class C { string model = "openai/gpt-4-turbo",
             Other = "openai/gpt-4-turbo"; }
            """)).Length);
        Assert.Equal(2, (await FileMarkup.FindAsync("/src/a.json",
            "{ \"Url\": \"https://api.phaseo.app/v1\", \"A\": \"openai/gpt-4-turbo\", \"B\": \"openai/gpt-4-turbo\",\n"
            + " \"C\": \"openai/gpt-4-turbo\" }")).Length);
    }

    [Fact]
    public Task Routes_by_id_take_both_where_the_ids_come_from_a_file() => ModelMarkup.VerifyAsync(
        """
        class Router
        {
            object? Route(string model) => model switch { "{|AIS4001:deepseek/deepseek-r1-0528|}" => new { only = new[] { "x/fp8" } }, _ => null };
        }
        """,
        NoSignal,
        ("/src/catalog.json", """{ "Entries": [ { "Id": "deepseek/deepseek-r1-0528" } ] }"""));

    [Theory]
    [InlineData("""{ "models": [ { "id": "spacex-ai/grok-4.5", "lifecycle": { "status": "deprecated", "retires_at": "2027-01-31T00:00:00Z", """
        + """ "replacement_id": "spacex-ai/grok-5" } }, { "id": "spacex-ai/grok-5" } ] }""",
        RuleIds.ProbablyMovedModel,
        "AI Stats does not know 'x-ai/grok-4.5'; its 'spacex-ai/grok-4.5' is deprecated (until 2027-01-31), so choose 'spacex-ai/grok-5'")]
    [InlineData("""{ "data": [ { "id": "spacex-ai/grok-4.5", "status": "Retired" } ] }""", RuleIds.ProbablyMovedModel,
        "AI Stats does not know 'x-ai/grok-4.5'; its 'spacex-ai/grok-4.5' is retired, with no active model like it")]
    [InlineData("""{ "models": [ { "id": "spacex-ai/grok-4.5", "status": "active", "lifecycle": { "status": null, "message": "" } } ] }""", RuleIds.MovedModel,
        "AI Stats does not know 'x-ai/grok-4.5'; write 'spacex-ai/grok-4.5' instead")]
    [InlineData("""{ "models": [ { "id": "spacex-ai/grok-4.5", "availability": { "status": "inactive", "provider_count": 1 } }, """
        + """{ "id": "openai/gpt-4o", "availability": { "status": "active" } } ] }""",
        RuleIds.UnservedModel, "AI Stats does not serve 'x-ai/grok-4.5'; it serves no model like it, so choose one from GET /v1/models")]
    public async Task The_teams_own_list_says_how_long_a_model_stays(string list, string id, string message)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync("""class C { string model = "x-ai/grok-4.5"; }""", ModelMarkup.Signal,
            ("/src/ai-stats.models.json", list)));
        Assert.Equal((id, message), (found.Id, found.Message()));
    }
}
