class Profile
{
    public int Version { get; set; }
    public string Url { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001
    public string Key { get; set; } = "";
}

static class Upgrade
{
    public static void Run(Profile profile)
    {
        if (profile.Version < 2 && profile.Url == "https://openrouter.ai/api") // AIS1005
        {
            profile.Url = "https://openrouter.ai/api/v1"; // AIS1001
        }

        profile.Url = profile.Url.TrimEnd('/').EndsWith("openrouter.ai") ? "https://openrouter.ai/api/v1" : profile.Url; // AIS1001, AIS1005
        profile.Url = profile.Url.Replace("https://www.openrouter.ai/api/v1", "https://openrouter.ai/api/v1"); // AIS1001, AIS1001
        if (profile.Version == 0)
            profile.Url = "https://openrouter.ai/api/v1"; // AIS1001
    }

    public static string Normalize(string url)
    {
        if (url.StartsWith("https://openrouter.ai/v1")) // AIS1003
            return "https://openrouter.ai/api/v1"; // AIS1001
        return url;
    }

    public static string Complete(string url) => url switch
    {
        "https://openrouter.ai/api" => "https://openrouter.ai/api/v1", // AIS1001, AIS1005
        _ => url,
    };

    public static string For(string host) => host switch
    {
        "openrouter.ai" => "https://openrouter.ai/api/v1", // AIS1001, AIS1005
        _ => "",
    };

    public static string Default(string url)
    {
        if (url != "https://openrouter.ai/api/v1") // AIS1005
            return "https://openrouter.ai/api/v1"; // AIS1001
        return url;
    }
}
