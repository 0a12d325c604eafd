using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// How .NET programs name what outlives a run of them. Source: the public APIs of the stores (MAUI, Unity, Windows, Azure, AWS) and names in public
/// repositories.
/// </summary>
internal static class StoredValues
{
    /// <summary>Whole words in the name of a store of secrets, preferences or settings that users fill.</summary>
    public static ImmutableHashSet<string> Words { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "secret", "secrets", "vault", "keychain", "keyring", "credential", "credentials", "preference", "preferences", "pref", "prefs", "storage", "store",
            "stores", "registry", "roaming", "cred", "creds");

    /// <summary>Those of them that types of any program have in their names.</summary>
    public static ImmutableHashSet<string> CommonWords { get; } = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "registry", "store", "stores");

    /// <summary>Stores whose names hold none of these words. Source: Windows.Storage, System.IO.IsolatedStorage, Foundation (iOS, macOS).</summary>
    public static ImmutableHashSet<string> Stores { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "LocalSettings", "RoamingSettings", "ApplicationSettings", "NSUserDefaults", "UserDefaults", "StandardUserDefaults",
            "SecKeyChain");

    /// <summary>
    /// Types of an entry of a store, which are made with its name. Source: Windows.Security.Credentials, CredentialManagement, Security
    /// (iOS, macOS).
    /// </summary>
    public static ImmutableHashSet<string> EntryTypes { get; } =
        ImmutableHashSet.Create(StringComparer.Ordinal, "PasswordCredential", "Credential", "SecRecord");

    /// <summary>What opens a key of the registry, and its type. Source: Microsoft.Win32.</summary>
    public static ImmutableHashSet<string> RegistryNames { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Registry", "RegistryKey", "OpenSubKey", "CreateSubKey", "OpenBaseKey");

    /// <summary>What code names that finds a file in a folder of the user's. Source: System.Environment, MAUI, Unity.</summary>
    public static ImmutableHashSet<string> UserFolders { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "SpecialFolder", "AppDataDirectory", "persistentDataPath", "XDG_CONFIG_HOME");

    /// <summary>Methods that find an entry of JSON or of a table by its name. Source: System.Text.Json, System.Collections.Generic.</summary>
    public static ImmutableHashSet<string> Finders { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "TryGetProperty", "GetProperty", "TryGetPropertyValue", "TryGetValue", "GetValueOrDefault", "ContainsKey", "TryAdd");

    /// <summary>The method of a settings file that users change, whose third argument is written there first. Source: BepInEx.</summary>
    public const string Bind = "Bind";

    /// <summary>What members are called whose value is the key of an API, in small letters.</summary>
    public static ImmutableHashSet<string> ApiKeys { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "apikey", "apitoken", "protectedkey", "protectedapikey", "encryptedkey", "encryptedapikey");

    /// <summary>Words before them that say no more than that the key is for models: <c>AiApiKey</c>, <c>LlmApiKey</c>.</summary>
    public static ImmutableHashSet<string> ModelWords { get; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "ai", "llm", "model", "chat", "provider", "gateway");

    /// <summary>The same for members that name the company: <c>OpenRouterKey</c>, without its name.</summary>
    public static ImmutableHashSet<string> Keys { get; } = ApiKeys.Union(new[] { "key", "token", "accesstoken", "secret", "apisecret" });

    /// <summary>Attributes that give a member the name that it is saved under.</summary>
    public static ImmutableHashSet<string> Attributes { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "DataMember", "JsonPropertyName", "JsonProperty", "XmlElement", "XmlAttribute", "YamlMember", "BsonElement", "ProtoMember");

    /// <summary>The attribute with the value of a user's setting before the user changes it. Source: System.Configuration.</summary>
    public const string DefaultAttribute = "DefaultSettingValue";

    /// <summary>
    /// Methods and types that read values of a type from where users have saved them. Source: System.Text.Json, Newtonsoft.Json, Unity,
    /// Blazored.LocalStorage, YamlDotNet, Entity Framework, SMAPI.
    /// </summary>
    public static ImmutableHashSet<string> Readers { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Deserialize", "DeserializeAsync", "DeserializeObject", "FromJson", "FromJsonOverwrite", "GetItem", "GetItemAsync", "DbSet",
            "ReadConfig");

    /// <summary>Types that are made to read and write another one. Source: System.Xml.Serialization, System.Runtime.Serialization.</summary>
    public static ImmutableHashSet<string> Serializers { get; } =
        ImmutableHashSet.Create(StringComparer.Ordinal, "XmlSerializer", "DataContractSerializer", "DataContractJsonSerializer");

    /// <summary>
    /// Base types whose instances are saved: components of a scene, settings of a user. Source: Unity, System.Configuration, Visual Studio, RimWorld,
    /// Dalamud, Jellyfin, RocketMod, tModLoader.
    /// </summary>
    public static ImmutableHashSet<string> SavedBases { get; } =
        ImmutableHashSet.Create(StringComparer.Ordinal, "MonoBehaviour", "ScriptableObject", "ApplicationSettingsBase", "DialogPage", "ModSettings",
            "IExposable", "IPluginConfiguration", "BasePluginConfiguration", "IRocketPluginConfiguration", "ModConfig");

    /// <summary>Whole words in the name of a setting that holds the name of an environment variable.</summary>
    public static ImmutableHashSet<string> VariableWords { get; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "env", "environment", "variable", "var", "envvar");
}
