public class Caller
{
    public Task<string> Run(TextService texts, string key) => texts.SendAsync("https://openrouter.ai", key); // AIS1004 "takes another URL in Caller.cs(5)"

    public Task<string> Try(TextService texts, string key) => texts.SendAsync("http://localhost:5000", key);
}
