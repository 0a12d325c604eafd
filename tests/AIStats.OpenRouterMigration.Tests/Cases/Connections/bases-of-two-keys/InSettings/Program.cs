var builder = WebApplication.CreateBuilder(args);
var config = builder.Configuration;
builder.Services.AddHttpClient<ChatClient>(http =>
{
    http.BaseAddress = new Uri(config["OpenRouter:BaseUrl"]!); // AIS2004
    http.DefaultRequestHeaders.Authorization = new("Bearer", config["OpenRouter:ApiKey"]); // AIS2004
    http.DefaultRequestHeaders.Add("X-Title", "Shop"); // AIS3001
});
builder.Services.AddHttpClient<KeyAdmin>(http =>
{
    http.BaseAddress = new Uri(config["Provisioning:BaseUrl"]!);
    http.DefaultRequestHeaders.Authorization = new("Bearer", config["Provisioning:ApiKey"]);
    http.DefaultRequestHeaders.Add("X-Title", "Shop"); // AIS3001
});
builder.Build();
