namespace Shop.Ai.Clients;
public sealed class Reports(IGateway gateway)
{
    public Task<string> One(string id) => gateway.Fetch($"generations?id={id}"); // AIS1002
    public Task<string> Key() => gateway.Fetch("key"); // AIS1002
}
