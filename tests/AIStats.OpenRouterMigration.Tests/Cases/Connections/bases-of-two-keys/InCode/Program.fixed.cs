var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<ChatClient>(http =>
{
    http.BaseAddress = new Uri("https://api.phaseo.app/v1/");
    http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
});
builder.Services.AddHttpClient<KeyAdmin>(http =>
{
    http.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); // AIS1001: all that is added to it needs a management key
    http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_PROVISIONING_KEY")); // AIS2003
});
builder.Build();
