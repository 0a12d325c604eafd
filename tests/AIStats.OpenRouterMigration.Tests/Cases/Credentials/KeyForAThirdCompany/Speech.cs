class Speech(Dictionary<string, string> config, HttpClient http)
{
    const string Chat = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    async Task Transcribe(HttpContent form)
    {
        var key = config["OpenRouter:ApiKey"]; // AIS2004 "it is also sent to api.openai.com, which needs a key of its own"
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await http.PostAsync("https://api.openai.com/v1/audio/transcriptions", form);
    }
}
