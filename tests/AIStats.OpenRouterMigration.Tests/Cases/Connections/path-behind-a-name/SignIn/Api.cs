public class Api(HttpClient http)
{
    public Task<HttpResponseMessage> Exchange(HttpContent code) =>
        http.PostAsync("auth/keys", code); // AIS1003: no other service has this path, whoever makes the client
}
