namespace Shop.Ai;
public interface IGateway
{
    Task<string> Fetch(string resource);
}
public sealed class Gateway : IGateway
{
    private readonly HttpClient client = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };

    public Task<string> Fetch(string resource) => client.GetStringAsync(resource);
}
