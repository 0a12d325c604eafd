namespace AIStats.OpenRouterMigration.Map;

/// <summary>A field that only bodies of some endpoints have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Endpoints">The endpoints.</param>
internal sealed record BodySign(string Name, BodyEndpoints Endpoints)
{
    /// <summary>The field of <see cref="GatewayBody.TopFields"/> that must stand beside it; null for a top itself.</summary>
    public string? Top { get; init; }
}
