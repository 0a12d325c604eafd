using System;
using System.Net.Http;
using System.Threading.Tasks;

static class Ask
{
    public static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
