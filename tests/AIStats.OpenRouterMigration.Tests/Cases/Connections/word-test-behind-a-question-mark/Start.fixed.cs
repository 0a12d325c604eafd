class Profile
{
    public string? Secret { get; set; }
    public Uri? Endpoint { get; set; }
}

static class Start
{
    const string Standard = "https://api.phaseo.app/v1";

    public static void Fill(Profile profile)
    {
        profile.Endpoint ??= new Uri(Standard);
        if (profile.Endpoint?.ToString().Contains("api.phaseo.app", StringComparison.OrdinalIgnoreCase) == true || profile.Endpoint?.ToString().Contains("openrouter", StringComparison.OrdinalIgnoreCase) == true)
            Environment.SetEnvironmentVariable("AI_STATS_API_KEY", profile.Secret);
    }

    public static string? Read() => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}
