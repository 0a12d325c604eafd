var settings = new Settings();
Clients.Add("z", client => client.BaseAddress = new Uri("https://api.mistral.ai/v1/"));
Clients.Add("router", client =>
{
    client.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); // AIS1001
    client.DefaultRequestHeaders.Authorization = new("Bearer", settings["OpenRouter:ApiKey"]); // AIS2004
});
var shared = settings["OpenRouter:SharedKey"]; // AIS2004
Clients.Add("both", client => client.DefaultRequestHeaders.Authorization = new("Bearer", shared));
Clients.Add("named", client => client.GetStringAsync("chat/completions"));

class Settings
{
    public string? this[string name] => Environment.GetEnvironmentVariable(name.Replace(":", "__"));
}

static class Clients
{
    public static void Add(string name, Action<HttpClient> set) => set(new HttpClient());
}
