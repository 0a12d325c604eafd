class Balance(HttpClient http)
{
    public Task<HttpResponseMessage> Read()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://openrouter.ai/api/v1/credits"); // AIS1002
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("LLM_API_KEY")); // silent: the URL here stays, and so does the key
        return http.SendAsync(request);
    }
}
class Shop(HttpClient http)
{
    public Task<HttpResponseMessage> Read()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://shop.example.com/orders");
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("SHOP_API_KEY")); // silent: a shop
        return http.SendAsync(request);
    }
}
