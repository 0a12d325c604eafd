public static class Clients
{
    public static Task<string> Ours(HttpClient http)
    {
        var url = "https://openrouter.ai"; // AIS1004
        return http.GetStringAsync(url + "/api/v1/messages"); // AIS1004
    }

    public static Task<string> Theirs(HttpClient http)
    {
        var url = "https://shop.example.com";
        return http.GetStringAsync(url + "/api/v1/messages"); // silent: this variable has the address of another service
    }

    public static Task<string> Handed(HttpClient http)
    {
        var url = Address();
        return http.GetStringAsync(url + "/api/v1/responses"); // AIS1004
    }

    private static string Address()
    {
        return "https://openrouter.ai"; // AIS1004
    }
}
