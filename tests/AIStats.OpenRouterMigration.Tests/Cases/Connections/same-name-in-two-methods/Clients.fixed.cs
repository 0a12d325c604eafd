public static class Clients
{
    public static Task<string> Ours(HttpClient http)
    {
        var url = "https://api.phaseo.app";
        return http.GetStringAsync(url + "/v1/messages");
    }

    public static Task<string> Theirs(HttpClient http)
    {
        var url = "https://shop.example.com";
        return http.GetStringAsync(url + "/api/v1/messages"); // silent: this variable has the address of another service
    }

    public static Task<string> Handed(HttpClient http)
    {
        var url = Address();
        return http.GetStringAsync(url + "/v1/responses");
    }

    private static string Address()
    {
        return "https://api.phaseo.app";
    }
}
