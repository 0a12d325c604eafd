var key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", key);
http.DefaultRequestHeaders.Add("http-referer", "https://shop.example.com");
await http.PostAsync(Api.Chat, null);
await http.GetAsync(Api.Models);
await http.GetAsync(Api.Key);
if (args.Length > 0 && new Uri(args[0]).Host is "api.phaseo.app" or "openrouter.ai")
    Console.WriteLine("See https://phaseo.app/docs");
static class Api
{
    public const string Chat = "https://api.phaseo.app/v1/chat/completions";
    public const string Models = "https://api.phaseo.app/v1/models"; // AIS1002
    public const string Key = "https://api.phaseo.app/v1/key"; // AIS1002
}
