public static class Program
{
    public static async Task Main()
    {
        var http = new HttpClient();
        var root = "https://openrouter.ai/api/v1"; // AIS1001 "the key comes from the sign-in '/auth/keys'"
        var login = root + "/auth";
        var exchange = login + "/keys"; // AIS1003
        await http.PostAsync(exchange, new StringContent("{}"));
        await http.PostAsync(root + "/chat/completions", new StringContent("{}"));
    }

    public static Task<string> Other(HttpClient http, string login) => http.GetStringAsync(login + "/keys"); // silent: the parameter is another address
}
