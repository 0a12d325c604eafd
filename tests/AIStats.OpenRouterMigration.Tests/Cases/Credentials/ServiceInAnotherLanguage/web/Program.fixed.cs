class Gateway(Dictionary<string, string> configuration)
{
    public string Url => configuration["Gateway:BaseUrl"] ?? "https://api.phaseo.app/v1";
    public string? Key => configuration["Gateway:ApiKey"];
}
