namespace FakeGateway;

/// <summary>The gateway that a request went to.</summary>
public enum Face
{
    /// <summary>The strict one, under /v1.</summary>
    AIStats,

    /// <summary>The one that applications come from, under /api/v1.</summary>
    OpenRouter,
}
