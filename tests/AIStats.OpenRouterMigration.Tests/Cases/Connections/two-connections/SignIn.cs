class UserKeys { public Task Save(string user, string key) => Task.CompletedTask; public Task<string> Get(string user) => Task.FromResult(""); }
class SignIn(HttpClient http, UserKeys keys)
{
    public string Start() => "https://openrouter.ai/auth?callback_url=https://app.example/callback"; // AIS1003
    public async Task Callback(string user, HttpContent code)
    {
        var answer = await http.PostAsync("https://openrouter.ai/api/v1/auth/keys", code); // AIS1003
        await keys.Save(user, await answer.Content.ReadAsStringAsync());
    }
}
