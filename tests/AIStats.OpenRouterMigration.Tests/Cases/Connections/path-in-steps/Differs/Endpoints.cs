public class Endpoints
{
    public string Base { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001
    public string Chat => Base + "/chat";
    public string Models => $"{Base}/models"; // AIS1002
}
public class Shop
{
    public string Base { get; set; } = "https://shop.example.com/api";
    public string Models => $"{Base}/models";
}
