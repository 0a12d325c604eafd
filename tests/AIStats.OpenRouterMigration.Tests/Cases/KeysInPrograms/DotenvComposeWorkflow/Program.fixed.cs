using System.Net.Http.Headers;
using System.Text.Json;

var apiKey = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
if (string.IsNullOrWhiteSpace(apiKey))
{
    Console.Error.WriteLine("❌ AI_STATS_API_KEY is not set!");
    Console.Error.WriteLine("   Get a free key at https://openrouter.ai/keys and put it in .env"); // AIS1006
    return 1;
}

var model = Environment.GetEnvironmentVariable("OPENROUTER_MODEL") ?? "openai/gpt-4o-mini"; // AIS2003, AIS4005
using var client = new HttpClient();
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
client.DefaultRequestHeaders.Add("http-referer", "https://example.com");
client.DefaultRequestHeaders.Add("x-title", "Bot");
var body = JsonSerializer.Serialize(new { model, messages = new[] { new { role = "user", content = "Hi" } } });
var response = await client.PostAsync("https://api.phaseo.app/v1/chat/completions", new StringContent(body));
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine($"AI Stats error {response.StatusCode}: check AI_STATS_API_KEY and your balance at https://phaseo.app/settings/credits");
    return 2;
}

Console.WriteLine(await response.Content.ReadAsStringAsync());
return 0;
