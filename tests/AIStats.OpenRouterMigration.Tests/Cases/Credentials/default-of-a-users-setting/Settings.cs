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
    [DefaultSettingValue("https://openrouter.ai/api/v1/chat/completions")] // AIS1001, AIS2005
    public string ChatUrl
    {
        get => (string)this[nameof(ChatUrl)];
        set => this[nameof(ChatUrl)] = value;
    }

    [DefaultSettingValue("https://openrouter.ai/keys")] // AIS1006
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
