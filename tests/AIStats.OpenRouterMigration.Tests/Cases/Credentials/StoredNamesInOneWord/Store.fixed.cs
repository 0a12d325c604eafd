class SecretClient { public Task<string> GetSecretAsync(string name) => Task.FromResult(name); }
static class PlayerPrefs { public static string GetString(string name, string otherwise) => otherwise; }
class Keys(SecretClient secrets)
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public Task<string> Server() => secrets.GetSecretAsync("OpenRouter-ApiKey"); // AIS2003
    public string Player() => PlayerPrefs.GetString("OpenRouterKey", ""); // AIS2003
    public string Help() => PlayerPrefs.GetString("help", "Enter your OpenRouter key"); // silent: a sentence, not a name
}
