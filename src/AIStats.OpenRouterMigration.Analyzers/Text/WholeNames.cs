using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Some whole names of C#, in their case, that texts are searched for in one pass, however many they are.</summary>
internal sealed class WholeNames : IEquatable<WholeNames>
{
    private static readonly ImmutableArray<string> Declarations = ImmutableArray.Create("class", "record", "struct", "interface", "enum");
    private readonly ImmutableHashSet<string> _names;
    // A quick test: most names of a text have a length that none of these words has.
    private readonly Lazy<ImmutableArray<ImmutableArray<string>>> _byLength;

    public WholeNames(ImmutableHashSet<string> names)
    {
        _names = names;
        _byLength = new Lazy<ImmutableArray<ImmutableArray<string>>>(() => ByLength(names));
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _names.IsEmpty;

    /// <summary>Whether these are the same names.</summary>
    public bool Equals(WholeNames? other) => other is not null && (ReferenceEquals(this, other) || _names.SetEquals(other._names));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WholeNames);

    /// <inheritdoc/>
    public override int GetHashCode() => _names.Aggregate(0, static (hash, name) => hash ^ StringComparer.Ordinal.GetHashCode(name));

    /// <summary>Whether one of them stands in a text, and is no part of a longer one.</summary>
    public bool AreIn(SourceText text)
    {
        // Read one character more than the longest word, to see whether the name goes on.
        foreach (var piece in TextPieces.Of(text, new TextSpan(0, text.Length), _byLength.Value.Length + 1))
        {
            if (AreIn(piece.Text))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type of a name may be declared in a text: behind <c>class</c>, for one.</summary>
    public static bool AreDeclared(SourceText text, string name) => TextPieces.Find(text, new TextSpan(0, text.Length), name).Any(at =>
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

    private static ImmutableArray<ImmutableArray<string>> ByLength(ImmutableHashSet<string> names)
    {
        var byLength = names.ToLookup(static name => name.Length);
        return Enumerable.Range(0, names.IsEmpty ? 0 : names.Max(static name => name.Length) + 1).Select(length => byLength[length].ToImmutableArray())
            .ToImmutableArray();
    }

    private bool AreIn(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsNamePart(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && IsNamePart(text[end]))
                end++;
            if (Holds(text, start, end - start))
                return true;
            start = end;
        }

        return false;
    }

    private bool Holds(string text, int start, int length)
    {
        if (length >= _byLength.Value.Length)
            return false;
        foreach (var name in _byLength.Value[length])
        {
            if (string.CompareOrdinal(text, start, name, 0, length) == 0)
                return true;
        }

        return false;
    }

    private static bool IsNamePart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (c > 127 && char.IsLetterOrDigit(c));
}
