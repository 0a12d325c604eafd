using System.Collections.Concurrent;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis.CSharp;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>The files of a repository, read and searched for markers on all cores.</summary>
internal sealed class SearchedFiles
{
    private const int RoomSize = 1024 * 1024;

    private static readonly CSharpParseOptions Parsing =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithFeatures([new("FileBasedProgram", "true")]);

    private readonly Dictionary<RepositoryFile, MarkerKinds> _kinds = [];
    private readonly ConcurrentDictionary<RepositoryFile, TreeCache> _code = new();

    private SearchedFiles()
    {
    }

    /// <summary>Reads and searches all files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static SearchedFiles Search(IReadOnlyList<RepositoryFile> files, CancellationToken cancellationToken)
    {
        var searched = new SearchedFiles();
        var found = new (MarkerKinds Kinds, TreeCache? Code)[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, static () => new ByteRoom(RoomSize), (i, _, room) =>
        {
            files[i].Read(room);
            found[i] = Search(files[i]);
            if (files[i].IsCSharp && found[i].Code?.HoldsNothing != false)
                files[i].ForgetText();
            else
                room.Keep();
            return room;
        }, static _ => { });
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Kinds != MarkerKinds.None)
                searched._kinds.Add(files[i], found[i].Kinds);
            if (found[i].Code is { } code)
                searched._code.TryAdd(files[i], code);
        }

        return searched;
    }

    /// <summary>Whether a file holds a marker of these kinds.</summary>
    public bool Hold(RepositoryFile file, MarkerKinds kinds) => (_kinds.GetValueOrDefault(file) & kinds) != MarkerKinds.None;

    /// <summary>
    /// A C# file with what was found in it; null where it was not read. What else the rules find in it depends on the options of a unit, so each unit
    /// that has the file gets its own.
    /// </summary>
    public TreeCache? TakeCode(RepositoryFile file) => _code.TryRemove(file, out var found) ? found : file.Problem is null ? Create(file) : null;

    private static (MarkerKinds Kinds, TreeCache? Code) Search(RepositoryFile file)
    {
        if (file.Text is not { } text)
            return default;
        if (!file.IsCSharp)
            return (MarkerSearch.Signals.Find(text).Aggregate(MarkerKinds.None, static (kinds, hit) => kinds | hit.Marker.Kind), null);
        var code = Create(file);
        if (text is AsciiText ascii)
            code.SearchForAll(ascii.Bytes);
        else
            code.SearchForAll();
        return (code.Signals.Kinds, code);
    }

    private static TreeCache Create(RepositoryFile file) => new(new LazyTree(file, Parsing));
}
