namespace AIStats.OpenRouterMigration.Engine;

/// <summary>What several rules ask of one string.</summary>
internal enum SiteQuestion
{
    /// <summary>Whether it is compared with something.</summary>
    Compared,

    /// <summary>Whether no request goes to it, although it looks like an address.</summary>
    NoAddress,
}
