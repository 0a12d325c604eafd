interface ISecretStore { Task<string> GetAsync(string name); }
class ModelOptions
{
    public string BaseUrl { get; set; } = "https://api.phaseo.app/v1";
    /// <summary>Name of the entry in the secret store of the user's machine.</summary>
    public string ApiKeyName { get; set; } = "OPENROUTER_API_KEY"; // AIS2001
}
class Client(ISecretStore secrets, ModelOptions o) { Task<string> Key() => secrets.GetAsync(o.ApiKeyName); }
