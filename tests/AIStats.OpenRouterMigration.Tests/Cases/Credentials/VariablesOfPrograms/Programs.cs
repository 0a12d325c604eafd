using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace Agents;

public sealed record Credential(IReadOnlyDictionary<string, string> EnvironmentVariables);

public sealed class ServerOptions
{
    public string Command { get; set; } = "";
    public Dictionary<string, string> EnvironmentVariables { get; set; } = new();
}

public static class Programs
{
    public static Process? Review(string key)
    {
        var start = new ProcessStartInfo { FileName = "git-review" };
        start.EnvironmentVariables["OPENROUTER_API_KEY"] = key; // AIS2001 "'git-review' may read it"
        return Process.Start(start);
    }

    public static ProcessStartInfo Crush(string key) => new("crush") { Environment = { ["OPENROUTER_API_KEY"] = key } }; // AIS2001

    public static Credential InContainer(string key) => new(new Dictionary<string, string> { { "OPENROUTER_API_KEY", key } }); // AIS2001

    public static Credential OfCrush(string key) => new Credential(new Dictionary<string, string> { ["OPENROUTER_API_KEY"] = key }); // AIS2001

    public static ServerOptions Server(string key) => new() { Command = "npx", EnvironmentVariables = new() { ["OPENROUTER_API_KEY"] = key } }; // AIS2001 "'npx' may read it"

    public static void Add(ProcessStartInfo start, string key) => start.Environment.Add("OPENROUTER_API_KEY", key); // AIS2001

    public static Process? Own(string dll, string key)
    {
        var start = new ProcessStartInfo("dotnet", dll);
        start.Environment["OPENROUTER_API_KEY"] = key; // AIS2001
        return Process.Start(start);
    }

    public static IEnumerable<KeyValuePair<string, string>> Settings(string key) => new Dictionary<string, string> { ["OPENROUTER_API_KEY"] = key }; // AIS2001
}

public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}
