using System.Globalization;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>Finds served ids of the same family: the same author, the same first word of the name, the same purpose, no older version, most words in common, the nearest version.</summary>
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
    public IReadOnlyList<string> Find(string id)
    {
        var name = Name.Read(id);
        return !_families.TryGetValue(name.Family, out var family)
            ? Array.Empty<string>()
            : family.OrderBy(other => other.Purpose != name.Purpose).ThenBy(other => other.Version < name.Version).ThenByDescending(other => name.Words.Count(word => other.Words.Contains(word)))
                .ThenBy(other => other.Words.Count(word => !name.Words.Contains(word)))
                .ThenBy(other => Math.Abs(other.Version - name.Version))
                .ThenBy(static other => other.Id, StringComparer.Ordinal)
                .Take(Count).Select(static other => other.Id).ToList();
    }

    /// <param name="Id">The whole id.</param>
    /// <param name="Family">The author, as AI Stats calls it, and the letters that the name begins with: <c>qwen/qwen</c>.</param>
    /// <param name="Words">The words of the name that are no numbers.</param>
    /// <param name="Purpose">The word among them that says what else than chat it is for; empty where there is none.</param>
    /// <param name="Version">The first number in the name; 0 where there is none.</param>
    private sealed record Name(string Id, string Family, HashSet<string> Words, string Purpose, double Version)
    {
        public static Name Read(string id)
        {
            var slash = id.IndexOf('/');
            var author = slash < 0 ? "" : id.Substring(0, slash).TrimStart(ModelNames.LatestSign);
            var words = id.Substring(slash + 1).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            var family = new string(words.Length == 0 ? Array.Empty<char>() : words[0].TakeWhile(char.IsLetter).ToArray());
            return new Name(
                id,
                (ModelNames.RenamedAuthors.TryGetValue(author, out var other) ? other : author) + "/" + family,
                new HashSet<string>(words.Where(static word => !IsNumber(word)), StringComparer.Ordinal),
                words.FirstOrDefault(ModelNames.Purposes.Contains) ?? "",
                words.Select(Number).FirstOrDefault(static number => number > 0));
        }

        private static bool IsNumber(string word) => Number(word) > 0;

        /// <summary>The number in a word: <c>3.5</c>, <c>v3</c>, <c>4o</c>, <c>qwen3</c>; 0 for a size such as <c>70b</c>, which says no version.</summary>
        private static double Number(string word)
        {
            if (word[word.Length - 1] == 'b')
                return 0;
            var digits = new string(word.SkipWhile(char.IsLetter).TakeWhile(static c => char.IsDigit(c) || c == '.').ToArray());
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }
    }
}
