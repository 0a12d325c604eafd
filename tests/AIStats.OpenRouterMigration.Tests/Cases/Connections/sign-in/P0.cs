using System.Net.Http.Json;
record Key(string Value);
class Api(HttpClient http)
{
    const string Base = "https://openrouter.ai/api/v1";
    public async Task<T> Post<T>(string path, object body) => (await (await http.PostAsJsonAsync($"{Base}/{path}", body)).Content.ReadFromJsonAsync<T>())!;
}
class SignIn(Api api)
{
    const string Page = "https://openrouter.ai/auth";
    Task<Key> Exchange(string code, string verifier) => api.Post<Key>("auth/keys", new { code, code_verifier = verifier });
}
