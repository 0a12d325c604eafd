using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

static class NeutralNameFirst
{
    static readonly HttpClient Http = new();

    static string Key() => Environment.GetEnvironmentVariable("LLM_API_KEY") // AIS2005
        ?? Environment.GetEnvironmentVariable("AI_STATS_API_KEY")
        ?? throw new InvalidOperationException("No key is set.");

    static Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.phaseo.app/v1/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key());
        return Http.SendAsync(request);
    }
}

static class NameOfAnotherCompany
{
    const string Variable = "OPENAI_API_KEY"; // AIS2005

    static Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        var key = Environment.GetEnvironmentVariable(Variable);
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key?.Trim()}");
        Console.WriteLine(Environment.GetEnvironmentVariable("DISCORD_TOKEN")); // silent: not sent there
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}

static class Choice
{
    static (string Url, string? Key) Of(string vendor) => vendor switch
    {
        "openai" => ("https://api.openai.com/v1", Environment.GetEnvironmentVariable("OPENAI_API_KEY")), // silent: the other company's own
        "router" => ("https://api.phaseo.app/v1", Environment.GetEnvironmentVariable("ROUTER_KEY")), // AIS2005
        _ => throw new ArgumentException(vendor),
    };

    static string? KeyOf(string vendor) => vendor == "openai" ? Environment.GetEnvironmentVariable("OPENAI_API_KEY") // silent: the choice says so
        : Environment.GetEnvironmentVariable("AI_STATS_API_KEY");

    static Task<string> Ask(HttpClient http, string vendor)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", KeyOf(vendor));
        return http.GetStringAsync(Of(vendor).Url + "/models"); // AIS1002
    }
}

record Vendor(string Name, string Url, string Variable);

static class Vendors
{
    static readonly Vendor[] All =
    {
        new("openai", "https://api.openai.com/v1", "OPENAI_API_KEY"), // silent: the other company's own
        new("router", "https://api.phaseo.app/v1", "ROUTER_API_KEY"), // AIS2005
    };
}

static class Proxy
{
    static Task<HttpResponseMessage> Forward(HttpClient http, System.Collections.Generic.IDictionary<string, string> headers, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", headers["X-Api-Key"]); // silent: who calls the program sends it
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
