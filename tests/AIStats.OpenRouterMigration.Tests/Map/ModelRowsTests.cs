using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.Conventions;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

[Trait("Area", "Map")]
public sealed class ModelRowsTests
{
    [Fact]
    public void The_rows_are_those_of_the_data_files()
    {
        var expected = ModelRowsGenerator.Generate();
        if (Repository.UpdatesDocs)
            Repository.Write(ModelRowsGenerator.Path, expected);
        Assert.True(expected == Repository.Read(ModelRowsGenerator.Path),
            $"{ModelRowsGenerator.Path} is not made from Map/Data as it is now. Run: UPDATE_DOCS=1 dotnet test "
            + $"tests/AIStats.OpenRouterMigration.Tests --filter ModelRows");
    }

    [Theory]
    [InlineData("docs/using.md")]
    [InlineData("src/AIStats.OpenRouterMigration/README.md")]
    [InlineData("docs/rules/AIS4001.md")]
    [InlineData("docs/rules/AIS4002.md")]
    [InlineData("docs/rules/AIS4003.md")]
    [InlineData("docs/rules/AIS4004.md")]
    [InlineData("docs/rules/AIS4005.md")]
    [InlineData("docs/rules/AIS9005.md")]
    public void The_day_of_the_snapshot_is_told(string path) => Assert.Contains(ModelRows.SnapshotDate, Repository.Read(path), StringComparison.Ordinal);

    [Fact]
    public void No_two_ids_move_to_the_same_one_for_certain() =>
        // Two cases of a switch, or two keys, would become the same.
        Assert.Empty(ModelRows.Moved.Split('\n').Select(row => row.Split('\t')).Where(row => row[2] == "certain").GroupBy(row => row[1])
            .Where(same => same.Count() > 1).Select(same => same.Key));
}
