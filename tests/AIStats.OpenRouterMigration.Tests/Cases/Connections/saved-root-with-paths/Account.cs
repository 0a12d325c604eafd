using System.Text.Json;

class Account
{
    public string Label { get; set; } = "Main";
    public string Server { get; set; } = "https://openrouter.ai"; // AIS1004: users have saved it without the /api/v1 that the old host needs
    public string Secret { get; set; } = "";

    public static List<Account> Load(string path) => JsonSerializer.Deserialize<List<Account>>(File.ReadAllText(path))!;
}

class Caller(HttpClient http)
{
    public Task<HttpResponseMessage> Send(Account account, HttpContent body)
    {
        var url = account.Server.TrimEnd('/') + "/chat/completions";
        if (account.Server.Contains("openrouter.ai") && !account.Server.Contains("/api/v1")) // AIS1005
            url = account.Server.TrimEnd('/') + "/api/v1/chat/completions"; // AIS1004
        http.DefaultRequestHeaders.Authorization = new("Bearer", account.Secret);
        return http.PostAsync(url, body);
    }
}
