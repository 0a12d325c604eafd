public static class Hosts
{
    public const string OpenRouter = "openrouter.ai";
    public const string Default = "https://api.phaseo.app/v1";
}
