public sealed record RouterOptions { public string Url { get; init; } = "https://openrouter.ai"; } // AIS1004

public sealed class RouterClient(RouterOptions options, HttpClient http)
{
    public async Task<string> Ask(string url)
    {
        var target = options.Url;
        return await http.GetStringAsync(target + "/api/v1/messages") + await http.GetStringAsync(url + "/api/v1/messages"); // AIS1004, AIS1004
    }

    public Task<string> Other()
    {
        var target = "https://billing.example.com/";
        return http.GetStringAsync($"{target}api/v1/credits");
    }
}
