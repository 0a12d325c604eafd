using System.Text;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly UTF8Encoding Utf8WithoutBom = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder that holds Analyzers.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether the tests write what they would otherwise check: the environment variable UPDATE_DOCS is 1.</summary>
    public static bool UpdatesDocs { get; } = string.Equals(Environment.GetEnvironmentVariable("UPDATE_DOCS"), "1", StringComparison.Ordinal);

    /// <summary>Whether a file or folder exists.</summary>
    public static bool Exists(string path) => Path.Exists(Full(path));

    /// <summary>The text of a file, with line feeds only.</summary>
    public static string Read(string path) => File.ReadAllText(Full(path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Writes a file without a byte order mark.</summary>
    public static void Write(string path, string text) => File.WriteAllText(Full(path), text, Utf8WithoutBom);

    /// <summary>The paths of files in a folder, relative to the root and with slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Full(folder), pattern).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The paths of files in a folder and in those below it, without build output.</summary>
    public static IEnumerable<string> AllFiles(string folder, string pattern) =>
        Directory.EnumerateFiles(Full(folder), pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    private static string Full(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No folder above the tests holds Analyzers.sln.");
    }
}
