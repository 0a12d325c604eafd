public class AppSettings
{
    public ProviderSettings Chat { get; set; } = new();
    public ProviderSettings Login { get; set; } = new();
    public static AppSettings Read(IConfiguration config) => config.Get<AppSettings>();
}

public class ProviderSettings { public string BaseUrl { get; set; } = ""; }
