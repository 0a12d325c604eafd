public class Accounts(HttpClient http)
{
    private const string Service = "https://accounts.example.com/api/v1";

    public Task<HttpResponseMessage> Exchange(HttpContent code) => http.PostAsync(Service + "/auth/keys", code); // silent: the sign-in of another service
}
