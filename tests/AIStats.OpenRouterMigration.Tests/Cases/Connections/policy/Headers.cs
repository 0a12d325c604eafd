class SecurityHeaders
{
    public static string Policy(string agent) =>
        "default-src 'self'; " +
        $"connect-src 'self' https://openrouter.ai https://eu.openrouter.ai {agent}; " + // AIS1003, AIS1005
        "frame-ancestors 'none'";
}
