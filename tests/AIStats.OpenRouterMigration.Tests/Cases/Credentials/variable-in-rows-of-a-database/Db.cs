class DbSet<T> { public void Add(T row) { } public bool Any() => false; }
class Provider { public string Url { get; set; } = ""; public string KeyName { get; set; } = ""; }
class Db
{
    public DbSet<Provider> Providers { get; } = new();

    public void Fill()
    {
        if (!Providers.Any())
            // AIS1001, AIS2001 "is in databases, so write a migration first": rows that are there ask for the old name
            Providers.Add(new Provider { Url = "https://openrouter.ai/api/v1", KeyName = "OPENROUTER_API_KEY" });
    }
}
class Router(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(Provider provider, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable(provider.KeyName));
        return http.PostAsync(provider.Url + "/chat/completions", body);
    }
}
