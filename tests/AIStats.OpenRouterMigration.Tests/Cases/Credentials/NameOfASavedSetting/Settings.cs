interface IPreferences
{
    string Get(string name, string unset);

    void Set(string name, string value);
}

class Settings(IPreferences preferences)
{
    private const string UrlName = "openrouter_base_url"; // AIS2003

    public string Url
    {
        get => preferences.Get(UrlName, "https://openrouter.ai/api/v1"); // AIS1001, AIS2005 "in 'Url', and"
        set => preferences.Set(UrlName, value);
    }

    public Task<HttpResponseMessage> AskAsync(HttpClient http, HttpContent body) => http.PostAsync(Url + "/chat/completions", body);
}
