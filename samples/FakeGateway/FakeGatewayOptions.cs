namespace FakeGateway;

/// <summary>How a fake gateway starts. Everything has a default that works.</summary>
public sealed record FakeGatewayOptions
{
    /// <summary>The port on the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What is broken from the start.</summary>
    public Breakage Break { get; init; }

    /// <summary>Decides which requests fail when an error rate is set: the same seed, the same ones.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether the workspace has the feature of /v1/videos; without it the gateway answers 501.</summary>
    public bool HasVideos { get; init; }

    /// <summary>The date that the gateway believes in. Keys of the old kind end with the year 2026.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
}
