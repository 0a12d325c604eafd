using System.Xml.Linq;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The versions of Directory.Packages.props are those that projects ask for. `bash .ci/outdated` lists which of them are not the newest.</summary>
[Trait("Area", "Conventions")]
public sealed class PackageVersionTests
{
    private const string Versions = "Directory.Packages.props";
    private static readonly string[] Kinds = ["*.csproj", "*.props", "*.targets"];
    private static readonly string[] Folders = ["src", "tests", "samples"];

    [Fact]
    public void Each_version_is_asked_for()
    {
        var asked = Projects().SelectMany(static project => Names(project, "PackageReference", static _ => true)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What Roslyn 4.5 brings along is pinned under its condition, and asked for by no project.
        var written = Names(XDocument.Parse(Repository.Read(Versions)), "PackageVersion", static version => version.Parent!.Attribute("Condition") is null);
        var dead = written.Where(version => !asked.Contains(version)).ToList();
        Assert.True(dead.Count == 0, $"No project has a PackageReference to {string.Join(", ", dead)}: take the version out of {Versions}.");
    }

    [Fact]
    public void No_version_stands_twice()
    {
        var written = Names(XDocument.Parse(Repository.Read(Versions)), "PackageVersion", static version => version.Attribute("Include") is not null);
        var twice = written.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1)
            .Select(static same => same.Key);
        Assert.Empty(twice);
    }

    private static IEnumerable<XDocument> Projects() => Kinds
        .SelectMany(static pattern => Repository.Files(".", pattern)
            .Concat(Folders.SelectMany(folder => Repository.AllFiles(folder, pattern))))
        .Select(static path => XDocument.Parse(Repository.Read(path)));

    private static IEnumerable<string> Names(XDocument file, string element, Func<XElement, bool> counts) => file.Descendants()
        .Where(one => one.Name.LocalName == element && counts(one))
        .Select(static one => (one.Attribute("Include") ?? one.Attribute("Update"))?.Value)
        .OfType<string>();
}
