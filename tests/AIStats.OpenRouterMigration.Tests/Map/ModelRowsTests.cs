using AIStats.OpenRouterMigration.Tests.Conventions;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

public sealed class ModelRowsTests
{
    [Fact]
    public void The_rows_are_those_of_the_data_files()
    {
        var expected = ModelRowsGenerator.Generate();
        if (Repository.UpdatesDocs)
            Repository.Write(ModelRowsGenerator.Path, expected);
        Assert.True(expected == Repository.Read(ModelRowsGenerator.Path), $"{ModelRowsGenerator.Path} is not made from Map/Data as it is now. Run: UPDATE_DOCS=1 dotnet test tests/AIStats.OpenRouterMigration.Tests --filter ModelRows");
    }
}
