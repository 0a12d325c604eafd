using System.Runtime.Serialization;
class Store
{
    const string Base = "https://api.phaseo.app/v1";
    // Sent only for OpenRouter-specific routes and OpenRouter-style bodies.
    string Pref(Func<string, string, string> getString) => getString("MyTool_OpenRouterModel", ""); // AIS2003
    string Secret(Func<string, string> get) => get("OPENROUTER_KEY"); // AIS2003
    [DataMember(Name = "openrouter_api_key")] public string? Key { get; set; } // AIS2003
    public string Placeholder { get; set; } = "\uC5EC\uAE30\uC5D0_OpenRouter_API_\uD0A4\uB97C_\uC785\uB825"; // silent: a sentence is no name
    public string Placeholder2 { get; set; } = "여기에_OpenRouter_API_키를_입력하세요"; // silent: a sentence is no name
}
