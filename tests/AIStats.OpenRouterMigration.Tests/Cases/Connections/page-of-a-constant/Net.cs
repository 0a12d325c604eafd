static class Hosts
{
    internal const string Ai = "openrouter.ai"; // AIS1004
    internal const string Site = "https://" + Ai;
    internal static string Help => Site + "/docs"; // silent: a page of the web site, which api.phaseo.app does not have, so the host stays
}
static class Routes
{
    internal static readonly Uri Chat = new UriBuilder("https", Hosts.Ai) { Path = "/api/v1/chat/completions" }.Uri; // AIS1004
}
