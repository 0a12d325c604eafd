using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Whose a piece of code is.</summary>
internal enum Owner
{
    /// <summary>Nothing around it names a service.</summary>
    Nobody,

    /// <summary>The gateway's.</summary>
    Gateway,

    /// <summary>Another service's.</summary>
    Other,

    /// <summary>The nearest scope that names a service names both.</summary>
    Both,
}
