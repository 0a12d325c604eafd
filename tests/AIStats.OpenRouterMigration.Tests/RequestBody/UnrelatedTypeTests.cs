using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using AIStats.OpenRouterMigration.Rules.Responses;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

/// <summary>Code of all kinds of applications that also talk to OpenRouter: words of bodies and answers that have nothing to do with it.</summary>
[Trait("Rule", RuleIds.RejectedField)]
[Trait("Rule", RuleIds.IgnoredField)]
[Trait("Rule", RuleIds.NullMember)]
[Trait("Rule", RuleIds.AnswerField)]
public sealed class UnrelatedTypeTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [new RejectedFieldAnalyzer(), new IgnoredFieldAnalyzer(), new NullMemberAnalyzer(), new AnswerFieldAnalyzer()];

    /// <summary>The types by name; each is compiled in a project of its own that has the signal.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Entity: delivery route"] =
            """
            [Table("routes")] public class Route
            {
                [Key] public int Id { get; set; }
                public string? Name { get; set; }
                public string? Provider { get; set; }
                public List<string>? Models { get; set; }
                public decimal Cost { get; set; }
            }
            """,
        ["Entity: stored chat"] =
            """
            [Table("chats")] public class ChatRequest
            {
                [Key] public int Id { get; set; }
                [Column("model")] public string? Model { get; set; }
                public List<string>? Messages { get; set; }
                public string? Route { get; set; }
                public string? Preset { get; set; }
            }
            """,
        ["Entity: conversation without attributes"] =
            """
            public class Conversation
            {
                public int Id { get; set; }
                public string? Model { get; set; }
                public List<string> Messages { get; } = new();
                public string? Route { get; set; }
                public string? Usage { get; set; }
                public string? Reasoning { get; set; }
            }
            """,
        ["Entity: car"] = """
            public class Car
            {
                public string? Model { get; set; }
                public string[]? Models { get; set; }
                public string? Provider { get; set; }
                public string? Functions { get; set; }
            }
            """,
        ["DbContext"] = """
            public class Shop
            {
                public List<string> Models => new();
                public List<string> Plugins => new();
                public void Fill() { Models.Add("transforms"); Plugins.Add("route"); }
            }
            """,
        ["MongoDB document"] =
            """
            public class Trip
            {
                [BsonElement("route")] public string? Route { get; set; }
                [BsonElement("messages")] public string[]? Messages { get; set; }
                [BsonElement("model")] public string? Model { get; set; }
                [BsonElement("models")] public string[]? Models { get; set; }
            }
            """,
        ["ASP.NET controller"] =
            """
            [Route("api/models")] public class ModelsController
            {
                [Route("{id}/messages")] public object Get(string id) => new { id, models = new[] { "a" }, route = "/models", data = 1 };
            }
            """,
        ["ASP.NET route values"] =
            """
            public class Links
            {
                public object Of(string area) => new { controller = "Home", action = "Index", route = area, provider = "cookie" };
            }
            """,
        ["Minimal API answer"] =
            """
            public class Api
            {
                public object Health() => new { data = new { total_cost = 1 }, error = (string?)null, usage = new { cost = 2 } };
            }
            """,
        ["Problem details"] =
            """
            public class Failure
            {
                [JsonPropertyName("error")] public FailureDetails? Error { get; set; }
            }
            public class FailureDetails
            {
                [JsonPropertyName("code")] public int Code { get; set; }
                [JsonPropertyName("message")] public string? Message { get; set; }
            }
            """,
        ["Page of an API"] = """
            public class Page<T>
            {
                [JsonPropertyName("data")] public List<T>? Data { get; set; }
                [JsonPropertyName("total_count")] public int Total { get; set; }
            }
            """,
        ["Plugin host"] = """
            public class PluginHost
            {
                private readonly Dictionary<string, object> plugins = new();
                public void Load() { plugins["web"] = "file-parser"; plugins["moderation"] = 1; }
                public object State => new { plugins, route = "x" };
            }
            """,
        ["Plugin manifest"] =
            """
            public class Manifest
            {
                [JsonPropertyName("id")] public string? Id { get; set; }
                [JsonPropertyName("plugins")] public string[]? Plugins { get; set; }
                [JsonPropertyName("functions")] public string[]? Functions { get; set; }
                [JsonPropertyName("audio")] public string? Audio { get; set; }
            }
            """,
        ["Image pipeline"] = """
            public class Picture
            {
                public object Ops => new { transforms = new[] { "crop", "blur" }, input = "a.png" };
                public Dictionary<string, object> More = new() { ["transforms"] = 1, ["audio"] = 2 };
            }
            """,
        ["Unity scene"] = """
            public class Scene
            {
                public List<string> transforms = new();
                public string audio = "";
                public void Move() { transforms.Add("a"); }
            }
            """,
        ["GeoJSON"] = """
            public class Transform
            {
                [JsonPropertyName("transforms")] public double[]? Transforms { get; set; }
                [JsonPropertyName("route")] public string? Route { get; set; }
            }
            """,
        ["OAuth provider"] = """
            public class SignIn
            {
                [JsonPropertyName("provider")] public SignInProvider? Provider { get; set; }
                [JsonPropertyName("user")] public string? User { get; set; }
            }
            public class SignInProvider
            {
                [JsonPropertyName("only")] public string[]? Only { get; set; }
                [JsonPropertyName("sort")] public string? Sort { get; set; }
            }
            """,
        ["Data provider"] = """
            public class Provider
            {
                public string? Order { get; set; }
                public string? DataCollection { get; set; }
                public bool Ignore { get; set; }
            }
            """,
        ["Privacy settings"] =
            """
            public class Privacy
            {
                public bool DataCollection { get; set; }
                public string? Retention { get; set; }
                public object Json() => new { datacollection = DataCollection };
            }
            """,
        ["Mail"] = """
            public class Mailbox
            {
                [JsonPropertyName("messages")] public List<string>? Messages { get; set; }
                [JsonPropertyName("user")] public string? User { get; set; }
                [JsonPropertyName("route")] public string? Route { get; set; }
            }
            """,
        ["Queue"] = """
            public class Queue
            {
                public object Body(object[] messages) => new { messages, route = "orders", usage = new { include = true } };
            }
            """,
        ["Broker options"] = """
            public class Broker
            {
                public Dictionary<string, object> Settings => new() { ["messages"] = 10, ["route"] = "direct", ["plugins"] = "shovel", ["audio"] = false };
            }
            """,
        ["Slack"] = """
            public class SlackMessage
            {
                public object Post(string model, object[] messages) =>
                    new { model, messages, functions = 1, verbosity = "low", preset = "x", max_tokens = (int?)null };
            }
            """,
        ["Ollama"] = """
            public class OllamaClient
            {
                public object Chat(string model, object[] messages) => new { model, messages, stream = false, functions = 1, service_tier = "auto" };
            }
            """,
        ["Anthropic DTO"] = """
            public class AnthropicRequest
            {
                [JsonPropertyName("model")] public string? Model { get; set; }
                [JsonPropertyName("messages")] public string[]? Messages { get; set; }
                [JsonPropertyName("system")] public string? System { get; set; }
                [JsonPropertyName("service_tier")] public string Tier { get; set; } = "auto";
                [JsonPropertyName("mcp_servers")] public string[]? Servers { get; set; }
            }
            """,
        ["OpenAI DTO"] = """
            public class OpenAIChatRequest
            {
                [JsonPropertyName("model")] public string? Model { get; set; }
                [JsonPropertyName("messages")] public string[]? Messages { get; set; }
                [JsonPropertyName("functions")] public string[]? Functions { get; set; }
                [JsonPropertyName("verbosity")] public string? Verbosity { get; set; }
                [JsonPropertyName("audio")] public string? Audio { get; set; }
            }
            """,
        ["Azure client"] = """
            public class Chat
            {
                public object Body(string model, object[] messages)
                {
                    var url = "https://x.openai.azure.com/openai/deployments";
                    return new { url, model, messages, functions = 1, prediction = 2, service_tier = "default" };
                }
            }
            """,
        ["Groq client"] = """
            public class Fast
            {
                const string Url = "https://api.groq.com/openai/v1";
                public object Body(string model, object[] messages) => new { model, messages, service_tier = "auto" };
                public bool Done(string line) => line == "[DONE]";
            }
            """,
        ["Gemini namespace"] =
            """
            namespace App.Gemini
            {
                public class Body
                {
                    public string model = "";
                    public string[] messages = new string[0];
                    public string? audio;
                    public string? preset;
                }
            }
            """,
        ["Chat page of Blazor"] =
            """
            public class ChatPage
            {
                public string Model { get; set; } = "";
                public List<string> Models { get; } = new();
                public List<string> Messages { get; } = new();
                public string? Preset { get; set; }
                public string? Verbosity { get; set; }
            }
            """,
        ["View model"] = """
            public class ChatViewModel
            {
                public string? Model { get; set; }
                public string[]? Messages { get; set; }
                public string? Route { get; set; }
                public string? Reasoning { get; set; }
                public object With() => new ChatViewModel { Model = "a", Messages = null, Route = "b", Reasoning = "c" };
            }
            """,
        ["Command line"] = """
            public class Arguments
            {
                public string? Verbosity { get; set; }
                public string? Preset { get; set; }
                public string? Model { get; set; }
                public string? Input { get; set; }
                public object Print() => new { verbosity = Verbosity, preset = Preset, input = Input };
            }
            """,
        ["Linq projection"] =
            """
            public class Report
            {
                public object Of(IEnumerable<string> rows) => rows.Select(row => new { model = row, cost = 1, usage = 2, provider = "x", native = row });
            }
            """,
        ["Invoice"] = """
            public class Invoice
            {
                [JsonPropertyName("usage")] public Meter? Usage { get; set; }
                [JsonPropertyName("total_usage")] public decimal Total { get; set; }
            }
            public class Meter
            {
                [JsonPropertyName("kwh")] public int Kwh { get; set; }
                [JsonPropertyName("price")] public decimal Price { get; set; }
            }
            """,
        ["Cloud bill"] = """
            public class Bill
            {
                public decimal Read(JsonElement root) => root.GetProperty("order").GetProperty("cost").GetDecimal()
                    + root.GetProperty("data").GetProperty("total_cost").GetDecimal();
            }
            """,
        ["Exceptions"] = """
            public class Errors
            {
                public string Read(Exception error) => error.Message + error.Data.Count;
                public string? Node(JsonNode node) => (string?)node["error"]?["message"];
            }
            """,
        ["Payment webhook"] =
            """
            public class StripeEvents
            {
                public object? Read(JsonNode node) => node["data"]?["rate_limit"] ?? node["error"]?["code"] ?? node["usage"]?["cost"];
            }
            """,
        ["GraphQL"] = """
            public class Graph
            {
                public object? Read(JsonElement root) => root.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("message").GetString()
                    : root.GetProperty("data").GetProperty("models");
            }
            """,
        ["Task list"] = """
            public class Todo
            {
                public bool IsDone(string line) => line.StartsWith("[DONE] ") || line == "DONE";
            }
            """,
        ["Generated names"] =
            """
            public class Names
            {
                public string Next(int i) => "gen-" + i;
                public bool IsGenerated(string name) => name.StartsWith("gen-");
            }
            """,
        ["Survey"] = """
            public class Survey
            {
                [JsonPropertyName("choices")] public string[]? Choices { get; set; }
                [JsonPropertyName("reasoning")] public string? Reasoning { get; set; }
                [JsonPropertyName("usage")] public string? Usage { get; set; }
            }
            """,
        ["Expert system"] = """
            public class Conclusion
            {
                [JsonPropertyName("rule")] public string? Rule { get; set; }
                [JsonPropertyName("reasoning")] public string? Reasoning { get; set; }
                [JsonPropertyName("effort")] public string? Effort { get; set; }
            }
            """,
        ["Video job"] = """
            public class Job
            {
                public object Body(string prompt) => new { prompt, callback_url = "https://example.com", seed = 1 };
            }
            """,
        ["Shell prompt"] = """
            public class Shell
            {
                public object State(string input) => new { input, prompt = "$", route = "x", models = 1 };
            }
            """,
        ["Form"] = """
            public class Form
            {
                [JsonPropertyName("input")] public string? Input { get; set; }
                [JsonPropertyName("route")] public string? Route { get; set; }
                [JsonPropertyName("models")] public string[]? Models { get; set; }
            }
            """,
        ["JSON schema"] = """
            public class Schema
            {
                public Dictionary<string, object> additionalProperties = new() { ["route"] = 1 };
                public object Of() => new { type = "function", additionalProperties = false, properties = new { models = 1, audio = 2 } };
            }
            """,
        ["Features by reflection"] =
            """
            public class Features
            {
                public Dictionary<string, object> AdditionalProperties { get; } = new();
                public void Add()
                {
                    AdditionalProperties["models"] = 1;
                    AdditionalProperties["verbosity"] = 2;
                    AdditionalProperties["route"] = 3;
                }
            }
            """,
        ["Roles"] = """
            public class Access
            {
                public object Grant(string user) => new { user, role = "function", scope = "read" };
            }
            """,
        ["Service level"] = """
            public class Plan
            {
                [JsonPropertyName("service_tier")] public string Tier { get; set; } = "default";
                [JsonPropertyName("max_price")] public decimal Price { get; set; }
            }
            """,
        ["Log of a model run"] =
            """
            public class Run
            {
                public string Text(string json) => "{\"run\":\"" + json + "\",\"models\":[],\"route\":\"a\",\"preset\":null,\"audio\":{}}";
            }
            """,
        ["Prose"] = """
            public class Help
            {
                public string Text => "Set model and messages; transforms, route and models are ignored by {others}.";
                /* "include_reasoning" */
            }
            """,
        ["Test data of another API"] =
            """
            public class Samples
            {
                public const string Azure = "{\"deployment\":\"gpt\",\"input\":\"x\",\"functions\":[]}";
                public const string Mail = "{\"messages\":[],\"route\":\"smtp\"}";
            }
            """,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private const string Surroundings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Text.Json.Serialization;
        public class TableAttribute : Attribute { public TableAttribute(string name) { } }
        public class KeyAttribute : Attribute { }
        public class ColumnAttribute : Attribute { public ColumnAttribute(string name) { } }
        public class RouteAttribute : Attribute { public RouteAttribute(string template) { } }
        public class BsonElementAttribute : Attribute { public BsonElementAttribute(string name) { } }
        """;

    public static TheoryData<string> Names => [.. Types.Keys];

    [Fact]
    public void There_are_enough() => Assert.True(Types.Count >= 40, $"{Types.Count}");

    [Fact]
    public async Task The_same_project_with_a_body_for_the_gateway_is_not_silent() =>
        Assert.Equal(["AIS5001", "AIS5002", "AIS6001"],
            (await FindAsync("""
                public class Client
                {
                    public object Body(string model, object[] messages) => new { model, messages, transforms = 1, route = 2 };
                    public object? Read(JsonNode node) => node["usage"]?["cost"];
                }
                """)).Select(static diagnostic => diagnostic.Id).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Words_of_bodies_and_answers_elsewhere_are_silent(string name) =>
        Assert.Empty((await FindAsync(Types[name])).Select(static diagnostic => diagnostic.ToString()));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string source)
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/Some.cs", source).AddDocument("/src/Surroundings.cs", Surroundings)
            .AddDocument("/src/Endpoints.cs", BodySource.Signal);
        var project = solution.Build().Projects.Single();
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers(Rules, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }
}
