static class Keys
{
    public static string? FromRegistry()
    {
        using var key = Registry.CurrentUser.OpenSubKey(@"Software\Chat");
        return key?.GetValue("OPENROUTER_API_KEY") as string; // AIS2001 "users have stored this name"
    }

    public static void ToRegistry(RegistryKey root, string value) => root.SetValue("OPENROUTER_API_KEY", value); // AIS2001

    public static string? FromRegistryAtOnce() => Registry.GetValue(@"HKEY_CURRENT_USER\Software\Chat", "OPENROUTER_API_KEY", null) as string; // AIS2001

    public static string FromVault()
    {
        var passwords = new PasswordVault();
        return passwords.Retrieve("Chat", "OPENROUTER_API_KEY").Password; // AIS2001
    }

    public static void ToVault(string value) => new PasswordVault().Add(new PasswordCredential("Chat", "OPENROUTER_API_KEY", value)); // AIS2001

    public static string? FromManager() => new Credential { Target = "OPENROUTER_API_KEY" }.Password; // AIS2001

    public static object? FromLocalSettings(ApplicationData data) => data.LocalSettings.Values["OPENROUTER_API_KEY"]; // AIS2001

    public static string? FromConfiguration(Config config) => config.GetValue("AI_STATS_API_KEY");

    public static string? FromEnvironment() => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}

class RegistryKey : IDisposable
{
    public RegistryKey? OpenSubKey(string name) => name.Length > 0 ? this : null;
    public object? GetValue(string name) => name;
    public void SetValue(string name, object value) => _ = (name, value);
    public void Dispose() => GC.SuppressFinalize(this);
}

static class Registry
{
    public static RegistryKey CurrentUser { get; } = new();
    public static object? GetValue(string key, string name, object? value) => (key, name, value);
}

class PasswordVault
{
    public PasswordCredential Retrieve(string resource, string user) => new(resource, user, "");
    public void Add(PasswordCredential credential) => _ = credential;
}

record PasswordCredential(string Resource, string User, string Password);
class Credential { public string Target { get; set; } = ""; public string? Password { get; set; } }
class ApplicationData { public Container LocalSettings { get; } = new(); }
class Container { public Dictionary<string, object> Values { get; } = new(); }
class Config { public string? GetValue(string key) => key; }

class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Keys.FromRegistry() ?? Keys.FromEnvironment());
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}

class ProviderRegistry
{
    public string Get(string name) => name;
}

static class Providers
{
    public static string Default() => new ProviderRegistry().Get("openrouter"); // silent: a registry of providers, which users store nothing in
}
