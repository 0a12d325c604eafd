public sealed record RouterOptions { public string Url { get; init; } = "https://api.phaseo.app"; }

public sealed class RouterClient(RouterOptions options, HttpClient http)
{
    public async Task<string> Ask(string url)
    {
        var target = options.Url;
        return await http.GetStringAsync(target + "/v1/messages") + await http.GetStringAsync(url + "/v1/messages");
    }

    public Task<string> Other()
    {
        var target = "https://billing.example.com/";
        return http.GetStringAsync($"{target}api/v1/credits");
    }
}
