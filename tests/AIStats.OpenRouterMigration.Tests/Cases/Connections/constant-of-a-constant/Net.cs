static class Hosts
{
    internal const string Ai = "openrouter.ai"; // AIS1004
    internal const string Site = "https://" + Ai; // silent: it takes its host from the constant above
}
static class Routes
{
    internal static readonly Uri Chat = new UriBuilder("https", Hosts.Ai) { Path = "/api/v1/chat/completions" }.Uri; // AIS1004
    internal static string Models => Hosts.Site + "/api/v1/models"; // AIS1002, AIS1004
}
