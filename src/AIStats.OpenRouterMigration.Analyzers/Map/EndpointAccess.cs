using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What a caller of an endpoint must have.</summary>
internal enum EndpointAccess
{
    /// <summary>The key that inference takes, on both gateways.</summary>
    Key,

    /// <summary>Nothing on OpenRouter, which reads it out to everybody; the key of inference on AI Stats.</summary>
    Public,

    /// <summary>A management key on AI Stats (<c>phaseo_v1_mk_</c>): it answers 401 to the key of inference.</summary>
    ManagementKey,
}
