interface IHttpClientFactory { HttpClient CreateClient(string name); }
interface IServices { IServices AddHttpClient(string name, Action<HttpClient> configure); }

static class Startup
{
    const string Base = "https://openrouter.ai/api/v1/"; // AIS1001

    public static void Configure(IServices services) => services
        .AddHttpClient("llm", client => client.BaseAddress = new Uri(Base))
        .AddHttpClient("shop", client => client.BaseAddress = new Uri("https://shop.example/"));
}
