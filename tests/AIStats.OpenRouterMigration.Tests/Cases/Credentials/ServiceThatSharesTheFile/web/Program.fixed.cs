class Gateway
{
    public const string Url = "https://api.phaseo.app/v1";
    public string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001, AIS2005
}
