public class Api(HttpClient http)
{
    private const string Root = "https://openrouter.ai/api/v1"; // AIS1001

    public Task<string> Left() => http.GetStringAsync($"{Root}{Paths.Credits}");
}
