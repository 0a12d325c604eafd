public static class Services
{
    public const string Site = "https://openrouter.ai"; // AIS1004

    public static Task<HttpResponseMessage> Run(HttpContent body)
    {
        TextService service = new(Site);
        return service.SendAsync(body);
    }
}
