class Vendor(string id)
{
    public string? Key() => Environment.GetEnvironmentVariable($"{id.ToUpperInvariant()}_API_KEY"); // silent: .env says which names it makes
    public string? Url() => Environment.GetEnvironmentVariable($"{id.ToUpperInvariant()}_BASE_URL");
    public Task<HttpResponseMessage> Chat(HttpClient http, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key());
        return http.PostAsync(Url() + "/chat/completions", body);
    }
}
