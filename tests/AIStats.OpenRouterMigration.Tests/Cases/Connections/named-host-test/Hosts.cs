public static class Hosts
{
    public const string OpenRouter = "openrouter.ai"; // AIS1005: nothing but tests of a host names it
    public const string Default = "https://openrouter.ai/api/v1"; // AIS1001
}
