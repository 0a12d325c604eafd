using System.IO.Enumeration;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>The files of a folder: those that Git knows or does not ignore, else all but build output.</summary>
internal static class FileList
{
    private const FileAttributes NoFile = FileAttributes.ReparsePoint | FileAttributes.Device;

    /// <summary>The ending of files that are being written. An interrupted run may leave such a file, which is no source.</summary>
    public const string TemporaryEnding = ".openrouter-to-aistats.tmp";

    private static readonly HashSet<string> NoSources = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", ".vs", ".idea", "node_modules", ".terraform", "TestResults",
    };

    private static readonly HashSet<string> BuildOutput = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "publish" };
    private static readonly HashSet<string> Configurations = new(StringComparer.OrdinalIgnoreCase) { "Debug", "Release", "net", "x64", "x86", "AnyCPU" };

    // Binary formats. All other files are searched.
    private static readonly HashSet<string> Binary = new(StringComparer.OrdinalIgnoreCase)
    {
        ".7z", ".a", ".avif", ".bin", ".bmp", ".class", ".db", ".dll", ".dylib", ".eot", ".exe", ".fbx", ".gif", ".gz", ".ico", ".jar",
        ".jpeg", ".jpg", ".lib", ".mp3", ".mp4", ".nupkg", ".o", ".obj", ".ogg", ".onnx", ".otf", ".pdb", ".pdf", ".png", ".psd", ".snk", ".so",
        ".sqlite", ".tar", ".tga", ".tif", ".tiff", ".ttf", ".wasm", ".wav", ".webm", ".webp", ".woff", ".woff2", ".xls", ".xlsx", ".zip",
    };

    /// <summary>Lists the files of a folder, in the order of their paths.</summary>
    /// <param name="root">The folder.</param>
    public static IReadOnlyList<RepositoryFile> Read(string root)
    {
        var known = Git.ListFiles(root) is { Count: > 0 } listed ? listed.Distinct(StringComparer.Ordinal) : null;
        var paths = (known ?? Walk(root)).ToList();
        var projectFolders = paths.Where(static path => Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase))
            .Select(RepositoryFile.FolderOf).ToHashSet(StringComparer.Ordinal);
        return paths.Where(path => !Binary.Contains(Path.GetExtension(path)) && !IsNoSource(path, projectFolders))
            .Where(static path => !path.EndsWith(TemporaryEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => new RepositoryFile(Path.Combine(root, path), path))
            .Where(file => known is null || IsFile(file.FullPath)).ToList();
    }

    private static bool IsNoSource(string path, HashSet<string> projectFolders)
    {
        var start = 0;
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; start = end + 1, end = path.IndexOf('/', start))
        {
            var segment = path[start..end];
            if (NoSources.Contains(segment))
                return true;
            // A folder of scripts may be called bin, too; what a build writes stands beside its project, or in a folder of a configuration.
            if (BuildOutput.Contains(segment) && (projectFolders.Contains(path[..Math.Max(0, start - 1)]) || IsConfiguration(path, end + 1)))
                return true;
        }

        return false;
    }

    private static bool IsConfiguration(string path, int start) => path.IndexOf('/', start) is > 0 and var end && Configurations.Contains(path[start..end]);

    /// <summary>No links: what they name is listed under its own name, or is not of this repository.</summary>
    private static bool IsFile(string path)
    {
        try
        {
            return (File.GetAttributes(path) & (FileAttributes.Directory | NoFile)) == 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Git lists a file that is deleted and not committed yet.
            return false;
        }
    }

    private static IEnumerable<string> Walk(string root)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            var full = Path.Combine(root, folder);
            // The editor of Unity writes these beside Assets.
            var isUnity = Directory.Exists(Path.Combine(full, "Assets")) && Directory.Exists(Path.Combine(full, "ProjectSettings"));
            foreach (var (name, isFolder) in Entries(full))
            {
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                if (!isFolder)
                    yield return path;
                else if (!NoSources.Contains(name) && !(isUnity && name is ("Library" or "Temp" or "Logs" or "obj")))
                    folders.Push(path);
            }
        }
    }

    /// <summary>What is in a folder, as its list says: to ask for each file would take as long as to read it.</summary>
    private static FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string folder) =>
        new(folder, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory),
            new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = NoFile });
}
