class Gateway(Dictionary<string, string> configuration)
{
    public string Url => "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public string? Key => configuration["Gateway:ApiKey"];
}
