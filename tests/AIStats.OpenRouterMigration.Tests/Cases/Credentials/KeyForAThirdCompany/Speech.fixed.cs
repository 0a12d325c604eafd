class Speech(Dictionary<string, string> config, HttpClient http)
{
    const string Chat = "https://api.phaseo.app/v1/chat/completions";
    async Task Transcribe(HttpContent form)
    {
        var key = config["OpenRouter:ApiKey"]; // AIS2004
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await http.PostAsync("https://api.openai.com/v1/audio/transcriptions", form);
    }
}
