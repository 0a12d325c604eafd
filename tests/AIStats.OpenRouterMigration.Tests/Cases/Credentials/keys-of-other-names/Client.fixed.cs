using System.Net.Http;

class Client
{
    readonly HttpClient _http = new() { BaseAddress = new System.Uri("https://api.phaseo.app/v1/") };
    readonly string _session;

    public Client(string key, string signingKey)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        _session = signingKey;
    }

    public System.Threading.Tasks.Task<HttpResponseMessage> Ask(HttpContent body) => _http.PostAsync("chat/completions?" + _session, body);
}

static class SecureStorage
{
    public static System.Threading.Tasks.Task<string> GetAsync(string name) => System.Threading.Tasks.Task.FromResult(name);
}

static class Addresses
{
    public const string Chat = "https://api.phaseo.app/v1/chat/completions";
}

class Page
{
    static async System.Threading.Tasks.Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", await SecureStorage.GetAsync("api_key")); // AIS2005
        return await http.PostAsync(Addresses.Chat, body);
    }
}

static class Mail
{
    static System.Threading.Tasks.Task<HttpResponseMessage> Send(HttpClient http, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", System.Environment.GetEnvironmentVariable("MAIL_API_KEY")); // silent: it goes to another host
        return http.PostAsync("https://api.sendgrid.com/v3/mail/send", body);
    }

    static System.Threading.Tasks.Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body) =>
        http.PostAsync(Addresses.Chat, body);
}
