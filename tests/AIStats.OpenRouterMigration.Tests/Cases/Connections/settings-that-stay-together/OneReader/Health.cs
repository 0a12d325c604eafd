public class Health(IConfiguration config)
{
    public string?[] All() => new[] { config["Chat:BaseUrl"], config["Login:BaseUrl"] };
}
