using System.Globalization;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// Finds served ids of the same family that may take a model's place: the same author, the same first word of the name, the same purpose and
/// about the same size. The best comes first: one that stays, no older version, most words in common, the same version, the nearest version.
/// </summary>
internal sealed class ClosestModels
{
    private const int Count = 3;
    private static readonly char[] Separators = { '-', ':', '_' };
    private readonly Dictionary<string, List<Name>> _families = new(StringComparer.Ordinal);

    /// <summary>Sorts the served models by family; those that have ended are no advice.</summary>
    public ClosestModels(IEnumerable<ServedModel> served)
    {
        foreach (var model in served.Where(static model => model.Status != ServedModel.Retired))
        {
            var name = Name.Read(model.Id, model.IsActive);
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
        var name = Name.Read(id, isActive: true);
        var families = name.Family[0] == '/' ? _families.Where(pair => pair.Key.EndsWith(name.Family, StringComparison.Ordinal))
            .SelectMany(static pair => pair.Value)
            : _families.TryGetValue(name.Family, out var family) ? family : Enumerable.Empty<Name>();
        var alike = families.Where(other => other.Id == own || (other.Purpose == name.Purpose && other.IsAboutAsLarge(name))).ToList();
        return (alike.Exists(static other => other.IsActive) ? alike.Where(other => other.IsActive || other.Id == own) : alike)
            .OrderBy(other => other.Id != own).ThenBy(other => other.Version < name.Version)
            .ThenByDescending(other => name.Words.Count(other.Words.Contains)).ThenBy(other => name.Version > 0 && other.Version != name.Version)
            .ThenByDescending(other => name.Details.Count(other.Details.Contains))
            .ThenBy(other => other.Words.Concat(other.Details).Count(word => !name.Words.Contains(word) && !name.Details.Contains(word)))
            .ThenBy(other => Math.Abs(other.Version - name.Version))
            .ThenBy(static other => other.Id, StringComparer.Ordinal)
            .Take(Count).Select(static other => other.Id).ToList();
    }

    /// <param name="Id">The whole id.</param>
    /// <param name="IsActive">Whether the model stays.</param>
    /// <param name="Family">The author, as AI Stats calls it, and the letters that the name begins with: <c>qwen/qwen</c>.</param>
    /// <param name="Words">The words that tell models of a family apart.</param>
    /// <param name="Details">Sizes, dates and words that many models share.</param>
    /// <param name="Purpose">What else than chat it is for; empty where there is nothing.</param>
    /// <param name="Version">The first number in the name; 0 where there is none.</param>
    /// <param name="Billions">Its size, in billions of parameters; 0 where the name does not say.</param>
    /// <param name="Class">The class of sizes that a word of the name says (<c>mini</c>: small); empty where none does.</param>
    private sealed record Name(string Id, bool IsActive, string Family, HashSet<string> Words, HashSet<string> Details, string Purpose, double Version,
        double Billions, string Class)
    {
        private const int FirstDate = 100;
        private const int LargestRatio = 2;

        public static Name Read(string id, bool isActive)
        {
            var slash = id.IndexOf('/');
            var author = slash < 0 ? "" : id.Substring(0, slash).TrimStart(ModelNames.LatestSign);
            var words = id.Substring(slash + 1).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            var family = new string(words.Length == 0 ? Array.Empty<char>() : words[0].TakeWhile(char.IsLetter).ToArray());
            return new Name(
                id,
                isActive,
                (ModelNames.RenamedAuthors.TryGetValue(author, out var other) ? other : author) + "/" + family,
                new HashSet<string>(words.Where(static word => Number(word) == 0 && !IsDetail(word)), StringComparer.Ordinal),
                new HashSet<string>(words.Where(static word => Number(word) == 0 && IsDetail(word)), StringComparer.Ordinal),
                words.Select(static word => ModelNames.Purposes.TryGetValue(word, out var purpose) ? purpose : null)
                    .FirstOrDefault(static purpose => purpose is not null) ?? "",
                words.Select(Number).FirstOrDefault(static number => number > 0),
                words.Select(Size).FirstOrDefault(static size => size > 0),
                words.Select(static word => ModelNames.SizeClasses.TryGetValue(word, out var size) ? size : null)
                    .FirstOrDefault(static size => size is not null) ?? "");
        }

        /// <summary>
        /// Whether another model may do its work: of two sizes in the names, neither is more than twice the other; else the words have to agree.
        /// </summary>
        public bool IsAboutAsLarge(Name other) => Billions > 0 && other.Billions > 0
            ? Billions <= LargestRatio * other.Billions && other.Billions <= LargestRatio * Billions
            : (Billions > 0) == (other.Billions > 0) && Class == other.Class;

        private static bool IsDetail(string word) => char.IsDigit(word[0]) || ModelNames.CommonWords.Contains(word);

        /// <summary>
        /// The number in a word: <c>3.5</c>, <c>v3</c>, <c>4o</c>, <c>qwen3</c>; 0 for a size such as <c>70b</c> or a date such as <c>2407</c>, which
        /// say no version.
        /// </summary>
        private static double Number(string word)
        {
            if (word[word.Length - 1] == 'b')
                return 0;
            var digits = new string(word.SkipWhile(char.IsLetter).TakeWhile(static c => char.IsDigit(c) || c == '.').ToArray());
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < FirstDate ? number : 0;
        }

        /// <summary>The billions in a word: <c>70b</c>, <c>2.4t</c>, <c>8x7b</c>; 0 in any other.</summary>
        private static double Size(string word)
        {
            if (!char.IsDigit(word[0]) || word[word.Length - 1] is not ('b' or 't'))
                return 0;
            var size = word[word.Length - 1] == 't' ? 1000.0 : 1.0;
            foreach (var factor in word.Substring(0, word.Length - 1).Split('x'))
            {
                if (!double.TryParse(factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                    return 0;
                size *= number;
            }

            return size;
        }
    }
}
