class Provider { public int Id { get; set; } public string Name { get; set; } = ""; public string BaseUrl { get; set; } = ""; }
class Entity { public void HasData(params Provider[] rows) { } }
static class Urls
{
    public const string OpenRouter = "https://openrouter.ai/api/v1"; // AIS1001 "it stays, because it is in databases"
    public const string Chat = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
class Db
{
    static void Create(Entity providers) => providers.HasData(new Provider { Id = 1, Name = "OpenRouter", BaseUrl = Urls.OpenRouter });
}
class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Urls.Chat, body);
}
