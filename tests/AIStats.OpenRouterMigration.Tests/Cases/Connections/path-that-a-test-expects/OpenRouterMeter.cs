public class OpenRouterMeter(HttpClient http)
{
    static readonly Uri Base = new("https://openrouter.ai/api/v1/"); // AIS1001

    public Task<string> RowAsync(string id) => http.GetStringAsync(new Uri(Base, "generation?id=" + id)); // AIS1002
}
