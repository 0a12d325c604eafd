using System.Net.Http.Headers;

namespace Demo;

internal sealed class Account
{
    private readonly HttpClient _http;

    public Account(HttpClient http) => _http = http;

    public async Task<string> Models(string name)
    {
        var (key, endpoint) = Providers.Find(name);
        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint + "models"); // AIS1002
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> Spent(string name)
    {
        if (!Providers.TryFind(name, out var root, out var secret))
            return "";
        using var request = new HttpRequestMessage(HttpMethod.Get, root + "key"); // AIS1002
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> Chat(string name, HttpContent body) => _http.PostAsync(Providers.AddressOf(name) + "/chat/completions", body);

    public Task<string> Balance(string name)
    {
        return _http.GetStringAsync($"{Of(name)}/credits"); // AIS1002

        static string Of(string provider)
        {
            if (provider == "groq")
                return "https://api.groq.com/openai/v1";
            return "https://api.phaseo.app/v1";
        }
    }

    public Task<string> MyModels(string name) => _http.GetStringAsync(Providers.AddressOf(name) + "/models/user"); // AIS1002
}
