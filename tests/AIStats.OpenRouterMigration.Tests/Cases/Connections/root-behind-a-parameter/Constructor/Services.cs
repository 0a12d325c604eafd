public static class Services
{
    public static TextService Create() => new TextService("https://openrouter.ai"); // AIS1004
}
