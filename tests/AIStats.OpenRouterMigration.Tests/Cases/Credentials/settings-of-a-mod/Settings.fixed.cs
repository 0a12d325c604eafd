enum Kind { OpenAI, OpenRouter }

interface IExposable
{
    void ExposeData();
}

class ApiConfig : IExposable
{
    public Kind Provider = Kind.OpenRouter;
    public string ApiKey = ""; // AIS2005

    public string Url => Provider == Kind.OpenRouter ? "https://api.phaseo.app/v1/chat/completions" : "https://api.openai.com/v1/chat/completions";

    public void ExposeData()
    {
    }
}

class Client(HttpClient http, ApiConfig config)
{
    public async Task<string> AskAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, config.Url) { Content = body };
        request.Headers.Authorization = new("Bearer", config.ApiKey);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
