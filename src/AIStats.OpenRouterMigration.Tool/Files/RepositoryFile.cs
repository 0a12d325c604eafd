using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>A file of the repository.</summary>
/// <param name="fullPath">Where it is.</param>
/// <param name="path">Its path below the folder that is looked at, with slashes.</param>
internal sealed class RepositoryFile(string fullPath, string path)
{
    public string FullPath { get; } = fullPath;

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder that it is in, with slashes; empty at the top.</summary>
    public string Folder { get; } = FolderOf(path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its text; null for a binary file, and for a file that could not be read.</summary>
    public SourceText? Text { get; private set; }

    /// <summary>Why it could not be read, as a clause; null where it was, or is no text.</summary>
    public string? Problem { get; private set; }

    /// <summary>The folder of a path with slashes; empty at the top.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    /// <summary>Reads it.</summary>
    public void Read()
    {
        try
        {
            var file = new FileInfo(FullPath);
            if (file.Length > FileText.MaximumLength)
                Problem = $"it is larger than {FileText.MaximumLength / 1024 / 1024} MB";
            else if ((Text = FileText.Decode(File.ReadAllBytes(FullPath))) is null && IsCSharp)
                Problem = "it is no text";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem = exception is UnauthorizedAccessException ? "reading it is not allowed" : exception.Message;
        }
    }
}
