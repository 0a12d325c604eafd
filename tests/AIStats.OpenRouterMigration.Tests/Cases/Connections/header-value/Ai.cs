class AiService(HttpClient http)
{
    Task<HttpResponseMessage> Ask()
    {
        http.DefaultRequestHeaders.Add("HTTP-Referer", "https://openrouter.ai");
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", null);
    }
}
