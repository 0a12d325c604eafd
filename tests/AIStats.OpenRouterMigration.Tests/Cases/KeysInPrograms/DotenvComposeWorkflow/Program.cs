using System.Net.Http.Headers;
using System.Text.Json;

var apiKey = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
if (string.IsNullOrWhiteSpace(apiKey))
{
    Console.Error.WriteLine("❌ OPENROUTER_API_KEY is not set!"); // AIS2001
    Console.Error.WriteLine("   Get a free key at https://openrouter.ai/keys and put it in .env"); // AIS1006
    return 1;
}

var model = Environment.GetEnvironmentVariable("OPENROUTER_MODEL") ?? "openai/gpt-4o-mini"; // AIS2003, AIS4005
using var client = new HttpClient();
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
client.DefaultRequestHeaders.Add("HTTP-Referer", "https://example.com"); // AIS3001
client.DefaultRequestHeaders.Add("X-Title", "Bot"); // AIS3001
var body = JsonSerializer.Serialize(new { model, messages = new[] { new { role = "user", content = "Hi" } } });
var response = await client.PostAsync("https://openrouter.ai/api/v1/chat/completions", new StringContent(body)); // AIS1001
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine($"OpenRouter error {response.StatusCode}: check OPENROUTER_API_KEY and your balance at https://openrouter.ai/settings/credits"); // AIS1006, AIS2001
    return 2;
}

Console.WriteLine(await response.Content.ReadAsStringAsync());
return 0;
