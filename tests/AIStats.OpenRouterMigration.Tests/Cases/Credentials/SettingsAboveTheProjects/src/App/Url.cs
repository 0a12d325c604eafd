class Url(Dictionary<string, string> config)
{
    public string Base => config["OPENROUTER_BASE_URL"] ?? "https://openrouter.ai/api/v1"; // AIS1001, AIS2003
}
