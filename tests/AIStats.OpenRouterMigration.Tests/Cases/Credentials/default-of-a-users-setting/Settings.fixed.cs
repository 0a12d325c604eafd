class ApplicationSettingsBase
{
    protected object this[string name]
    {
        get => name;
        set { }
    }
}

class DefaultSettingValueAttribute(string value) : Attribute
{
    public string Value => value;
}

class Settings : ApplicationSettingsBase
{
    [DefaultSettingValue("https://api.phaseo.app/v1/chat/completions")] // AIS2005
    public string ChatUrl
    {
        get => (string)this[nameof(ChatUrl)];
        set => this[nameof(ChatUrl)] = value;
    }

    [DefaultSettingValue("https://phaseo.app/settings/keys")]
    public string HelpUrl
    {
        get => (string)this[nameof(HelpUrl)];
        set => this[nameof(HelpUrl)] = value;
    }
}

class Client(HttpClient http, Settings settings, string key)
{
    public async Task<string> AskAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.ChatUrl) { Content = body };
        request.Headers.Authorization = new("Bearer", key);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
