interface IServices { void AddScoped(Func<object, HttpClient> make); void AddScoped<T>(); void AddHttpClient<T>(Action<HttpClient> configure); }

static class Startup
{
    public static void Configure(IServices services)
    {
        services.AddScoped(_ => new HttpClient { BaseAddress = new Uri("https://api.phaseo.app/v1/") });
        services.AddScoped<Talk>();
        services.AddScoped<Shelf>();
        services.AddHttpClient<Stock>(client => client.BaseAddress = new Uri("https://stock.example/"));
    }
}

class Talk(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body) => http.PostAsync("chat/completions", body);
}

class Shelf(HttpClient http)
{
    public Task<string> ReadAsync() => http.GetStringAsync("key"); // AIS1002
}

class Stock(HttpClient http)
{
    public Task<string> ReadAsync() => http.GetStringAsync("models"); // silent: it has a client of its own
}
