class Gateway
{
    public Gateway(HttpClient http, IDictionary<string, string> configuration) => http.BaseAddress = new Uri(configuration["Gateway:BaseUrl"]);
    public Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body) => http.PostAsync("chat/completions", body);
}
