class Gateway(Dictionary<string, string> configuration)
{
    public string Url => configuration["Gateway:BaseUrl"] ?? "https://openrouter.ai/api/v1"; // AIS1001
    public string? Key => configuration["Gateway:ApiKey"];
}
