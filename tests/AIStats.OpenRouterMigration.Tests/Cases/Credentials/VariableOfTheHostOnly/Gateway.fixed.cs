class Gateway(Dictionary<string, string> configuration)
{
    public string Url => "https://api.phaseo.app/v1/chat/completions";
    public string? Key => configuration["Gateway:ApiKey"];
}
