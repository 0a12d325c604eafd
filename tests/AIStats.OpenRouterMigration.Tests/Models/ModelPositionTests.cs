using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>Where a string is a model id, and where it is not.</summary>
[Trait("Rule", RuleIds.MovedModel)]
[Trait("Rule", RuleIds.ProbablyMovedModel)]
[Trait("Rule", RuleIds.UnservedModel)]
[Trait("Rule", RuleIds.ModelVariant)]
[Trait("Rule", RuleIds.ModelInUse)]
public sealed class ModelPositionTests
{
    [Theory]
    [InlineData("""const string Model = "{|AIS4005:openai/gpt-4o|}";""")]
    [InlineData("""string model = @"{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData(""""string model = """{|AIS4001:x-ai/grok-4.5|}""";"""")]
    [InlineData("""string Model { get; set; } = "{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData("""string Model => "{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData("""void M(string model = "{|AIS4001:x-ai/grok-4.5|}") { }""")]
    [InlineData("""object o = new { model = "{|AIS4001:x-ai/grok-4.5|}", temperature = 1 };""")]
    [InlineData("""string? m = System.Environment.GetEnvironmentVariable("OPENROUTER_MODEL") ?? "{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData("""static readonly string[] Fallbacks = { "{|AIS4001:x-ai/grok-4.5|}", "{|AIS4005:openai/gpt-4o|}", "{|AIS4003:openai/gpt-4-turbo|}" };""")]
    [InlineData("""string[] models = ["{|AIS4001:x-ai/grok-4.5|}", "{|AIS4005:openai/gpt-4o|}"];""")]
    [InlineData("""string M(int i) => i switch { 1 => "{|AIS4001:x-ai/grok-4.5|}", _ => "{|AIS4005:openai/gpt-4o|}" };""")]
    [InlineData("""bool M(string s) => s is "{|AIS4001:x-ai/grok-4.5|}" || s == "{|AIS4005:openai/gpt-4o|}";""")]
    [InlineData("""int M(string s) { switch (s) { case "{|AIS4001:x-ai/grok-4.5|}": return 1; default: return 0; } }""")]
    [InlineData(
        """System.Collections.Generic.Dictionary<string, decimal> prices = new() { ["{|AIS4001:x-ai/grok-4.5|}"] = 3, """
        + """["{|AIS4005:openai/gpt-4o|}"] = 5 };""")]
    [InlineData("""System.Collections.Generic.Dictionary<string, object> body = new() { { "model", "{|AIS4001:x-ai/grok-4.5|}" } };""")]
    [InlineData("""string list = "{|AIS4001:x-ai/grok-4.5|}, {|AIS4005:openai/gpt-4o|};{|AIS4003:openai/gpt-4-turbo|}";""")]
    [InlineData("""string json = "{\"model\":\"{|AIS4001:x-ai/grok-4.5|}\",\"n\":1}";""")]
    [InlineData("""string json = @"{""model"":""{|AIS4001:x-ai/grok-4.5|}""}";""")]
    [InlineData(""""
        string json = """
            { "model": "{|AIS4001:x-ai/grok-4.5|}", "models": ["{|AIS4005:openai/gpt-4o|}", "{|AIS4003:openai/not-there|}"], "messages": [] }
            """;
        """")]
    [InlineData(""""string Json(string text) => $$"""{"model":"{|AIS4001:x-ai/grok-4.5|}","messages":[{"content":"{{text}}"}]}""";"""")]
    [InlineData("""string json = "{\"model\":" + "\"{|AIS4001:x-ai/grok-4.5|}\"" + "}";""")]
    [InlineData("""string model = "{|AIS4001:x-ai|}" + "/grok-4.5";""")]
    [InlineData("""string M(string modelId) => modelId + "{|AIS4004::online|}";""")]
    [InlineData("""string M(string modelId) => $"{modelId}{|AIS4004::nitro|}";""")]
    // Added to a kind, handed to a method, or never added.
    [InlineData(
        """string Other(string modelId, string kind) { kind += ":online"; return Add(modelId, ":nitro") + string.Concat(kind, ":floor"); """
        + """} string Add(string a, string b) => a; const string Online = ":online";""")]
    [InlineData(
        """string Online(string modelId) { modelId += "{|AIS4004::online|}"; return string.Concat(modelId, "{|AIS4004::nitro|}"); """
        + """} const string OnlineSuffix = "{|AIS4004::online|}";""")]
    [InlineData("""string json = "\"{|AIS4001:x-ai/grok-4.5|}\""; string array = "[\"{|AIS4001:x-ai/grok-4.5|}\", \"{|AIS4005:openai/gpt-4o|}\"]";""")]
    [InlineData("""[System.ComponentModel.DefaultValue("{|AIS4001:x-ai/grok-4.5|}")] string? Id { get; set; }""")]
    [InlineData("""object body = new { model = "{|AIS4001:x-ai/grok-4.5|}", provider = new { order = new[] { "Groq", "Amazon Bedrock" } } };""")]
    [InlineData("""string json = "\"model\":\"{|AIS4001:x-ai/grok-4.5|}\"";""")]
    [InlineData("""string model = "{|AIS4004:openrouter/openai/gpt-99|}";""")]
    [InlineData("""string Pick = "{|AIS4004:~openai/gpt-4o|}";""")]
    [InlineData("""object M() => new ChatClient("{|AIS4003:google/gemini-99|}"); class ChatClient { public ChatClient(string id) { } }""")]
    [InlineData("""string ModelOf(int i) { return "{|AIS4003:google/gemini-99|}"; }""")]
    [InlineData("""string Model { get { return "{|AIS4003:google/gemini-99|}"; } } string SmallModel { get { return "{|AIS4003:google/gemini-98|}"; } }""")]
    [InlineData("""static class ModelIds { const string Next = "{|AIS4003:google/gemini-99|}"; }""")]
    [InlineData("""string Default() => "openrouter/"; string GetModel() { return "{|AIS4003:openrouter/horizon-beta|}"; }""")]
    [InlineData("""const string Site = "https://example.com"; string model = "{|AIS4001:x-ai/grok-4.5|}";""")]
    [InlineData("""void Chat(string id) { } void M() => Chat("{|AIS4001:x-ai/grok-4.5|}");""")]
    [InlineData("""
        #if NEVER
            string model = "{|AIS4001:x-ai/grok-4.5|}";
        #endif
        """)]
    public Task Found(string member) => ModelMarkup.VerifyAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("""string model = "no-such-author/model";""")] // no author that is known
    [InlineData("""string model = "openai/";""")] // no model behind the author
    [InlineData("""string prefix = "openai/gpt-";""")] // the beginning of an id
    [InlineData("""string[] prefixes = { "openai/", "anthropic/claude-" };""")] // beginnings of ids
    [InlineData("""bool M(string model) => model.StartsWith("openai/");""")] // a test of the beginning
    [InlineData("""string model = "meta-llama/Llama-3.3-70B-Instruct";""")] // a repository of Hugging Face, in its spelling
    [InlineData("""string mime = "application/json";""")] // a media type
    [InlineData("""string path = "/openai/gpt-4o";""")] // a path
    [InlineData("""string path = "perplexity/openai/gpt-4o";""")] // three parts
    [InlineData("""string prefix = "openai/gpt-4o:";""")] // the colon has nothing behind it
    [InlineData("""string model = "openai/@preset/mail-1"; string preset = "openai/gpt-4o@preset/";""")] // a preset, not a variant
    [InlineData("""string text = "24/7 openai/gpt-4o";""")] // a sentence
    // Sentences that quote it.
    [InlineData("""string text = "\" \"openai/gpt-4o\" is it"; string other = "\": \"openai/gpt-4o\" is it"; string plain = "id: \"openai/gpt-4o\" is it";""")]
    [InlineData("""string text = "{\"model\": \"a\"}, ask(\"openai/gpt-4o\")";""")] // no JSON around it
    [InlineData("""string Pick(int i) { return "google/gemini-99"; } string Other { get { return "google/gemini-99"; } }""")] // no model is named around it
    [InlineData("""string path = "google/apps/model";""")] // three parts
    [InlineData("""string url = "https://example.com/openai/gpt-4o";""")] // a part of an address
    [InlineData("""string tokenizer = "google/gemma-3-27b-it";""")] // a tokenizer, not a model
    [InlineData("""string huggingFaceRepo = "google/gemma-3-27b-it";""")] // a repository, not a model
    [InlineData("""string image = "nvidia/cuda";""")] // an image of a container
    [InlineData("""string text = "The model openai/gpt-4o was asked.";""")] // a sentence
    [InlineData("""string M(string author) => $"{author}/gpt-4o";""")] // the author is not known
    [InlineData("""string M(string name) => $"openai/{name}";""")] // the model is not known
    [InlineData("""string M(string topic) => $"{topic}:online";""")] // no id in front
    [InlineData(
        """string M(string model) => model.Replace(":online", ""); string N(string topic) { topic += ":online"; return topic; """
        + """} const string Scope = ":beta";""")] // no id in front
    [InlineData("""string model = "gpt-4o-mini";""")] // no author, and nothing of OpenRouter around it
    // Another provider in the same object.
    [InlineData("""object groq = new { Url = "https://api.groq.com/openai/v1", Model = "meta-llama/llama-4-scout-17b-16e-instruct" };""")]
    [InlineData(
        """object[] all = { new { Name = "Groq", Model = "meta-llama/llama-4-scout-17b-16e-instruct" }, new { Name = "OpenRouter", """
        + """Model = "{|AIS4002:meta-llama/llama-4-scout|}" } };""")] // another provider in the same object
    [InlineData(
        """string M(string p) => p switch { "groq" => "meta-llama/llama-4-scout-17b-16e-instruct", "openrouter" => "{|AIS4001:x-ai/grok-4.5|}", """
        + """_ => "" };""")] // another provider in the same arm
    [InlineData("""// string model = "x-ai/grok-4.5";""")] // a comment
    [InlineData("""string viewModel = "google/oauth2";""")] // a model of a page
    [InlineData("""
        class IndexPageModel
        {
            string callback = "google/oauth2";
        }
        class IndexModel
        {
            string callback = "google/oauth2";
        }
        """)] // models of pages
    [InlineData(
        """string BuildViewModel() { return "google/oauth2"; } string PageModel { get { return "google/oauth2"; """
        + """} } void M(string viewModel = "google/oauth2") { }""")] // models of pages
    [InlineData("""string model = "google/callback";""")] // a path of a sign-in
    [InlineData("""object route = new { Url = "https://api.unheard-of.example/v1", Model = "x-ai/grok-4.5" };""")] // an address of another service beside it
    [InlineData("""const string BaseUrl = "https://llm.example.com/v1/"; string[] models = { "x-ai/grok-4.5" };""")] // an address of another service beside it
    public Task Left_alone(string member) => ModelMarkup.VerifyAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("""
        class OpenRouterClient
        {
            string Url = "https://openrouter.ai/api/v1";
            string model = "{|AIS4002:gpt-4o-mini|}";
        }
        """)]
    [InlineData("""
        class C
        {
            object M() => new ChatClient("{|AIS4002:gpt-4o-mini|}", new ChatOptions { Endpoint = "https://openrouter.ai/api/v1" });
        }
        """)]
    [InlineData("""
        class C
        {
            string Model(string p) => p switch { "openai" => "gpt-4o-mini", "openrouter" => "{|AIS4002:gpt-4o|}", _ => "" };
        }
        """)]
    [InlineData("""
        class OpenRouterSettings
        {
            string Url = "https://openrouter.ai/api/v1";
            string DefaultModel = "{|AIS4002:gpt-3.5-turbo|}";
            string OldModel = "{|AIS4003:gpt-4-turbo|}";
            string Model = "{|AIS4002:grok-4.5|}";
        }
        """)]
    [InlineData("""class OpenRouterClient { string name = "gpt-4o-mini"; string fontFamily = "gpt-4o"; }""")]
    public Task A_name_without_an_author_counts_beside_an_OpenRouter_client(string type) =>
        ModelMarkup.VerifyAsync($$"""
            {{type}}
            class ChatOptions { public string Endpoint { get; set; } = ""; }
            class ChatClient { public ChatClient(string model, ChatOptions o) { } }

            """);

    [Fact]
    public Task Without_the_signal_nothing_is_found() => ModelMarkup.VerifyAsync("""class C { string model = "x-ai/grok-4.5"; }""", "class Gateway;");

    [Theory]
    [InlineData("""class Gateway { string Url = "https://api.phaseo.app/v1"; }""")]
    [InlineData("""class Gateway { string Key = "AI_STATS_API_KEY"; }""")]
    public Task The_migrated_project_keeps_the_signal(string signal) =>
        ModelMarkup.VerifyAsync("""class C { string model = "{|AIS4001:x-ai/grok-4.5|}"; }""", signal);

    [Fact]
    public Task The_signal_may_stand_in_another_kind_of_file() =>
        ModelMarkup.VerifyAsync("""class C { string model = "{|AIS4001:x-ai/grok-4.5|}"; }""", "class Gateway;",
            ("/src/appsettings.json", """{ "Url": "https://openrouter.ai/api/v1" }"""));
}
