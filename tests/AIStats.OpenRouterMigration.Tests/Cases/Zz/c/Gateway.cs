public sealed class Gateway
{
    private string _url = "https://openrouter.ai"; // AIS1004
    private readonly HttpClient client = new();

    public void UseLocal() => _url = "http://localhost:8080";

    public Task<string> Send(string path) => client.GetStringAsync(_url.TrimEnd('/') + path);
    public Task<string> Messages() => client.GetStringAsync(_url + "/api/v1/messages"); // AIS1004

    public Task<string> Status()
    {
        var _url = new Uri("https://status.example.com");
        return client.GetStringAsync(_url + "api/v1/messages");
    }
}
