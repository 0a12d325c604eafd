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
        get => preferences.Get(UrlName, "https://api.phaseo.app/v1"); // AIS2005 "in 'Url', and"
        set => preferences.Set(UrlName, value);
    }

    public Task<HttpResponseMessage> AskAsync(HttpClient http, HttpContent body) => http.PostAsync(Url + "/chat/completions", body);
}
