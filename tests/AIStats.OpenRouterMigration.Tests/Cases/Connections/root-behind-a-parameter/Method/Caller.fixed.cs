public class Caller
{
    public Task<string> Run(TextService texts, string key) => texts.SendAsync("https://api.phaseo.app", key);
}
