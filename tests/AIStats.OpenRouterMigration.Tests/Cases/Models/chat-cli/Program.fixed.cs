var key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
var model = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable("OPENROUTER_MODEL") ?? "mistralai/mistral-7b-instruct:free"; // AIS2003, AIS4003
if (model == "grok")
    model = "spacex-ai/grok-4.5"; // AIS4005
var aliases = new Dictionary<string, string> { ["haiku"] = "anthropic/claude-haiku-4-5", ["sonnet"] = "anthropic/claude-sonnet-4-5-20250929", ["mini"] = "openai/gpt-5-mini", ["sol"] = "openai/gpt-6-sol", ["gpt"] = "openai/gpt-5.2-chat-latest" }; // AIS4002, AIS4002, AIS4005, AIS4005
Console.WriteLine($"Usage: chat [model]. Models: openai/gpt-4o, x-ai/grok-4.5 ({aliases.Count} aliases)");
using var http = new HttpClient { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
http.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
await http.PostAsync("chat/completions", new StringContent($$"""{"model":"{{model}}","messages":[]}"""));
