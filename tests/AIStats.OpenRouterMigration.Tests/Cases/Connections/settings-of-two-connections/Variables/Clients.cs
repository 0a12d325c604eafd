public class Search(HttpClient http, string url, string key)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return http.PostAsync(url + "/chat/completions", body);
    }
}

public class Accounts(HttpClient http, string url)
{
    public Task<HttpResponseMessage> Exchange(HttpContent code) => http.PostAsync(url + "/auth/keys", code); // AIS1003
}
