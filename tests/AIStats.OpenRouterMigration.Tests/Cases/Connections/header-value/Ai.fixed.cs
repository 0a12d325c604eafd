class AiService(HttpClient http)
{
    Task<HttpResponseMessage> Ask()
    {
        http.DefaultRequestHeaders.Add("http-referer", "https://openrouter.ai");
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", null);
    }
}
