/// <summary>Writes the report with the company's own key.</summary>
class NightlyReport(HttpClient http)
{
    private const string Endpoint = "https://api.phaseo.app/v1/chat/completions"; // silent: no key of the sign-in comes here
    public Task<HttpResponseMessage> Write(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        http.DefaultRequestHeaders.Add("x-title", "Report");
        return http.PostAsync(Endpoint, body);
    }
}
