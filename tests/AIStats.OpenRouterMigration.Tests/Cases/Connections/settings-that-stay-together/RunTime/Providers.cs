public class Providers(IConfiguration config)
{
    public string? UrlOf(string name) => config[$"{name}:BaseUrl"];
}
