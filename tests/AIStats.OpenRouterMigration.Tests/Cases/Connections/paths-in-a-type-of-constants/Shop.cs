using System.Net.Http.Json;

class Shop
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://shop.example.com") };

    public Task<HttpResponseMessage> OrderAsync(object body) => _http.PostAsJsonAsync(Routes.Orders, body);
}
