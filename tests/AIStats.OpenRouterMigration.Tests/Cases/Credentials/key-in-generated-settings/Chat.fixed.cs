using System.Net.Http.Headers;

namespace Demo;

internal static class Chat
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };

    public static Task<HttpResponseMessage> Ask(HttpContent body)
    {
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Properties.Settings.Default.OpenRouterKey); // AIS2005
        return Http.PostAsync("chat/completions", body);
    }
}
