public class Shop(HttpClient http)
{
    private const string BaseUrl = "https://shop.example.com";

    public Task<string> Left() => http.GetStringAsync(BaseUrl + Paths.Credits);
}
