using Xunit.Abstractions;

namespace AIStats.OpenRouterMigration.ToolTests;

/// <summary>The order of the classes of tests.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(Packed.CommandTests), nameof(Packed.ShapeTests), nameof(Clients.SameAnswersTests)];

    /// <inheritdoc />
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Array.Exists(Long, name => collection.DisplayName.EndsWith('.' + name, StringComparison.Ordinal)))
            .ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
