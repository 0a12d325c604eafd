public static class Whole
{
    public static Task<string> Ours(HttpClient http)
    {
        var url = "https://openrouter.ai/api/v1"; // AIS1001
        return http.GetStringAsync(url + "/credits"); // AIS1002
    }

    public static Task<string> Theirs(HttpClient http)
    {
        var url = "https://shop.example.com/api/v1";
        return http.GetStringAsync(url + "/credits"); // silent: this variable has the address of another service
    }
}
