namespace Shop.Ai.Clients;
public sealed class Chat(IGateway gateway)
{
    public Task<string> Answer() => gateway.Fetch("chat/completions");
}
