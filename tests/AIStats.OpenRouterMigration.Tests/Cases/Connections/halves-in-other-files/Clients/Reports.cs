namespace Shop.Ai.Clients;
public sealed class Reports(IGateway gateway)
{
    public Task<string> One(string id) => gateway.Fetch($"generation?id={id}"); // AIS1002
    public Task<string> Key() => gateway.Fetch("auth/key"); // AIS1002
}
