using System.Buffers.Binary;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>What is in the package, and what is not.</summary>
public sealed class PackageContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Holds_exactly_these_entries()
    {
        // A new file is a decision: write it here. Nothing stands under lib/, so nothing can be referenced.
        string[] expected =
        [
            "AIStats.OpenRouterMigration.nuspec",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "analyzers/dotnet/cs/AIStats.OpenRouterMigration.Analyzers.dll",
            "analyzers/dotnet/cs/AIStats.OpenRouterMigration.CodeFixes.dll",
            "build/AIStats.OpenRouterMigration.Mode.proj",
            "build/AIStats.OpenRouterMigration.Repository.targets",
            "build/AIStats.OpenRouterMigration.Texts.targets",
            "build/AIStats.OpenRouterMigration.Warnings.targets",
            "build/AIStats.OpenRouterMigration.props",
            "build/AIStats.OpenRouterMigration.targets",
            "build/presets/Enforce.globalconfig",
            "build/presets/Inventory.globalconfig",
            "buildTransitive/AIStats.OpenRouterMigration.props",
            "buildTransitive/AIStats.OpenRouterMigration.targets",
            "icon.png",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];

        using var archive = package.Open();

        Assert.Equal(expected, archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("id", "AIStats.OpenRouterMigration")]
    [InlineData("developmentDependency", "true")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    public void Nuspec_says(string element, string value) => Assert.Equal(value, Metadata(element)?.Value);

    [Fact]
    public void Nuspec_names_the_repository_and_a_license_expression()
    {
        Assert.Equal("expression", (string?)Metadata("license")?.Attribute("type"));
        Assert.Equal("git", (string?)Metadata("repository")?.Attribute("type"));
        Assert.Equal("https://github.com/AI-Stats/OpenRouterMigration", (string?)Metadata("repository")?.Attribute("url"));
    }

    [Fact]
    public void Nuspec_has_no_dependencies() => Assert.Null(Metadata("dependencies"));

    [Fact]
    public void Icon_is_a_png_of_128_by_128()
    {
        var png = package.ReadEntry("icon.png");

        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], png[..8]);
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    /// <summary>Installing a package must not mean to run its code: a build is told of a wrong mode, and no more.</summary>
    [Fact]
    public void Its_build_files_run_nothing_that_was_not_asked_for()
    {
        using var archive = package.Open();
        var files = archive.Entries.Where(entry => Path.GetExtension(entry.Name) is ".props" or ".targets" or ".proj").Select(entry => entry.FullName).ToList();
        var projects = files.Select(file => XDocument.Load(new MemoryStream(package.ReadEntry(file))).Root!).ToList();
        var targets = projects.SelectMany(project => project.Elements("Target")).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Null(project.Attribute("InitialTargets") ?? project.Attribute("DefaultTargets")));
        Assert.Equal(["SayMode", "_AIStatsMigrationCheckMode", "_AIStatsMigrationFindNamingFiles", "_AIStatsMigrationKeepNamedErrors",
            "_AIStatsMigrationLeaveToFirst",
                "_AIStatsMigrationSayMode", "_AIStatsMigrationTellReader"],
            targets.Select(target => (string)target.Attribute("Name")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        var hooked = targets.Where(target => target.Attribute("BeforeTargets") is not null || target.Attribute("AfterTargets") is not null);
        Assert.Equal(["ItemGroup", "MSBuild", "PropertyGroup", "Warning"], hooked.SelectMany(target => target.Elements())
            .Select(element => element.Name.LocalName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(projects.SelectMany(project => project.Descendants()),
            element => element.Name.LocalName is "Exec" or "DownloadFile" or "WriteLinesToFile" or "Delete" or "Copy");
        // A property whose name ends so adds a target of the package to what every build runs.
        Assert.DoesNotContain(projects.SelectMany(project => project.Descendants()),
            element => element.Parent?.Name.LocalName == "PropertyGroup" && element.Name.LocalName.EndsWith("DependsOn", StringComparison.Ordinal));
    }

    private XElement? Metadata(string element)
    {
        var nuspec = XDocument.Load(new MemoryStream(package.ReadEntry($"{PackedPackage.Id}.nuspec")));
        return nuspec.Root!.Elements().Single().Elements().SingleOrDefault(child => string.Equals(child.Name.LocalName, element, StringComparison.Ordinal));
    }
}
