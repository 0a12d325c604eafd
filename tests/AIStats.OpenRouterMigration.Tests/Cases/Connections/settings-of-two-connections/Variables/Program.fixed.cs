var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(_ => new Search(new HttpClient(), Env("OPENROUTER_BASE_URL"), Env("AI_STATS_API_KEY"))); // AIS2003
builder.Services.AddSingleton(_ => new Accounts(new HttpClient(), Env("ACCOUNTS_URL")));
builder.Build();

static string Env(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name + " is not set");
