public static class Services
{
    public const string Site = "https://api.phaseo.app";

    public static Task<HttpResponseMessage> Run(HttpContent body)
    {
        TextService service = new(Site);
        return service.SendAsync(body);
    }
}
