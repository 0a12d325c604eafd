public static class Hosts
{
    public static bool IsRouter(Uri uri)
    {
        const string name = "openrouter.ai"; // AIS1004
        return uri.Host == name;
    }

    // The other "name" in the type builds an address, so neither is taken for a compared host.
    public static Uri Address(string name) => new($"https://{name}/status");
}
