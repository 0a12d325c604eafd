class Own(HttpClient http)
{
    private const string Shop = "https://shop.example.com/api";

    public Task<string> PricesAsync() => http.GetStringAsync(Shop + "/internal/prices"); // silent: a path of the shop

    public Task<string> PreviewAsync() => http.GetStringAsync("https://shop.example.com/api/alpha/prices"); // silent: an address of the shop
}
