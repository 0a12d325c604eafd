class Provider { public int Id { get; set; } public string Name { get; set; } = ""; public string BaseUrl { get; set; } = ""; }
class Entity { public void HasData(params Provider[] rows) { } }
class Db
{
    static void Create(Entity providers) => providers.HasData(
        new Provider { Id = 1, Name = "OpenAI", BaseUrl = "https://api.openai.com/v1" }, // silent: another service
        new Provider { Id = 2, Name = "OpenRouter", BaseUrl = "https://openrouter.ai/api/v1" }); // AIS1001: the row is in the database already, and an edit without a migration stops EF Core 9 at the start
}
class Llm(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(Provider provider, HttpContent body)
    {
        if (provider.BaseUrl.Contains("openrouter.ai")) // AIS1005
            http.DefaultRequestHeaders.Add("X-Title", "A"); // AIS3001
        return http.PostAsync($"{provider.BaseUrl.TrimEnd('/')}/chat/completions", body);
    }
}
