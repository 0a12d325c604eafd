class Links(Backend backend, Shop shop)
{
    public string Keys => backend.Site + "/settings/keys"; // silent: a page of OpenRouter, which the new host does not have, so the host stays
    public string Orders => shop.Site + "/chat"; // silent: a shop
}
class Shop
{
    public string Site { get; } = "https://shop.example.com";
}
