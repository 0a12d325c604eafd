using System.Diagnostics;
using System.Net.Http.Headers;

namespace Agents;

public static class Runner
{
    private static readonly string[] Passed = { "OPENROUTER_API_KEY", "OPENAI_API_KEY" }; // AIS2001 "'opencode' may read it"

    public static Process? Start(string prompt)
    {
        var start = new ProcessStartInfo("opencode", prompt);
        foreach (var name in Passed)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                start.Environment[name] = value;
        }

        return Process.Start(start);
    }
}

public sealed class Summaries(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001 "'opencode' gets the key in Runner.cs(8), too, so give it its own"
    }
}
