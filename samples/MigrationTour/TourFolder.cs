using System.Xml.Linq;

namespace MigrationTour;

/// <summary>The temporary folder of one tour: the application's copy, the package feed and the restored package.</summary>
internal sealed class TourFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migration-tour-");

    public TourFolder(bool keep) => Kept = keep;

    public bool Kept { get; }

    public string App => Path.Combine(_folder.FullName, "OpenRouterChat");

    public string Feed => Path.Combine(_folder.FullName, "feed");

    public static bool IsBuildOutput(string relativePath) =>
        relativePath.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file);
            if (!IsBuildOutput(path))
            {
                var copy = Path.Combine(target, path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    /// <summary>
    /// Adds the feed to the machine's own sources, and lets the machine's cache serve the other packages:
    /// the one under test is restored into this folder.
    /// </summary>
    public void WriteNuGetConfig(string machinePackages) => new XDocument(
        new XElement("configuration",
            new XElement("packageSources", Entry("migration-tour", Feed)),
            new XElement("fallbackPackageFolders", Entry("machine", machinePackages))))
        .Save(Path.Combine(App, "nuget.config"));

    public void AddPackageReference(string id, string version)
    {
        var path = Path.Combine(App, "OpenRouterChat.csproj");
        var project = XDocument.Load(path);
        project.Root!.Add(
            new XElement("PropertyGroup",
                // Nothing of the tour stays in the machine's cache; stronger than a NUGET_PACKAGES variable.
                new XElement("RestorePackagesPath", Path.Combine(_folder.FullName, "packages"))),
            new XElement("ItemGroup",
                new XElement("PackageReference",
                    new XAttribute("Include", id),
                    new XAttribute("Version", version),
                    new XAttribute("PrivateAssets", "all"))));
        project.Save(path);
    }

    public void Dispose()
    {
        if (Kept)
        {
            return;
        }

        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{_folder.FullName} cannot be deleted: {exception.Message}");
        }
    }

    private static XElement Entry(string key, string value) =>
        new("add", new XAttribute("key", key), new XAttribute("value", value));
}
