public static class Defaults
{
    public const string BaseUrl = "https://openrouter.ai"; // AIS1004
}
