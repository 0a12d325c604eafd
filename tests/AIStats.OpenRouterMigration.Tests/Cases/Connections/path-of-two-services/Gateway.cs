public sealed class Gateway(HttpClient http)
{
    // The stand-in on the own machine serves /api/v1, like OpenRouter.
    private string _url = "https://openrouter.ai"; // AIS1004

    public void UseLocal() => _url = "http://localhost:8080";

    public Task<string> Messages() => http.GetStringAsync(_url + "/api/v1/messages"); // AIS1004

    public Task<string> Status()
    {
        var _url = new Uri("https://status.example.com");
        return http.GetStringAsync(_url + "api/v1/messages"); // silent: this variable has the address of another service
    }
}
