using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A word that texts are searched for in any case, many times as fast as a comparison without case finds it.</summary>
internal sealed class AnyCaseWord : IEquatable<AnyCaseWord>
{
    private readonly string _word;
    private readonly Lazy<WordSearch?> _search;

    /// <summary>The word; what finds it is prepared when it is first looked for.</summary>
    public AnyCaseWord(string word)
    {
        _word = word;
        _search = new Lazy<WordSearch?>(() => WordSearch.Takes(word) ? new WordSearch(ImmutableArray.Create(word.ToLowerInvariant())) : null);
    }

    /// <summary>The places where a text holds it.</summary>
    public IEnumerable<int> In(SourceText text) => _search.Value is not { } search ? TextPieces.Find(text, _word)
        : search.FindAll(text)?.Select(static place => place.Position) ?? Enumerable.Empty<int>();

    /// <summary>Whether it is the same word.</summary>
    public bool Equals(AnyCaseWord? other) => string.Equals(_word, other?._word, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnyCaseWord);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_word);
}
