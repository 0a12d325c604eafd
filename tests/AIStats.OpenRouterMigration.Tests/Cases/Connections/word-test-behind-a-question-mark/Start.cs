class Profile
{
    public string? Secret { get; set; }
    public Uri? Endpoint { get; set; }
}

static class Start
{
    const string Standard = "https://openrouter.ai/api/v1"; // AIS1001

    public static void Fill(Profile profile)
    {
        profile.Endpoint ??= new Uri(Standard);
        if (profile.Endpoint?.ToString().Contains("openrouter", StringComparison.OrdinalIgnoreCase) == true) // AIS1005: behind a question mark, too
            Environment.SetEnvironmentVariable("OPENROUTER_API_KEY", profile.Secret); // AIS2001
    }

    public static string? Read() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
}
