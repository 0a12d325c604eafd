class Example
{
    const string Base = "https://openrouter.ai/api/v1"; // AIS1001
    // Names of entries in appsettings.json, written "provider/entry".
    static readonly string[] Entries = ["openai/latest-small", "cerebras/fast-large", "openrouter/free", "azure/production"];
    static object Make(Func<string, object> createProvider) => createProvider("openrouter/free");
}
