var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", key);
http.DefaultRequestHeaders.Add("HTTP-Referer", "https://shop.example.com");
await http.PostAsync(Api.Chat, null);
await http.GetAsync(Api.Models);
await http.GetAsync(Api.Key);
if (args.Length > 0 && new Uri(args[0]).Host == "openrouter.ai")
    Console.WriteLine("See https://openrouter.ai/docs");
static class Api
{
    public const string Chat = "https://openrouter.ai/api/v1/chat/completions";
    public const string Models = "https://openrouter.ai/api/v1/models";
    public const string Key = "https://openrouter.ai/api/v1/key";
}
