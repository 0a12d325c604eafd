namespace CanaryRollout.Routing;

/// <summary>Where a request goes.</summary>
internal enum Gateway
{
    /// <summary>The one that the application comes from, and goes back to.</summary>
    OpenRouter,

    /// <summary>The one that the roll-out leads to.</summary>
    AIStats,
}

/// <summary>The names of the gateways in metrics, logs and headers.</summary>
internal static class GatewayNames
{
    public static string Name(this Gateway gateway) => gateway == Gateway.AIStats ? "aistats" : "openrouter";
}
