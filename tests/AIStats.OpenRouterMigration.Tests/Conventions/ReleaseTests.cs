using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>What docs/releasing.md promises of a version.</summary>
[Trait("Area", "Conventions")]
public sealed partial class ReleaseTests
{
    private static string Version => XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    [Fact]
    public void The_version_stands_in_one_place()
    {
        var others = Repository.AllFiles("src", "*.csproj").Concat(Repository.AllFiles("src", "*.props"))
            .Where(static file => VersionElement().IsMatch(Repository.Read(file)));
        Assert.Empty(others);
        Assert.Matches(@"^\d+\.\d+\.\d+$", Version);
    }

    [Fact]
    public void A_released_version_has_its_rules_in_the_shipped_list_and_a_section_in_the_changelog()
    {
        Assert.Contains($"## Release {Version}\n", Repository.Read("src/AIStats.OpenRouterMigration.Analyzers/AnalyzerReleases.Shipped.md"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("AIS", Repository.Read("src/AIStats.OpenRouterMigration.Analyzers/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
        Assert.Matches($@"\n## \[{Regex.Escape(Version)}\] - \d{{4}}-\d{{2}}-\d{{2}}\n", Repository.Read("CHANGELOG.md"));
    }

    [GeneratedRegex("<(Version|VersionPrefix|PackageVersion)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionElement();
}
