var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<ChatClient>(http => Clients.Configure(http, Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"))); // AIS2001
builder.Services.AddHttpClient<KeyAdmin>(http => Clients.Configure(http, Environment.GetEnvironmentVariable("OPENROUTER_PROVISIONING_KEY"))); // AIS2003
builder.Build();

public static class Clients
{
    public static void Configure(HttpClient http, string? key)
    {
        http.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); // AIS1001
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }
}
