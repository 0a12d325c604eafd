public class ChatClient(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync("chat/completions", body);
}

public class KeyAdmin(HttpClient http)
{
    public Task<string> All() => http.GetStringAsync("keys"); // AIS1002

    public Task<HttpResponseMessage> Create(HttpContent body) => http.PostAsync("keys", body); // AIS1002
}
