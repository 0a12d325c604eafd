using System.Net.Http.Headers;

public interface IServices
{
    IServices AddHttpClient(string name, Action<HttpClient> set);
    IServices AddUrlGroup(Uri uri, string name);
}

public static class Registration
{
    public static IServices AddChat(this IServices services, string key) => services
        .AddHttpClient("chat", client =>
        {
            client.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); // AIS1001
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        })
        .AddUrlGroup(new Uri("https://openrouter.ai/api/v1/models"), "models"); // AIS1002 "a health check asks it without a key"
}
