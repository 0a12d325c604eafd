public static class Keys
{
    public static string? Of(string id) => Environment.GetEnvironmentVariable(id.ToUpperInvariant() + "_API_KEY"); // AIS2005: OPENROUTER_API_KEY, too, which no string says
    public static string? OfShop(string tenant) => Environment.GetEnvironmentVariable($"{tenant}_API_KEY"); // silent: a tenant is no provider
    public static string Address(string id) => Environment.GetEnvironmentVariable($"{id}_BASE_URL") ?? "";
}
