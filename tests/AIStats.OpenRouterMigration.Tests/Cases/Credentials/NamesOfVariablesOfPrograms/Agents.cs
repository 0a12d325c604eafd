using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace Agents;

public sealed class Variables { public Variables Set(string name, string value) => this; }

public sealed class Cli
{
    public static Cli Wrap(string program) => new();
    public Cli WithEnvironmentVariables(Action<Variables> set) => this;
}

public static class Agents
{
    private static readonly Dictionary<string, string> NameOf = new() { ["openrouter"] = "OPENROUTER_API_KEY", ["openai"] = "OPENAI_API_KEY" }; // AIS2001

    public static ProcessStartInfo ByMap(string provider, string key)
    {
        var start = new ProcessStartInfo("crush");
        start.Environment[NameOf[provider]] = key;
        return start;
    }

    private static string Variable(string provider) => provider switch { "openrouter" => "OPENROUTER_API_KEY", _ => "OPENAI_API_KEY" }; // AIS2001

    public static ProcessStartInfo ByMethod(string provider, string key)
    {
        var start = new ProcessStartInfo("aider");
        start.EnvironmentVariables.Add(Variable(provider), key);
        return start;
    }

    public static Cli Wrapped(string key) => Cli.Wrap("codex").WithEnvironmentVariables(set => set.Set("CI", "1").Set("OPENROUTER_API_KEY", key)); // AIS2001

    public static ProcessStartInfo InContainer(string key)
    {
        var start = new ProcessStartInfo("docker");
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add($"OPENROUTER_API_KEY={key}"); // AIS2001
        return start;
    }
}

public static class Names
{
    public const string Key = "OPENROUTER_API_KEY"; // AIS2001
}

public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(Names.Key));
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}
