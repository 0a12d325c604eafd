using System.Collections.Concurrent;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>Reads files, or takes what was read of them before.</summary>
/// <param name="OfTree">What was found in a C# file.</param>
/// <param name="OfText">What was found in the text of any other file, by its path.</param>
/// <param name="OfModelList">The ids in the text of an answer of <c>GET /v1/models</c>.</param>
internal sealed record FileReaders(
    Func<SyntaxTree, TreeCache> OfTree,
    Func<string, SourceText, MarkerSearch, SettingsText> OfText,
    Func<SourceText, ModelList> OfModelList)
{
    /// <summary>The texts of messages about a file that is not C#.</summary>
    public Func<SourceText, MessageTexts> OfMessages { get; init; } = static _ => new MessageTexts();

    /// <summary>Reads every C# file once and keeps what it found: for one run over one project outside of a host that keeps it.</summary>
    /// <param name="searched">What was found in files before the run.</param>
    public static FileReaders OfOneRun(params TreeCache[] searched)
    {
        var trees = new ConcurrentDictionary<SyntaxTree, TreeCache>(searched.Select(static file => new KeyValuePair<SyntaxTree, TreeCache>(file.Tree, file)));
        return new FileReaders(
            tree => trees.GetOrAdd(tree, static tree => new TreeCache(tree)),
            static (path, text, search) => SettingsText.Read(text, search, path),
            ModelList.Read);
    }
}
