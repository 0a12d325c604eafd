using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>Asks Git; null where Git is not installed, or the folder is no work tree.</summary>
internal static class Git
{
    /// <summary>The top folder of the work tree that a folder is in.</summary>
    public static string? FindTop(string folder) => Run(folder, "rev-parse", "--show-toplevel") is { } top
        && top.TrimEnd('\n', '\r') is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>The files below a folder that are tracked, or not tracked and not ignored, relative to it.</summary>
    public static IReadOnlyList<string>? ListFiles(string folder) =>
        Run(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")?.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The files with changes that are not committed, untracked ones included.</summary>
    public static IReadOnlyList<string>? ListChanges(string folder) =>
        Run(folder, "status", "--porcelain", "-z", "--", ".")?.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Length > 3 ? line[3..] : line).ToList();

    private static string? Run(string folder, params string[] arguments)
    {
        if (!MayBeWorkTree(folder))
            return null;
        // `git status` would refresh the index; this only asks, so it must not write.
        var start = new ProcessStartInfo("git", ["--no-optional-locks", .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            error.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whether Git may know a folder: to start it takes as long as to list a thousand files.</summary>
    private static bool MayBeWorkTree(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            // A work tree that belongs to another has a file of that name. Behind a link, Git looks in other folders than these.
            if (Path.Exists(Path.Combine(above.FullName, ".git")) || above.LinkTarget is not null)
                return true;
        }

        return Environment.GetEnvironmentVariable("GIT_DIR") is not null;
    }
}
