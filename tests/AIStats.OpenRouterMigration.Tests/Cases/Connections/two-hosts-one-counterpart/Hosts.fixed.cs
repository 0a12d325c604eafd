class Hosts
{
    const string Url = "https://api.phaseo.app/v1";
    static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "api.phaseo.app", "openrouter.ai", "www.openrouter.ai" };
    static readonly Dictionary<string, int> Limits = new() { ["api.phaseo.app"] = 20, ["openrouter.ai"] = 20, ["www.openrouter.ai"] = 20, ["api.openai.com"] = 60 };
    static int Of(Uri uri) => uri.Host switch
    {
        "api.phaseo.app" or "openrouter.ai" => 1,
        "www.openrouter.ai" => 1, // silent: the counterpart of both stands in the arm above
        _ => 0,
    };
    static void Check(Uri uri)
    {
        if (!Known.Contains(uri.Host)) throw new ArgumentException("Unknown host");
    }
    static string Checked(string address) => address.StartsWith("https://api.phaseo.app/") || address.StartsWith("https://openrouter.ai/") ? address
        : throw new ArgumentException("The endpoint must begin with https://openrouter.ai/"); // AIS1006: the bare address means the API here, and the counterpart of a link is the web site
}
