using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// Some whole names of C#, in their case, and of settings, in any case, that texts are searched for in one pass, however many they are.
/// </summary>
internal sealed class WholeNames : IEquatable<WholeNames>
{
    private static readonly ImmutableArray<string> Declarations = ImmutableArray.Create("class", "record", "struct", "interface", "enum");
    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableHashSet<string> _settings;
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _others;
    private readonly Lazy<WordSearch?> _search;

    /// <summary>The names.</summary>
    /// <param name="names">Names of C#.</param>
    /// <param name="settings">
    /// Names of settings: .NET reads them in any case, and behind an underscore in the environment (<c>CHAT__BASEURL</c>).
    /// </param>
    public WholeNames(ImmutableHashSet<string> names, ImmutableHashSet<string>? settings = null)
    {
        _names = names;
        _settings = (settings ?? ImmutableHashSet<string>.Empty).Where(WordSearch.Takes).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        // A name that the search does not take is looked for alone.
        _words = names.Where(WordSearch.Takes).Concat(_settings).Select(static name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        _others = names.Where(static name => !WordSearch.Takes(name)).ToImmutableArray();
        _search = new Lazy<WordSearch?>(() => _words.IsEmpty ? null : new WordSearch(_words));
    }

    /// <summary>Whether there is no name to search for.</summary>
    public bool IsEmpty => _names.IsEmpty && _settings.IsEmpty;

    /// <summary>Whether these are the same names.</summary>
    public bool Equals(WholeNames? other) => other is not null && (ReferenceEquals(this, other)
        || (_names.SetEquals(other._names) && _settings.SetEquals(other._settings)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WholeNames);

    /// <inheritdoc/>
    public override int GetHashCode() => _names.Aggregate(0, static (hash, name) => hash ^ StringComparer.Ordinal.GetHashCode(name));

    /// <summary>Whether one of them stands in a text, and is no part of a longer one.</summary>
    public bool AreIn(SourceText text) =>
        _search.Value?.FindAll(text)?.Exists(place => IsOne(text, new TextSpan(place.Position, _words[place.Word].Length))) == true
        || _others.Any(name => TextPieces.FindName(text, name).Any(at => IsOne(text, new TextSpan(at, name.Length))));

    /// <summary>Whether a type of a name may be declared in a text: behind <c>class</c>, for one.</summary>
    public static bool AreDeclared(SourceText text, string name) => TextPieces.FindName(text, name).Any(at =>
    {
        if (at > 0 && text[at - 1] == '@')
            at--;
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        // Nobody writes a comment between the two; it costs a closer look only.
        if (end > 1 && text[end - 1] == '/' && text[end - 2] == '*')
            return true;
        return end < at && Declarations.Any(word => end >= word.Length && text.ToString(new TextSpan(end - word.Length, word.Length)) == word);
    });

    private bool IsOne(SourceText text, TextSpan span) => text.ToString(span) is var found
        && ((_names.Contains(found) && IsWhole(text, span, IsNamePart)) || (_settings.Contains(found) && IsWhole(text, span, char.IsLetterOrDigit)));

    private static bool IsWhole(SourceText text, TextSpan span, Func<char, bool> isPart) => (span.Start == 0 || !isPart(text[span.Start - 1]))
        && (span.End == text.Length || !isPart(text[span.End]));

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
