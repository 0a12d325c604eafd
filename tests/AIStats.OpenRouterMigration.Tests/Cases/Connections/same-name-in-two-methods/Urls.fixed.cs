public sealed class Urls(HttpClient http)
{
    private const string RouterUrl = "https://api.phaseo.app";
    private const string ShopUrl = "https://shop.example.com";

    public Task<string> Ours() => http.GetStringAsync(RouterUrl + "/v1/messages");

    public Task<string> Theirs() => http.GetStringAsync(ShopUrl + "/api/v1/messages"); // silent: this constant has the address of another service
}
