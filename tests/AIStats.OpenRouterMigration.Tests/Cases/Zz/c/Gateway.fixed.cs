public sealed class Gateway
{
    private string _url = "https://api.phaseo.app";
    private readonly HttpClient client = new();

    public void UseLocal() => _url = "http://localhost:8080";

    public Task<string> Send(string path) => client.GetStringAsync(_url.TrimEnd('/') + path);
    public Task<string> Messages() => client.GetStringAsync(_url + "/v1/messages");

    public Task<string> Status()
    {
        var _url = new Uri("https://status.example.com");
        return client.GetStringAsync(_url + "api/v1/messages");
    }
}
