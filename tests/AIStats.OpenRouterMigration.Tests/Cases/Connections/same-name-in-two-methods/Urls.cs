public sealed class Urls(HttpClient http)
{
    private const string RouterUrl = "https://openrouter.ai"; // AIS1004
    private const string ShopUrl = "https://shop.example.com";

    public Task<string> Ours() => http.GetStringAsync(RouterUrl + "/api/v1/messages"); // AIS1004

    public Task<string> Theirs() => http.GetStringAsync(ShopUrl + "/api/v1/messages"); // silent: this constant has the address of another service
}
