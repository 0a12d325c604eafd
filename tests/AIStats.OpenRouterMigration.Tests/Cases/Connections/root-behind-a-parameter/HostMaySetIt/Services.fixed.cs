public static class Services
{
    public static TextService Create() => new TextService(Environment.GetEnvironmentVariable("TEXT_SITE") ?? "https://api.phaseo.app");
}
