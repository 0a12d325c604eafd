namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>The files of a sample of the repository.</summary>
internal static class SampleFolder
{
    /// <summary>Every file but those that builds write, by its path below the sample's folder.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Read(string name)
    {
        var folder = Path.Combine(BuildFacts.RepositoryFolder, "samples", name);
        return from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
               where path.Split('/')[0] is not ("bin" or "obj")
               select KeyValuePair.Create(path, File.ReadAllBytes(file));
    }
}
