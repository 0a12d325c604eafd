class Client(HttpClient http, Vendor vendor)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(vendor.BaseUrl + vendor.ChatEndpoint, body);
    public Task<HttpResponseMessage> Balance() => http.GetAsync(vendor.BaseUrl + vendor.BalanceEndpoint);
}
record Vendor(string BaseUrl, string ChatEndpoint, string BalanceEndpoint);
