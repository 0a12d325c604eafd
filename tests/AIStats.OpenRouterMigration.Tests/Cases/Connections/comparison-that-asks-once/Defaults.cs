public static class Defaults
{
    public const string BaseUrl = "https://openrouter.ai/api/v1"; // AIS1001
    public const string Host = "openrouter.ai"; // AIS1005
}
