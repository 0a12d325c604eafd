class Hosts
{
    const string Url = "https://openrouter.ai/api/v1"; // AIS1001
    static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "openrouter.ai", "www.openrouter.ai" }; // AIS1005
    static readonly Dictionary<string, int> Limits = new() { ["openrouter.ai"] = 20, ["www.openrouter.ai"] = 20, ["api.openai.com"] = 60 }; // AIS1005
    static int Of(Uri uri) => uri.Host switch
    {
        "openrouter.ai" => 1, // AIS1005
        "www.openrouter.ai" => 1, // silent: the counterpart of both stands in the arm above
        _ => 0,
    };
    static void Check(Uri uri)
    {
        if (!Known.Contains(uri.Host)) throw new ArgumentException("Unknown host");
    }
    static string Checked(string address) => address.StartsWith("https://openrouter.ai/") ? address // AIS1005
        : throw new ArgumentException("The endpoint must begin with https://openrouter.ai/"); // AIS1006: the bare address means the API here, and the counterpart of a link is the web site
}
