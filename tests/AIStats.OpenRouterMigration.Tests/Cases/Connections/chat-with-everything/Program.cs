var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", key);
http.DefaultRequestHeaders.Add("HTTP-Referer", "https://shop.example.com"); // AIS3001
await http.PostAsync(Api.Chat, null);
await http.GetAsync(Api.Models);
await http.GetAsync(Api.Key);
if (args.Length > 0 && new Uri(args[0]).Host == "openrouter.ai") // AIS1005
    Console.WriteLine("See https://openrouter.ai/docs"); // AIS1006
static class Api
{
    public const string Chat = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public const string Models = "https://openrouter.ai/api/v1/models"; // AIS1002
    public const string Key = "https://openrouter.ai/api/v1/key"; // AIS1002
}
