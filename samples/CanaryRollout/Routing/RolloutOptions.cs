namespace CanaryRollout.Routing;

/// <summary>The section "Rollout" of the configuration.</summary>
internal sealed record RolloutOptions
{
    public const string Section = "Rollout";

    /// <summary>How many percent of the callers go to AI Stats, from 0 to 100 in steps of 0.01. Has to be there.</summary>
    public decimal? Share { get; init; }

    /// <summary>The model of a request that names none.</summary>
    public string DefaultModel { get; init; } = "";

    /// <summary>The longest wait for a gateway.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>When the roll-out takes itself back.</summary>
    public StepBackOptions StepBack { get; init; } = new();

    public GatewayOptions OpenRouter { get; init; } = new();

    public GatewayOptions AIStats { get; init; } = new();

    public GatewayOptions this[Gateway gateway] => gateway == Gateway.AIStats ? AIStats : OpenRouter;
}

/// <summary>One gateway.</summary>
internal sealed record GatewayOptions
{
    /// <summary>With its version and without a path of an endpoint: https://api.phaseo.app/v1.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>The name of the environment variable that holds the key. Never the key.</summary>
    public string ApiKeyVariable { get; init; } = "";

    /// <summary>The application's names of models, and what this gateway calls them. Both gateways need the same names.</summary>
    public Dictionary<string, string> ModelAliases { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The share becomes 0 when more than so many percent of the requests to AI Stats failed within the window.</summary>
internal sealed record StepBackOptions
{
    public decimal AboveErrorPercent { get; init; } = 10;

    /// <summary>Fewer say nothing.</summary>
    public int MinimumRequests { get; init; } = 20;

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);
}
