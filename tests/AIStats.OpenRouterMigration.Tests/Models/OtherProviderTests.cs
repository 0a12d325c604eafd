using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>Whose model id a string is, in projects that talk to several providers.</summary>
[Trait("Rule", RuleIds.MovedModel)]
[Trait("Rule", RuleIds.ProbablyMovedModel)]
[Trait("Rule", RuleIds.UnservedModel)]
[Trait("Rule", RuleIds.ModelVariant)]
[Trait("Rule", RuleIds.ModelInUse)]
public sealed class OtherProviderTests
{
    private const string Id = "google/gemma-3-27b-it";

    [Theory]
    [InlineData($$"""
        enum P { Nvidia }
        static class C
        {
            static string M(P p) => p switch { P.Nvidia => "{{Id}}", _ => "" };
        }
        """)] // a member of an enum in the arm
    // A member of an enum in the arm.
    [InlineData($$"""enum P { Fal } static class C { static string M(P p) => p switch { P.Fal => "{{Id}}", _ => "" }; }""")]
    [InlineData($$"""class NvidiaNimOptions { public string Model { get; set; } = "{{Id}}"; }""")] // the name of the type
    [InlineData($$"""class TogetherAiClient { string Model => "{{Id}}"; }""")] // the name of the type
    [InlineData($$"""class C { void M(System.Func<string, object> nvidia) => nvidia("{{Id}}"); }""")] // the delegate that is called
    [InlineData($$"""
        class C
        {
            object M(Api togetherApi) => togetherApi.Chat("{{Id}}");
        }
        class Api
        {
            public object Chat(string id) => id;
        }
        """)] // the parameter that is called
    [InlineData($$"""class C { object M() => Ask("groq", "{{Id}}"); object Ask(string name, string id) => id; }""")] // an argument beside it
    [InlineData($$"""class C { object o = new { Name = "fal", Id = "{{Id}}" }; }""")] // a name beside it
    [InlineData($$"""
        class C
        {
            string Url = "https://unheard-of.example.org/v1/chat/completions";
            string Model = "{{Id}}";
        }
        """)] // an address in the type
    [InlineData($$"""
        class C
        {
            object M() => Ask("{{Id}}", $"The long answer of vllm is {Local.OllamaName} here");
            object Ask(string id, string text) => id;
        }
        static class Local
        {
            public static string OllamaName = "";
        }
        """)] // the name of a constant in the text beside it
    [InlineData($$"""class C { object o = new { Url = "http://localhost:1234/v1", Id = "{{Id}}" }; }""")] // a local address beside it
    [InlineData($$"""class C { object o = new { Url = "https://api.unheard-of.example/ask", Id = "{{Id}}" }; }""")] // an address beside it
    [InlineData($$"""
        class C
        {
            string Image = "ghcr.io/huggingface/text-embeddings-inference:1.5";
            string Model = "{{Id}}";
        }
        """)] // an image of another provider in the type
    public Task A_type_a_name_or_an_address_of_another_provider_is_silent(string code) => ModelMarkup.VerifyAsync(code);

    [Theory]
    [InlineData("NVIDIA NIM")]
    [InlineData("Together AI")]
    [InlineData("Vercel AI Gateway")]
    [InlineData("Hugging Face")]
    [InlineData("GitHub Models")]
    [InlineData("LM Studio")]
    [InlineData("Venice")]
    [InlineData("Nebius")]
    [InlineData("Requesty")]
    [InlineData("siliconflow")]
    [InlineData("novita")]
    [InlineData("chutes")]
    [InlineData("moonshot")]
    [InlineData("fal.ai")]
    public Task A_label_of_another_provider_is_silent(string label) => ModelMarkup.VerifyAsync(
        $$"""
        class C
        {
            System.Collections.Generic.Dictionary<string, string[]> models =
                new() { ["{{label}}"] = new[] { "{{Id}}" }, ["OpenRouter"] = new[] { "{|AIS4001:x-ai/grok-4.5|}" } };
        }
        """);

    [Theory]
    [InlineData("""object o = new { Model = "{|AIS4001:x-ai/grok-4.5|}", messages = new[] { new { content = "You are an Azure expert." } } };""")]
    [InlineData("""object o = new { Model = "{|AIS4001:x-ai/grok-4.5|}", messages = new[] { new { content = "Describe fireworks" } } };""")]
    [InlineData("""string M() { var prompt = "Bedrock and fireworks"; var model = "{|AIS4001:x-ai/grok-4.5|}"; return model + prompt; }""")]
    [InlineData("""void M() { Send("{|AIS4001:x-ai/grok-4.5|}", "Do not replicate the text."); } void Send(string model, string text) { }""")]
    [InlineData("""string[] models = { "{|AIS4001:x-ai/grok-4.5|}", "huggingface/zephyr-7b-beta", "fireworks/firellava-13b" };""")]
    [InlineData("""object o = new { Id = "{|AIS4005:nvidia/nemotron-3-super-120b-a12b|}", Label = "NVIDIA" };""")]
    [InlineData("""const string Products = "https://localhost:7001/api/products"; string Model = "{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData("""const string Bot = "https://api.telegram.org/bot"; string Model = "{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData(
        """object o = new System.Collections.Generic.Dictionary<string, object> { ["model"] = "{|AIS4001:x-ai/grok-4.5|}", """
        + """["provider"] = new System.Collections.Generic.Dictionary<string, object> { ["order"] = new[] { "groq" } } };""")]
    [InlineData(
        """object o = new System.Collections.Generic.Dictionary<string, object> { { "model", "{|AIS4001:x-ai/grok-4.5|}" }, { "ignore", """
        + """new[] { "azure" } } };""")]
    [InlineData(
        """object M() { var providers = new[] { "groq", "together" }; return new { model = "{|AIS4001:x-ai/grok-4.5|}", """
        + """provider = new { order = providers } }; }""")]
    [InlineData("""string Model(bool isOllama) => isOllama ? "{|AIS4001:openrouter/free|}" : "llama3";""")]
    [InlineData("""void M() { Ask("https://api.unheard-of.example/ask"); var model = "{|AIS4001:x-ai/grok-4.5|}"; } void Ask(string url) { }""")]
    [InlineData("""string M(bool isGroq) { var openRouterModel = isGroq ? "llama-3" : "{|AIS4002:meta-llama/llama-4-scout|}"; return openRouterModel; }""")]
    [InlineData(
        """P[] all = { new("Groq", "meta-llama/llama-4-scout"), new("OpenRouter", "{|AIS4002:meta-llama/llama-4-scout|}") }; """
        + """record P(string Name, string Model);""")]
    [InlineData("""const string Pick = "{|AIS4001:x-ai/grok-4.5|}"; string M(string path) => path.Replace(Pick, "");""")]
    [InlineData("""string Altogether(string s) => "{|AIS4001:x-ai/grok-4.5|}";""")]
    public Task A_text_a_preference_or_any_address_is_no_provider(string member) => ModelMarkup.VerifyAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("""string Model = "meta/llama-3.3-70b-instruct"; string Known = "{|AIS4005:meta/llama-3.3-70b|}";""")]
    [InlineData("""string json = "{\"model\":\"mistral/mistral-tiny-9\"}";""")]
    [InlineData("""string ModelPath => System.IO.Path.Combine("models", "microsoft/phi-3-mini-4k-instruct");""")]
    [InlineData("""const string EmbeddingModel = "google/embeddinggemma-300m"; string File() => System.IO.Path.Combine("models", EmbeddingModel);""")]
    [InlineData("""const string Pick = "x-ai/grok-4.5"; string File() => System.IO.Path.Combine("weights", Pick);""")]
    [InlineData("""string ModelImage = "nvidia/cuda:12.4.1-base-ubuntu22.04";""")]
    [InlineData("""string Model = "01-ai/yi-large"; string Free = "rekaai/reka-flash-3:free";""")]
    public Task Ids_that_are_not_OpenRouters_are_silent(string member) => ModelMarkup.VerifyAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData(
        """string[] models = { "{|AIS4003:01-ai/yi-large|}", "{|AIS4003:databricks/dbrx-instruct|}", "{|AIS4003:rekaai/reka-flash-3:free|}","""
        + """ "{|AIS4003:nobody-knows/some-7b:free|}", "nobody-knows/some-7b" };""")]
    [InlineData(
        """string Fallback = "{|AIS4003:nobody-knows/some-7b:free|}"; string Warehouse = "databricks/catalog"; """
        + """string[] free = { "{|AIS4003:inclusionai/ling-flash:free|}" };""")]
    [InlineData("""string modelA = "{|AIS4004:openrouter/x-ai/grok-4.5|}"; string B = "{|AIS4004:openrouter:meta-llama/llama-3.3-70b-instruct|}";""")]
    public Task Ids_of_former_authors_and_with_a_prefix_count_in_code_about_OpenRouter(string member) =>
        ModelMarkup.VerifyAsync("class OpenRouterClient\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("""object o = new P("https://openrouter.ai/api/v1", "", "{|AIS4002:qwen/qwen2.5-vl-72b-instruct|}");""")]
    [InlineData("""P p = new("OpenRouter", "https://api.phaseo.app/v1", "{|AIS4003:google/gemini-2.0-flash-exp:free|}");""")]
    [InlineData("""P[] all = { new("OpenRouter", "", "{|AIS4003:google/gemini-9-flash|}"), new("Mail", "", "google/gemini-9-flash") };""")]
    public Task An_unlisted_id_counts_beside_the_gateway(string member) =>
        ModelMarkup.VerifyAsync("record P(string Name, string Url, string Id);\nclass C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData(
        """object M() => Post("https://openrouter.ai/api/v1/chat/completions", new { model = "{|AIS4002:gpt-4o-mini|}" }); """
        + """object Post(string url, object body) => body;""")]
    [InlineData("""object o = new Options { Url = "https://openrouter.ai/api/v1", Model = "{|AIS4002:claude-sonnet-5|}" };""")]
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Id = "{|AIS4005:openai/gpt-4o|}", Model = "{|AIS4002:claude-sonnet-5|}" };""")]
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Note = "You may ask OpenAI about it", Model = "{|AIS4002:claude-sonnet-5|}" };""")]
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Note = "Ask OpenAI about it", Model = "{|AIS4002:claude-sonnet-5|}" };""")]
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Page = "/help/claude", Model = "{|AIS4002:claude-sonnet-5|}" };""")]
    [InlineData(
        """object o = new { Url = "https://openrouter.ai/api/v1", Client = nameof(OpenAIClient), Model = "{|AIS4002:claude-sonnet-5|}" }; """
        + """class OpenAIClient { }""")]
    [InlineData("""object o = new { url = "https://openrouter.ai/api/v1", models = new[] { "{|AIS4002:gpt-4o|}", "{|AIS4002:gemini-2.5-pro|}" } };""")]
    [InlineData("""string model = Get("OpenRouter:Model") ?? "{|AIS4002:gpt-4o|}"; static string? Get(string s) => s;""")]
    public Task A_bare_name_that_the_gateway_gets_is_found(string member) =>
        ModelMarkup.VerifyAsync($$"""
            class Options { public string Url = "", Model = ""; }
            class C
            {
                {{member}}
            }

            """);

    [Theory]
    [InlineData("""string openAIModel = System.Environment.GetEnvironmentVariable("OPENROUTER_MODEL") ?? "gpt-4o-mini";""")] // the variable's name says OpenAI
    [InlineData("""const string OpenAIModel = "gpt-4o-mini"; const string AnthropicModel = "claude-opus-5";""")] // the constants name companies of their own
    // The arm for another provider.
    [InlineData("""string Pick(string p) { string model = p == "openrouter" ? "{|AIS4005:openai/gpt-4o-mini|}" : "gpt-4o-mini"; return model; }""")]
    [InlineData(
        """string Model(string p) => p switch { "openrouter" => "{|AIS4005:openai/gpt-4o|}", "ChatGPT" => "gpt-4o", "OpenAI (direct)" """
        + """=> "gpt-4o-mini", _ => "gpt-4o" };""")] // arms for other providers
    // Tests of a part.
    [InlineData(
        """bool M(string model) => model.Contains("gpt-4o") || model.StartsWith("gpt-4") || model.EndsWith("gpt-4o-mini") || """
        + """model.IndexOf("gpt-4o") > 0 || model.Replace("gpt-4o", "") == "gpt-5" || System.Text.RegularExpressions.Regex.IsMatch(model, "gpt-4o");""")]
    [InlineData("""static readonly string[] VisionModelMarkers = { "gpt-4o", "claude-opus-5" };""")] // marks to look for
    [InlineData(
        """System.Collections.Generic.Dictionary<string, string> models = new() { ["gpt-4o"] = "{|AIS4005:openai/gpt-4o|}", """
        + """["gemini-2.5-pro"] = "{|AIS4005:google/gemini-2.5-pro|}" };""")] // keys of a table of aliases
    [InlineData("""(string Alias, string ModelId)[] pairs = { ("gpt-4o", "{|AIS4005:openai/gpt-4o|}") };""")] // an alias in a pair
    [InlineData("""object Count(string model) => EncodingForModel("gpt-4o"); object EncodingForModel(string name) => name;""")] // a tokenizer's name
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Label = "OpenAI", Model = "claude-sonnet-5" };""")] // the label names another company
    // The label names another company.
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Label = "by OpenAI now", Model = "claude-sonnet-5" };""")]
    // A page of another company beside it.
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", Docs = "https://openai.com/x", Model = "claude-sonnet-5" };""")]
    // A switch for another company beside it.
    [InlineData("""object o = new { Url = "https://openrouter.ai/api/v1", OpenAI = true, Model = "claude-sonnet-5" };""")]
    [InlineData("""object o = new { BaseUrl = "https://api.venice.ai/api/v1", HeavyModelId = "claude-sonnet-5" };""")] // the address of another gateway
    // Added to a list that sends nothing.
    [InlineData("""void M(System.Collections.Generic.List<string> models) { models.Add("gpt-4"); models.Add("gpt-3.5-turbo"); }""")]
    public Task Any_other_bare_name_is_silent(string member) => ModelMarkup.VerifyAsync("class OpenRouterClient\n{\n    " + member + "\n}\n");
}
