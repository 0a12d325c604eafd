public static class Services
{
    public static TextService Create() => new TextService("https://api.phaseo.app");
}
