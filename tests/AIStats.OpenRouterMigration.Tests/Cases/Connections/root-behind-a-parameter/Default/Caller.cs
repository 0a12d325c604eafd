public class Caller
{
    public Task<string> Run(TextService texts, string key) => texts.SendAsync(key);

    public Task<string> Try(TextService texts, string key) => texts.SendAsync(key, "http://localhost:5000");
}
