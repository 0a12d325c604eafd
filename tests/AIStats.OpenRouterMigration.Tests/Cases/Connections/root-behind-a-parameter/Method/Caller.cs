public class Caller
{
    public Task<string> Run(TextService texts, string key) => texts.SendAsync("https://openrouter.ai", key); // AIS1004
}
