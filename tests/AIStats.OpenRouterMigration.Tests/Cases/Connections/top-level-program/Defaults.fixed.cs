public static class Defaults
{
    public const string BaseUrl = "https://api.phaseo.app";
}
