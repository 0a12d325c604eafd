using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>A file of the repository.</summary>
/// <param name="fullPath">Where it is.</param>
/// <param name="path">Its path below the folder that is looked at, with slashes.</param>
internal sealed class RepositoryFile(string fullPath, string path)
{
    /// <summary>How many lines of comments may stand above what a program of one file says to the SDK.</summary>
    private const int MostLinesAbove = 20;

    private SourceText? _text;
    private bool _isForgotten;

    public string FullPath { get; } = fullPath;

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder that it is in, with slashes; empty at the top.</summary>
    public string Folder { get; } = FolderOf(path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its text; null for a binary file, and for a file that could not be read.</summary>
    public SourceText? Text => _text ?? (_isForgotten ? Interlocked.CompareExchange(ref _text, ReadAgain(), null) ?? _text : null);

    /// <summary>Whether it is a program of one file, which says to the SDK what a project file would say.</summary>
    public bool IsProgram { get; private set; }

    /// <summary>Why it could not be read, as a clause; null where it was, or is no text.</summary>
    public string? Problem { get; private set; }

    /// <summary>The folder of a path with slashes; empty at the top.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    /// <summary>Reads it.</summary>
    /// <param name="room">Where its bytes are.</param>
    public void Read(ByteRoom room)
    {
        try
        {
            using var file = File.OpenHandle(FullPath);
            var length = RandomAccess.GetLength(file);
            if (length > FileText.MaximumLength)
                Problem = $"it is larger than {FileText.MaximumLength / 1024 / 1024} MB";
            else if ((_text = FileText.Decode(room.Read(file, (int)length))) is null && IsCSharp)
                Problem = "it is no text";
            IsProgram = IsCSharp && _text is not null && BeginsAsProgram(_text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem = exception is UnauthorizedAccessException ? "reading it is not allowed" : exception.Message;
        }
    }

    /// <summary>Forgets the text, which is read again when somebody asks for it: of most files in which nothing was found, nobody does.</summary>
    public void ForgetText() => (_text, _isForgotten) = (null, _text is not null);

    /// <summary>Whether a word of ASCII stands in it, in this case.</summary>
    public bool Holds(string word) => Text is AsciiText text
        ? text.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word)) >= 0
        : Text?.ToString().Contains(word, StringComparison.Ordinal) == true;

    /// <summary>Its text; an empty one if it cannot be read any more, which is then a problem of it.</summary>
    private SourceText ReadAgain()
    {
        var file = new RepositoryFile(FullPath, Path);
        file.Read(new ByteRoom());
        Problem ??= file.Problem;
        return file.Text ?? SourceText.From("");
    }

    private static bool BeginsAsProgram(SourceText text)
    {
        if (text.Length > 2 && text[0] == '#')
            return text[1] is '!' or ':';
        // Asking the text for its lines would read all of it, and this is asked of every file.
        var start = 0;
        for (var line = 0; line < MostLinesAbove && start + 1 < text.Length && text[start] is '#' or '/' or '\r' or '\n'; line++)
        {
            if (text[start] == '#' && text[start + 1] == ':')
                return true;
            while (start < text.Length && text[start] != '\n')
                start++;
            start++;
        }

        return false;
    }
}
