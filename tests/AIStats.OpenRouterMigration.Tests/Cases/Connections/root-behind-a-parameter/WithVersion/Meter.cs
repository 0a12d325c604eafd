public class Meter
{
    private readonly HttpClient _http = new();

    public Task<string> ReadAsync(string place) => _http.GetStringAsync(place + "/credits"); // AIS1002
}
