public static class Defaults
{
    public const string BaseUrl = "https://api.phaseo.app/v1";
    public const string Host = "openrouter.ai"; // AIS1004
}
