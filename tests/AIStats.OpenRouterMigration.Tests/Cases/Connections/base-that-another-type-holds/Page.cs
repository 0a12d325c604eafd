using System.ComponentModel;

enum Backend
{
    [Description("OpenAI")] Cloud,
    [Description("OpenRouter.ai")] Router, // AIS1007: a name that is shown is no host of a request
}

class Page
{
    public Backend Backend { get; set; }

    public string Custom { get; set; } = "";

    public string Effective => Custom.Length > 0 ? Custom : Backend == Backend.Router ? "https://openrouter.ai/api/v1" : "https://api.openai.com/v1"; // AIS1001
}

class Other
{
    public string Effective => "https://shop.example/api";
}

class Completion(HttpClient http, Page page, Other other)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body) => http.PostAsync(page.Effective.TrimEnd('/') + "/chat/completions", body);

    public Task<string> TestAsync() => http.GetStringAsync(page.Effective + "/auth/key"); // AIS1002

    public Task<string> ShopAsync() => http.GetStringAsync(other.Effective + "/models"); // silent: another type has a member of that name, with another address
}
