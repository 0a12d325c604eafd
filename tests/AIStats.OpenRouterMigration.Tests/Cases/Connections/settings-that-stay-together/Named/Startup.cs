public class ProviderOptions { public string BaseUrl { get; set; } = ""; public string ApiKey { get; set; } = ""; }

public static class Startup
{
    public static void AddProviders(this IServiceCollection services, IConfiguration config)
    {
        services.Configure<ProviderOptions>("chat", config.GetSection("Chat"));
        services.Configure<ProviderOptions>("login", config.GetSection("Login"));
    }
}
