var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<ChatClient>(http => Clients.Configure(http, Environment.GetEnvironmentVariable("AI_STATS_API_KEY")));
builder.Services.AddHttpClient<KeyAdmin>(http => Clients.Configure(http, Environment.GetEnvironmentVariable("OPENROUTER_PROVISIONING_KEY"))); // AIS2003
builder.Build();

public static class Clients
{
    public static void Configure(HttpClient http, string? key)
    {
        http.BaseAddress = new Uri("https://api.phaseo.app/v1/");
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }
}
