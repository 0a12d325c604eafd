interface IServices { IClientBuilder AddRefitClient<T>(); }
interface IClientBuilder { void ConfigureHttpClient(Action<IProvider, HttpClient> configure); }
interface IProvider { T Get<T>(); }

class LanguageOptions
{
    public string BaseUrl { get; set; } = "https://api.phaseo.app";
    public string Key { get; set; } = ""; // AIS2005
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
