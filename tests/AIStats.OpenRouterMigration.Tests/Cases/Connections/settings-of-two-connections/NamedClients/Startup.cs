public class Startup
{
    public Startup(IConfiguration configuration) { Configuration = configuration; }
    public IConfiguration Configuration { get; }
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddHttpClient(Clients.Chat, client =>
        {
            client.BaseAddress = new Uri(Configuration["OpenRouter:BaseUrl"]!); // AIS2004
            client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Configuration["OpenRouter:ApiKey"]); // AIS2004
            client.DefaultRequestHeaders.Add("X-Title", "Shop"); // AIS3001
        });
        services.AddHttpClient(Clients.Auth, client => client.BaseAddress = new Uri(Configuration["OpenRouterAuth:BaseUrl"]!)); // AIS2004
        services.AddSingleton<ChatService>();
        services.AddSingleton<AuthService>();
    }
}
public static class Clients { public const string Chat = "openrouter"; public const string Auth = "openrouter-auth"; }
public class ChatService
{
    private readonly IHttpClientFactory _factory;
    public ChatService(IHttpClientFactory factory) => _factory = factory;
    public Task<HttpResponseMessage> Ask(HttpContent body) => _factory.CreateClient(Clients.Chat).PostAsync("chat/completions", body);
}
public class AuthService
{
    private readonly IHttpClientFactory _factory;
    public AuthService(IHttpClientFactory factory) => _factory = factory;
    public Task<HttpResponseMessage> Exchange(HttpContent body) => _factory.CreateClient(Clients.Auth).PostAsync("auth/keys", body); // AIS1003
}
