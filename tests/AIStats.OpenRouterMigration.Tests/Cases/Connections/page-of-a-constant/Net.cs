static class Hosts
{
    internal const string Ai = "openrouter.ai"; // AIS1004
    internal const string Site = "https://" + Ai;
    internal static string Help => Site + "/docs";
}
static class Routes
{
    internal static readonly Uri Chat = new UriBuilder("https", Hosts.Ai) { Path = "/api/v1/chat/completions" }.Uri; // AIS1004
}
