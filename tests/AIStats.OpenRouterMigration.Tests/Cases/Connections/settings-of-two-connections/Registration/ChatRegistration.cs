public static class ChatRegistration
{
    public static void AddChat(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetRequiredSection("Llm");
        builder.Services.AddSingleton(new ChatSettings(section["Url"]!, section["Token"]!));
        builder.Services.AddSingleton<ChatService>();
    }
}
public record ChatSettings(string Url, string Token);
public class ChatService(ChatSettings settings, IHttpClientFactory clients)
{
    public async Task<string> Ask(HttpContent body)
    {
        var http = clients.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", settings.Token);
        return await (await http.PostAsync(settings.Url, body)).Content.ReadAsStringAsync();
    }
}
