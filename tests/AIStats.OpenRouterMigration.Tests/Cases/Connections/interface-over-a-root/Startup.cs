interface IServices { IClientBuilder AddRefitClient<T>(); }
interface IClientBuilder { void ConfigureHttpClient(Action<IProvider, HttpClient> configure); }
interface IProvider { T Get<T>(); }

class LanguageOptions
{
    public string BaseUrl { get; set; } = "https://openrouter.ai/api"; // AIS1001
    public string Key { get; set; } = ""; // AIS2005: no name says whose key the host sets
}

static class Startup
{
    public static void Configure(IServices services)
    {
        services.AddRefitClient<ILanguageApi>().ConfigureHttpClient((provider, client) =>
        {
            var settings = provider.Get<LanguageOptions>();
            client.BaseAddress = new Uri(settings.BaseUrl);
            client.DefaultRequestHeaders.Add("Authorization", "Bearer " + settings.Key);
        });
        services.AddRefitClient<IOtherApi>().ConfigureHttpClient((provider, client) => client.BaseAddress = new Uri("https://other.example"));
    }
}
