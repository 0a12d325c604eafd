public class Api(HttpClient http)
{
    private const string Root = "https://openrouter.ai/api/v1"; // AIS1001

    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Root + "/chat/completions", body);

    public Task<string> Cost(string id) => http.GetStringAsync(Root + "/" + Paths.Generation + "?id=" + id);
}
