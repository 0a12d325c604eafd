public sealed class Shop(HttpClient http)
{
    public Task<string> Models((string Name, string Place) shop)
    {
        var (_, place) = shop;
        return http.GetStringAsync(place + "/models"); // silent: nothing gives this tuple a base
    }
}
