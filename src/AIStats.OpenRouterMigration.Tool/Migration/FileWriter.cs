using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.Tool.Migration;

/// <summary>
/// Writes files whole or not at all: first every new text into a file beside the old one, then one rename after another. An interrupted
/// run leaves only whole files, and a second run finishes.
/// </summary>
internal static class FileWriter
{
    /// <summary>Writes all of them.</summary>
    /// <exception cref="ToolException">A file is read-only, has changed since it was read, or cannot be written; then nothing is, unless the message
    /// says so.</exception>
    public static void Write(ImmutableArray<ChangedFile> files, CancellationToken cancellationToken)
    {
        foreach (var changed in files)
        {
            if (new FileInfo(changed.File.FullPath) is { Exists: true, IsReadOnly: true })
                throw new ToolException($"{changed.File.Path} is read-only; nothing was written.");
        }

        var written = new List<(ChangedFile Changed, string Temporary)>();
        var renamed = 0;
        try
        {
            foreach (var changed in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var temporary = Path.Combine(Path.GetDirectoryName(changed.File.FullPath)!, $".{changed.File.Name}{FileList.TemporaryEnding}");
                written.Add((changed, temporary));
                WriteWhole(temporary, FileText.Encode(changed.NewText), changed.File.FullPath);
            }

            // Compare as late as possible, so that nobody can save between this and the rename.
            foreach (var changed in files)
                ThrowIfChanged(changed);
            foreach (var (changed, temporary) in written)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ThrowIfChanged(changed);
                File.Move(temporary, changed.File.FullPath, overwrite: true);
                renamed++;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OperationCanceledException or ToolException)
        {
            foreach (var (_, temporary) in written.Skip(renamed))
                File.Delete(temporary);
            var state = renamed == 0 ? "nothing was written"
                : $"{renamed:N0} of {Words.Count(files.Length, "file")} were written, whole; run it again with --force to finish";
            throw new ToolException($"{(exception is OperationCanceledException ? "Interrupted" : exception.Message.TrimEnd('.'))}; {state}.", exception);
        }
    }

    private static void WriteWhole(string path, byte[] bytes, string like)
    {
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(like));
    }

    private static void ThrowIfChanged(ChangedFile changed)
    {
        if (!File.ReadAllBytes(changed.File.FullPath).AsSpan().SequenceEqual(FileText.Encode(changed.File.Text!)))
            throw new ToolException($"{changed.File.Path} has changed since it was read");
    }
}
