class AiService(HttpClient http)
{
    Task<HttpResponseMessage> Ask()
    {
        http.DefaultRequestHeaders.Add("HTTP-Referer", "https://openrouter.ai"); // AIS3001
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", null); // AIS1001
    }
}
