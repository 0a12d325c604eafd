public class OpenRouterMeter(HttpClient http)
{
    static readonly Uri Base = new("https://api.phaseo.app/v1/");

    public Task<string> RowAsync(string id) => http.GetStringAsync(new Uri(Base, "generations?id=" + id)); // AIS1002
}
