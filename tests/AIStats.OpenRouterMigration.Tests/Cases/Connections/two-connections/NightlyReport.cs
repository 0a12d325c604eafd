/// <summary>Writes the report with the company's own key.</summary>
class NightlyReport(HttpClient http)
{
    private const string Endpoint = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001: no key of the sign-in comes here
    public Task<HttpResponseMessage> Write(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        http.DefaultRequestHeaders.Add("X-Title", "Report"); // AIS3001
        return http.PostAsync(Endpoint, body);
    }
}
