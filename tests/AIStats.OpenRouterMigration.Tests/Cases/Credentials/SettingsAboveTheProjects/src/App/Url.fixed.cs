class Url(Dictionary<string, string> config)
{
    public string Base => config["OPENROUTER_BASE_URL"] ?? "https://api.phaseo.app/v1"; // AIS2003
}
