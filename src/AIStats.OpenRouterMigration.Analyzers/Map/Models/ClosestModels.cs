using System.Globalization;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Finds served ids of the same family: the same author, the same first word of the name, the same purpose, no older version, most words in common, the same version, the same size, the nearest version.</summary>
internal sealed class ClosestModels
{
    private const int Count = 3;
    private static readonly char[] Separators = { '-', ':', '_' };
    private readonly Dictionary<string, List<Name>> _families = new(StringComparer.Ordinal);

    /// <summary>Sorts the served ids by family.</summary>
    public ClosestModels(IEnumerable<string> served)
    {
        foreach (var id in served)
        {
            var name = Name.Read(id);
            if (!_families.TryGetValue(name.Family, out var family))
                _families.Add(name.Family, family = new List<Name>());
            family.Add(name);
        }
    }

    /// <summary>Up to three ids, the best first.</summary>
    /// <param name="id">The id, or a name without its author.</param>
    /// <param name="own">What is known to be the best; null where nothing is.</param>
    public IReadOnlyList<string> Find(string id, string? own)
    {
        var name = Name.Read(id);
        var families = name.Family[0] == '/' ? _families.Where(pair => pair.Key.EndsWith(name.Family, StringComparison.Ordinal)).SelectMany(static pair => pair.Value)
            : _families.TryGetValue(name.Family, out var family) ? family : Enumerable.Empty<Name>();
        return families.OrderBy(other => other.Id != own).ThenBy(other => other.Purpose != name.Purpose).ThenBy(other => other.Version < name.Version)
            .ThenByDescending(other => name.Words.Count(other.Words.Contains)).ThenBy(other => name.Version > 0 && other.Version != name.Version).ThenByDescending(other => name.Details.Count(other.Details.Contains))
            .ThenBy(other => other.Words.Concat(other.Details).Count(word => !name.Words.Contains(word) && !name.Details.Contains(word)))
            .ThenBy(other => Math.Abs(other.Version - name.Version))
            .ThenBy(static other => other.Id, StringComparer.Ordinal)
            .Take(Count).Select(static other => other.Id).ToList();
    }

    /// <param name="Id">The whole id.</param>
    /// <param name="Family">The author, as AI Stats calls it, and the letters that the name begins with: <c>qwen/qwen</c>.</param>
    /// <param name="Words">The words that tell models of a family apart.</param>
    /// <param name="Details">Sizes, dates and words that many models share.</param>
    /// <param name="Purpose">The word among them that says what else than chat it is for; empty where there is none.</param>
    /// <param name="Version">The first number in the name; 0 where there is none.</param>
    private sealed record Name(string Id, string Family, HashSet<string> Words, HashSet<string> Details, string Purpose, double Version)
    {
        private const int FirstDate = 100;

        public static Name Read(string id)
        {
            var slash = id.IndexOf('/');
            var author = slash < 0 ? "" : id.Substring(0, slash).TrimStart(ModelNames.LatestSign);
            var words = id.Substring(slash + 1).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            var family = new string(words.Length == 0 ? Array.Empty<char>() : words[0].TakeWhile(char.IsLetter).ToArray());
            return new Name(
                id,
                (ModelNames.RenamedAuthors.TryGetValue(author, out var other) ? other : author) + "/" + family,
                new HashSet<string>(words.Where(static word => Number(word) == 0 && !IsDetail(word)), StringComparer.Ordinal),
                new HashSet<string>(words.Where(static word => Number(word) == 0 && IsDetail(word)), StringComparer.Ordinal),
                words.FirstOrDefault(ModelNames.Purposes.Contains) ?? "",
                words.Select(Number).FirstOrDefault(static number => number > 0));
        }

        private static bool IsDetail(string word) => char.IsDigit(word[0]) || ModelNames.CommonWords.Contains(word);

        /// <summary>The number in a word: <c>3.5</c>, <c>v3</c>, <c>4o</c>, <c>qwen3</c>; 0 for a size such as <c>70b</c> or a date such as <c>2407</c>, which say no version.</summary>
        private static double Number(string word)
        {
            if (word[word.Length - 1] == 'b')
                return 0;
            var digits = new string(word.SkipWhile(char.IsLetter).TakeWhile(static c => char.IsDigit(c) || c == '.').ToArray());
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < FirstDate ? number : 0;
        }
    }
}
