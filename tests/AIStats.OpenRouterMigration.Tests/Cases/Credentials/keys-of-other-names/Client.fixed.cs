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

record OpenAIClient(string? Key, System.Uri? Endpoint = null);

class TwoClients(IConfiguration config)
{
    readonly OpenAIClient _embeddings = new OpenAIClient(config["OpenAI:ApiKey"]); // silent: the library knows its own host
    readonly OpenAIClient _chat = new OpenAIClient(config["Router:ApiKey"], new System.Uri("https://api.phaseo.app/v1")); // AIS2005
}

class OwnBackend(HttpClient http, IConfiguration config)
{
    const string Chat = "https://api.phaseo.app/v1/chat/completions";

    async System.Threading.Tasks.Task<HttpResponseMessage> Ask(HttpContent body)
    {
        Sign(config["Chat:ApiKey"]); // AIS2005
        return await http.PostAsync(Chat, body);
    }

    void Sign(string? key) => http.DefaultRequestHeaders.Authorization = new("Bearer", key);

    async System.Threading.Tasks.Task<HttpResponseMessage> Me()
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", config["Auth:Token"]); // silent: its request goes to the program itself
        return await http.GetAsync("/me");
    }
}

class Box { public string? Text { get; set; } }

class Form(IConfiguration config)
{
    readonly Box _key = new Box { Text = config["Form:ApiKey"] }; // silent: a box that shows it
    readonly Box _url = new Box();

    void Reset() => _url.Text = "https://api.phaseo.app/v1/chat/completions";
}
