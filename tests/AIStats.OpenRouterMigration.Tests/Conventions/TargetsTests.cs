using System.Xml.Linq;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>What the package's targets give to a build.</summary>
[Trait("Area", "Conventions")]
public sealed class TargetsTests
{
    [Fact]
    public void A_file_of_the_repository_is_named_with_an_asterisk()
    {
        // Without one, MSBuild makes an item although there is no such file, and the compiler ends with CS2001.
        var patterns = Directory.GetFiles(Path.Combine(Repository.Root, "src", "AIStats.OpenRouterMigration", "build"), "*.targets")
            .SelectMany(static path => XDocument.Load(path).Descendants())
            .SelectMany(static element => ((string?)element.Attribute("Include") ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(static pattern => pattern.StartsWith("$(_AIStatsRoot)", StringComparison.Ordinal)).ToList();
        Assert.True(patterns.Count > 50);
        Assert.DoesNotContain(patterns, static pattern => !pattern.Contains('*', StringComparison.Ordinal));
    }
}
