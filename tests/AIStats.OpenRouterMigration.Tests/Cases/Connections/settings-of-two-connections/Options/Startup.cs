public class Startup
{
    public Startup(IConfiguration configuration) => Configuration = configuration;

    public IConfiguration Configuration { get; }

    public void ConfigureServices(IServiceCollection services)
    {
        services.Configure<ChatOptions>(Configuration.GetSection("OpenRouter")); // AIS2004
        services.Configure<SignInOptions>(Configuration.GetSection("SignIn"));
        services.AddHttpClient<ChatClient>((provider, http) =>
        {
            var options = provider.GetRequiredService<IOptions<ChatOptions>>().Value;
            http.BaseAddress = new Uri(options.BaseUrl.TrimEnd('/') + "/");
            http.DefaultRequestHeaders.Authorization = new("Bearer", options.ApiKey);
            http.DefaultRequestHeaders.Add("X-Title", options.Title); // AIS3001
        });
        services.AddHttpClient<SignInClient>();
    }
}
