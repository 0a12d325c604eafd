interface IPluginConfiguration
{
    int Version { get; set; }
}

class PluginSettings : IPluginConfiguration
{
    public int Version { get; set; }

    public string ChatUrl { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001, AIS2005

    public string Token { get; set; } = "";
}

class FarmSettings
{
    public string ChatUrl { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001, AIS2005
}

class UnsavedSettings
{
    public string ChatUrl { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}

interface IModHelper
{
    T ReadConfig<T>()
        where T : class, new();
}

class FarmMod(IModHelper helper, HttpClient http, PluginSettings plugin, UnsavedSettings unsaved)
{
    public Task<HttpResponseMessage[]> AskAsync(HttpContent body) => Task.WhenAll(
        http.PostAsync(helper.ReadConfig<FarmSettings>().ChatUrl, body), http.PostAsync(plugin.ChatUrl, body), http.PostAsync(unsaved.ChatUrl, body));
}
