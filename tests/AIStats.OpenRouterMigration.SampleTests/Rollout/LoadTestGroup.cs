namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>Tests that keep the machine busy. They run by themselves, so that tests with a short timeout have it for themselves too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LoadTestGroup
{
    public const string Name = "Load";
}
