using System.Net.Http.Json;
record Key(string Value);
class Api(HttpClient http)
{
    const string Base = "https://openrouter.ai/api/v1"; // AIS1001: the page of the sign-in stays, so its code may not go to the other company
    public async Task<T> Post<T>(string path, object body) => (await (await http.PostAsJsonAsync($"{Base}/{path}", body)).Content.ReadFromJsonAsync<T>())!;
}
class SignIn(Api api)
{
    const string Page = "https://openrouter.ai/auth"; // AIS1003
    Task<Key> Exchange(string code, string verifier) => api.Post<Key>("auth/keys", new { code, code_verifier = verifier }); // AIS1003
}
