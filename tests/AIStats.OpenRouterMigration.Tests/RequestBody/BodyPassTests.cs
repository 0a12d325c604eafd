using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

/// <summary>What of a request and of its answer needs another form on AI Stats, in whole small programs.</summary>
[Trait("Rule", RuleIds.RejectedField)]
[Trait("Rule", RuleIds.IgnoredField)]
[Trait("Rule", RuleIds.NullMember)]
[Trait("Rule", RuleIds.AnswerField)]
public sealed class BodyPassTests
{
    [Theory]
    // An error object of a chat's answer: its code is read though the type says nothing of the gateway.
    [InlineData("""
        class Answer
        {
            public Choice[] choices { get; set; }
            public Error error { get; set; }
        }
        class Choice { }
        class Error { public int code { get; set; } public string message { get; set; } public Meta metadata { get; set; } }
        class Meta { public string provider_name { get; set; } }
        class Api { string url = "https://openrouter.ai/api/v1"; }
        """, """
        class Answer
        {
            public Choice[] choices { get; set; }
            public Error error { get; set; }
        }
        class Choice { }
        class Error { public int code { get; set; } public string message { get; set; } public Meta metadata { get; set; } }
        class Meta { public string provider_name { get; set; } }
        class Api { string url = "https://api.phaseo.app/v1"; }
        (7:26-29) AIS6001: 'error.code' is different on AI Stats: read `error` instead; it is a text such as
            validation_error, and the number is `status_code`
        (7:59-65) AIS6001: 'error.message' is different on AI Stats: read `description` instead; `error` is
            a text, not an object (since September 2026 there is `message` beside it)
        (7:93-100) AIS6001: 'error.metadata' is different on AI Stats: read `details` instead; it stands at
            the top, beside `error_type` and `error_origin`
        """)]
    // A sentence of OpenRouter's that a list of texts holds.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            static readonly string[] Quota = { "requires more credits" };
            bool Is(string error) => System.Array.Exists(Quota, error.Contains);
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            static readonly string[] Quota = { "requires more credits" };
            bool Is(string error) => System.Array.Exists(Quota, error.Contains);
        }
        (4:41-61) AIS6001: 'requires more credits' is different on AI Stats: too low a balance is 402
            `insufficient_funds`, without figures, so test the status and `error` instead
        """)]
    // One that is the only element of a named list.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            static readonly List<string> Quota = new() { "requires more credits" };
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            static readonly List<string> Quota = new() { "requires more credits" };
        }
        (4:51-71) AIS6001: 'requires more credits' is different on AI Stats: too low a balance is 402
            `insufficient_funds`, without figures, so test the status and `error` instead
        """)]
    // A pattern.
    [InlineData("""
        partial class Api
        {
            string url = "https://openrouter.ai/api/v1";
            [GeneratedRegex("requires more credits")] private static partial Regex Quota();
        }
        """, """
        partial class Api
        {
            string url = "https://api.phaseo.app/v1";
            [GeneratedRegex("requires more credits")] private static partial Regex Quota();
        }
        (4:22-42) AIS6001: 'requires more credits' is different on AI Stats: too low a balance is 402
            `insufficient_funds`, without figures, so test the status and `error` instead
        """)]
    // A pattern in an attribute of another name is a text to show.
    [InlineData("""
        partial class Api
        {
            string url = "https://openrouter.ai/api/v1";
            [Description("requires more credits")] private static partial Regex Quota();
        }
        """, """
        partial class Api
        {
            string url = "https://api.phaseo.app/v1";
            [Description("requires more credits")] private static partial Regex Quota();
        }
        """)]
    // A text that is only shown.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            void Show() => System.Console.WriteLine("requires more credits");
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            void Show() => System.Console.WriteLine("requires more credits");
        }
        """)]
    // A constant.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            const string Quota = "requires more credits";
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            const string Quota = "requires more credits";
        }
        (4:27-47) AIS6001: 'requires more credits' is different on AI Stats: too low a balance is 402
            `insufficient_funds`, without figures, so test the status and `error` instead
        """)]
    // A member that an attribute makes a part of the JSON.
    [InlineData("""
        class Request
        {
            [JsonInclude] internal string[] transforms;
            [JsonProperty] string route;
            internal string[] plugins;
            public string model;
            public object[] messages;
        }
        class Api { string url = "https://openrouter.ai/api/v1/chat/completions"; }
        """, """
        class Request
        {
            [JsonInclude] internal string[] transforms;
            [JsonProperty] string route;
            internal string[] plugins;
            public string model;
            public object[] messages;
        }
        class Api { string url = "https://api.phaseo.app/v1/chat/completions"; }
        (3:37-46) AIS5001: AI Stats answers 'transforms' in a body with 400; remove it: prompts are not compressed
        (4:27-31) AIS5002: AI Stats ignores 'route' in a body; there is no fallback to another model, so ask
            the next one in code
        """)]
    // A serializer that leaves nulls out.
    [InlineData("""
        class Api
        {
            readonly JsonSerializerOptions options = new();
            Api() { this.options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull; }
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, seed }, options);
        }
        """, """
        class Api
        {
            readonly JsonSerializerOptions options = new();
            Api() { this.options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull; }
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, seed }, options);
        }
        """)]
    // A serializer that writes them.
    [InlineData("""
        class Api
        {
            readonly JsonSerializerOptions options = new();
            Api() { this.options.DefaultIgnoreCondition = JsonIgnoreCondition.Never; }
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, seed }, options);
        }
        """, """
        class Api
        {
            readonly JsonSerializerOptions options = new();
            Api() { this.options.DefaultIgnoreCondition = JsonIgnoreCondition.Never; }
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, seed }, options);
        }
        (6:9-11) AIS5003: 'new { … }' sends null for seed, which AI Stats answers with 400; leave members without a value out
        """)]
    // Its option is only read.
    [InlineData("""
        class Api
        {
            readonly JsonSerializerOptions options = new();
            JsonIgnoreCondition last;
            void Keep() => last = this.options.DefaultIgnoreCondition;
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, seed }, options);
        }
        """, """
        class Api
        {
            readonly JsonSerializerOptions options = new();
            JsonIgnoreCondition last;
            void Keep() => last = this.options.DefaultIgnoreCondition;
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, seed }, options);
        }
        (7:9-11) AIS5003: 'new { … }' sends null for seed, which AI Stats answers with 400; leave members without a value out
        """)]
    // A value that may be null is sent as it is.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, seed });
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, int? seed) => http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, seed });
        }
        (4:9-11) AIS5003: 'new { … }' sends null for seed, which AI Stats answers with 400; leave members without a value out
        """)]
    // It is tested before.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, int? seed)
            {
                if (!seed.HasValue) throw new System.Exception();
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, seed });
            }
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, int? seed)
            {
                if (!seed.HasValue) throw new System.Exception();
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, seed });
            }
        }
        """)]
    // Another member of it is read.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                Log(user.Length);
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                Log(user.Length);
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, user });
            }
        }
        (7:9-11) AIS5003: 'new { … }' sends null for user, which AI Stats answers with 400; leave members without a value out
        """)]
    // It gets a value before.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                user = Name();
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                user = Name();
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """)]
    // It is only taken for something else before.
    [InlineData("""
        class Api
        {
            string? last;
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                last = user;
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            string? last;
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                last = user;
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, user });
            }
        }
        (8:9-11) AIS5003: 'new { … }' sends null for user, which AI Stats answers with 400; leave members without a value out
        """)]
    // It is logged before.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                Log(user);
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                Log(user);
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, user });
            }
        }
        (7:9-11) AIS5003: 'new { … }' sends null for user, which AI Stats answers with 400; leave members without a value out
        """)]
    // It is checked before.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                System.ArgumentNullException.ThrowIfNull(user);
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                System.ArgumentNullException.ThrowIfNull(user);
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """)]
    // What a loop gives may be anything.
    [InlineData("""
        class Api
        {
            async Task Send(HttpClient http, string model, object[] messages, string?[] users)
            {
                foreach (var user in users)
                    await http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            async Task Send(HttpClient http, string model, object[] messages, string?[] users)
            {
                foreach (var user in users)
                    await http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new { model, messages, user });
            }
        }
        """)]
    // Settings in the call.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://openrouter.ai/api/v1/chat/completions",
                JsonContent.Create(new { model, messages, user },
                    options: new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }));
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://api.phaseo.app/v1/chat/completions",
                JsonContent.Create(new { model, messages, user },
                    options: new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }));
        }
        """)]
    // Something else in the call.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://openrouter.ai/api/v1/chat/completions",
                JsonContent.Create(new { model, messages, user }, new MediaTypeHeaderValue("application/json")));
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://api.phaseo.app/v1/chat/completions",
                JsonContent.Create(new { model, messages, user }, new MediaTypeHeaderValue("application/json")));
        }
        (4:28-30) AIS5003: 'new { … }' sends null for user, which AI Stats answers with 400; leave members without a value out
        """)]
    // Attributes of Newtonsoft.
    [InlineData("""
        class Request
        {
            [JsonProperty("model")] public string Model { get; set; }
            [JsonProperty("messages")] public object[] Messages { get; set; }
            [JsonProperty("a", DefaultValueHandling = DefaultValueHandling.Ignore)] public int? A { get; set; }
            [JsonProperty("seed", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)] public int? Seed { get; set; }
            [JsonProperty("top_k", DefaultValueHandling = DefaultValueHandling.Include)] public int? TopK { get; set; }
            [JsonProperty("user", NullValueHandling = NullValueHandling.Ignore)] public string? User { get; set; }
            [JsonProperty("top_p", NullValueHandling = NullValueHandling.Include)] public double? TopP { get; set; }
            [DataMember(Name = "min_p", EmitDefaultValue = false)] public double? MinP { get; set; }
        }
        class Api
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            Task Send(HttpClient http, Request request) => http.PostAsJsonAsync(url, request);
        }
        """, """
        class Request
        {
            [JsonProperty("model")] public string Model { get; set; }
            [JsonProperty("messages")] public object[] Messages { get; set; }
            [JsonProperty("a", DefaultValueHandling = DefaultValueHandling.Ignore)] public int? A { get; set; }
            [JsonProperty("seed", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)] public int? Seed { get; set; }
            [JsonProperty("top_k", DefaultValueHandling = DefaultValueHandling.Include)] public int? TopK { get; set; }
            [JsonProperty("user", NullValueHandling = NullValueHandling.Ignore)] public string? User { get; set; }
            [JsonProperty("top_p", NullValueHandling = NullValueHandling.Include)] public double? TopP { get; set; }
            [DataMember(Name = "min_p", EmitDefaultValue = false)] public double? MinP { get; set; }
        }
        class Api
        {
            string url = "https://api.phaseo.app/v1/chat/completions";
            Task Send(HttpClient http, Request request) => http.PostAsJsonAsync(url, request);
        }
        (1:7-13) AIS5003: 'Request' sends null for top_k, top_p, which AI Stats answers with 400; leave
            members without a value out
        """)]
    // A stream that nothing but its last text ends.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            async Task Read(System.IO.StreamReader reader)
            {
                while (true)
                {
                    var line = await reader.ReadLineAsync();
                    if (line == "data: [DONE]") break;
                }
            }
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1/chat/completions";
            async Task Read(System.IO.StreamReader reader)
            {
                while (true)
                {
                    var line = await reader.ReadLineAsync();
                    if (line == "data: [DONE]") break;
                }
            }
        }
        (9:26-37) AIS6001: 'data: [DONE]' is different on AI Stats: AI Stats sends it for some providers
            only, so the loop must also end with the stream
        """)]
    // A stream whose end is an error.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            async Task Read(System.IO.StreamReader reader)
            {
                while (true)
                {
                    var line = await reader.ReadLineAsync() ?? throw new System.IO.EndOfStreamException();
                    if (line == "data: [DONE]") break;
                }
            }
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1/chat/completions";
            async Task Read(System.IO.StreamReader reader)
            {
                while (true)
                {
                    var line = await reader.ReadLineAsync() ?? throw new System.IO.EndOfStreamException();
                    if (line == "data: [DONE]") break;
                }
            }
        }
        """)]
    // A text behind a body of JSON is no part of it.
    [InlineData(""""
        class Api
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            string a = """{"model":"a","messages":[],"transforms":["middle-out"],"n":1} "route" """;
        }
        """", """"
        class Api
        {
            string url = "https://api.phaseo.app/v1/chat/completions";
            string a = """{"model":"a","messages":[],"transforms":["middle-out"],"n":1} "route" """;
        }
        (4:47-56) AIS5001: AI Stats answers 'transforms' in a body with 400; remove it: prompts are not compressed
        """")]
    // An object of a type that nobody declares: JSON by the names of its members.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new ChatRequest { model = "a", messages = messages, transforms = new[] { "middle-out" }, Route = "fallback" });
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new ChatRequest { model = "a", messages = messages, transforms = new[] { "middle-out" }, Route = "fallback" });
        }
        (4:61-70) AIS5001: AI Stats answers 'transforms' in a body with 400; remove it: prompts are not compressed
        (4:98-102) AIS5002: AI Stats ignores 'route' in a body; there is no fallback to another model, so
            ask the next one in code
        """)]
    // An argument that is no serializer's says nothing, so what the project says holds.
    [InlineData("""
        class Api
        {
            static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://openrouter.ai/api/v1/chat/completions",
                JsonContent.Create(new { model, messages, user }, new MediaTypeHeaderValue("application/json")));
        }
        """, """
        class Api
        {
            static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://api.phaseo.app/v1/chat/completions",
                JsonContent.Create(new { model, messages, user }, new MediaTypeHeaderValue("application/json")));
        }
        """)]
    // A serializer of its own says more than the project.
    [InlineData("""
        class Api
        {
            static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://openrouter.ai/api/v1/chat/completions",
                JsonContent.Create(new { model, messages, user }, options: new JsonSerializerOptions()));
        }
        """, """
        class Api
        {
            static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
            Task Send(HttpClient http, string model, object[] messages, string? user) => http.PostAsync("https://api.phaseo.app/v1/chat/completions",
                JsonContent.Create(new { model, messages, user }, options: new JsonSerializerOptions()));
        }
        (5:28-30) AIS5003: 'new { … }' sends null for user, which AI Stats answers with 400; leave members without a value out
        """)]
    // Null for any field, and a value for one that must not be null.
    [InlineData("""
        class Api
        {
            const string Url = "https://openrouter.ai/api/v1/chat/completions";
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync(Url,
                new { model = "a", messages, seed = (int?)null, stop = "x", user = null });
        }
        """, """
        class Api
        {
            const string Url = "https://api.phaseo.app/v1/chat/completions";
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync(Url,
                new { model = "a", messages, seed = (int?)null, stop = "x", user = null });
        }
        (5:38-41) AIS5001: AI Stats answers 'seed: null' in a body with 400; leave the field out instead of sending null
        (5:69-72) AIS5001: AI Stats answers 'user: null' in a body with 400; leave the field out instead of sending null
        """)]
    // Tools of OpenRouter.
    [InlineData("""
        class Api
        {
            const string Url = "https://openrouter.ai/api/v1/chat/completions";
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync(Url,
                new { model = "a", messages, tools = new[] { new { type = "openrouter:web_search" }, new { type = "openrouter:datetime" } } });
        }
        """, """
        class Api
        {
            const string Url = "https://api.phaseo.app/v1/chat/completions";
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync(Url,
                new { model = "a", messages, tools = new[] { new { type = "openrouter:web_search" }, new { type = "openrouter:datetime" } } });
        }
        (5:68-88) AIS5001: AI Stats answers 'openrouter:web_search' in a body with 400; write `phaseo:` instead of `openrouter:`
        (5:108-126) AIS5001: AI Stats answers 'openrouter:datetime' in a body with 400; write `phaseo:` instead of `openrouter:`
        """)]
    // A member that is declared and initialized is told once, where it is declared.
    [InlineData("""
        class Request
        {
            [JsonPropertyName("transforms")] public string[] Transforms { get; set; }
            [JsonPropertyName("model")] public string Model { get; set; }
            [JsonPropertyName("messages")] public object[] Messages { get; set; }
        }
        class Api
        {
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                new Request { Model = "a", Messages = messages, Transforms = new[] { "middle-out" } });
        }
        """, """
        class Request
        {
            [JsonPropertyName("transforms")] public string[] Transforms { get; set; }
            [JsonPropertyName("model")] public string Model { get; set; }
            [JsonPropertyName("messages")] public object[] Messages { get; set; }
        }
        class Api
        {
            Task Send(HttpClient http, object[] messages) => http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                new Request { Model = "a", Messages = messages, Transforms = new[] { "middle-out" } });
        }
        (3:24-33) AIS5001: AI Stats answers 'transforms' in a body with 400; remove it: prompts are not compressed
        """)]
    // JSON in a sentence is no body.
    [InlineData(""""
        class Api
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            string help = """Send {"model":"a","messages":[],"transforms":["middle-out"]} to it.""";
        }
        """", """"
        class Api
        {
            string url = "https://api.phaseo.app/v1/chat/completions";
            string help = """Send {"model":"a","messages":[],"transforms":["middle-out"]} to it.""";
        }
        """")]
    // A text that holds it before, and a list, say nothing about null.
    [InlineData("""
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                Log($"for {user}", new[] { user });
                return http.PostAsJsonAsync("https://openrouter.ai/api/v1/chat/completions",
                    new { model, messages, user });
            }
        }
        """, """
        class Api
        {
            Task Send(HttpClient http, string model, object[] messages, string? user)
            {
                Log($"for {user}", new[] { user });
                return http.PostAsJsonAsync("https://api.phaseo.app/v1/chat/completions",
                    new { model, messages, user });
            }
        }
        (7:13-15) AIS5003: 'new { … }' sends null for user, which AI Stats answers with 400; leave members without a value out
        """)]
    public void Only_the_address_changes_and_a_message_says_the_rest(string code, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code, others));

    [Theory]
    // An error of something else.
    [InlineData("""
        class Error
        {
            [JsonPropertyName("code")] public int Code { get; set; }
            [JsonPropertyName("message")] public string Message { get; set; }
        }
        """, "", "Api.cs", """class Api { string url = "https://openrouter.ai/api/v1"; }""")]
    // The error of an answer of something else.
    [InlineData("""
        class Answer { [JsonPropertyName("error")] public Error Error { get; set; } }
        class Error
        {
            [JsonPropertyName("code")] public int Code { get; set; }
            [JsonPropertyName("message")] public string Message { get; set; }
        }
        """, "", "Api.cs", """class Api { string url = "https://openrouter.ai/api/v1"; }""")]
    public void Nothing_changes_and_a_message_says_why(string code, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code, others));
}
