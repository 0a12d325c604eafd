public class Usage(HttpClient http)
{
    static readonly Uri Base = new("https://api.phaseo.app/v1/");

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => http.PostAsync(new Uri(Base, "chat/completions"), body);

    public Task<string> BalanceAsync() => http.GetStringAsync(new Uri(Base, "key")); // AIS1002
}
