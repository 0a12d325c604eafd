public class Caller
{
    public Task<string> Run(TextService texts, string key, string? saved) =>
        texts.SendAsync(saved ?? "https://openrouter.ai", key); // AIS1004: what users have saved takes the path as well
}
