[AttributeUsage(AttributeTargets.Method)] class PostAttribute(string path) : Attribute { public string Path => path; }
[AttributeUsage(AttributeTargets.Method)] class GetAttribute(string path) : Attribute { public string Path => path; }

interface ILanguageApi
{
    [Post("/v1/chat/completions")]
    Task<string> AskAsync(string body);

    [Get("/v1/models")] // AIS1002
    Task<string> ModelsAsync();

    [Get("/v1/credits")] // AIS1002
    Task<string> CreditsAsync();

    [Get("/v1/generations")] // AIS1002
    Task<string> GenerationAsync(string id);
}

interface IOtherApi
{
    [Get("/v1/models")] // silent: it is registered with another address
    Task<string> ModelsAsync();
}
