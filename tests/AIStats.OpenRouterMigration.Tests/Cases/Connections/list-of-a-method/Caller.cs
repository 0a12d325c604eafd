class Caller(HttpClient http, Addresses addresses, string secret)
{
    public Task<HttpResponseMessage> Names(Vendor vendor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, addresses.List(vendor));
        request.Headers.Authorization = new("Bearer", secret);
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Ask(Vendor vendor, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, addresses.Chat(vendor)) { Content = body };
        request.Headers.Authorization = new("Bearer", secret);
        return http.SendAsync(request);
    }
}
