class Service(HttpClient http, string secret)
{
    public Task<HttpResponseMessage> Ask(Vendor vendor, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Vendors.Root(vendor) + "/chat/completions") { Content = body };
        request.Headers.Authorization = new("Bearer", secret);
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Names(Vendor vendor)
    {
        var root = Vendors.Root(vendor);
        var request = new HttpRequestMessage(HttpMethod.Get, $"{root}/models"); // AIS1002: the method may answer with the gateway's base
        request.Headers.Authorization = new("Bearer", secret);
        return http.SendAsync(request);
    }
}
