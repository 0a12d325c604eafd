class SecurityHeaders
{
    public static string Policy(string agent) =>
        "default-src 'self'; " +
        $"connect-src 'self' https://api.phaseo.app https://openrouter.ai https://eu.openrouter.ai {agent}; " + // AIS1003
        "frame-ancestors 'none'";
}
