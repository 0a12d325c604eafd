public class Api(HttpClient http)
{
    private const string Root = "https://api.phaseo.app/v1";

    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Root + "/chat/completions", body);
}
