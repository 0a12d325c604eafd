static class SecureStorage { public static SecureStorageOf Default { get; } = new(); }
class SecureStorageOf { public string? Get(string name) => name; }
static class Preferences { public static PreferencesOf Default { get; } = new(); }
class PreferencesOf { public string Get(string name, string otherwise) => otherwise; }

static class Store
{
    private const string KeyName = "openrouter_api_key"; // AIS2003

    public static string? Key => SecureStorage.Default.Get(KeyName);

    public static string Url => Preferences.Default.Get("address", "https://openrouter.ai/api/v1/chat/completions"); // AIS1001, AIS2005
}
