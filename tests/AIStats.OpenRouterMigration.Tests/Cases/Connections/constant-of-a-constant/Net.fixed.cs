static class Hosts
{
    internal const string Ai = "api.phaseo.app";
    internal const string Site = "https://" + Ai; // silent: it takes its host from the constant above
}
static class Routes
{
    internal static readonly Uri Chat = new UriBuilder("https", Hosts.Ai) { Path = "/v1/chat/completions" }.Uri;
    internal static string Models => Hosts.Site + "/v1/models"; // AIS1002
}
