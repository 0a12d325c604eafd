using System.Globalization;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Names in a message of limited length.</summary>
internal static class MessageNames
{
    /// <summary>As many names as there is room for, and how many more there are: <c>a, b and 3 more</c>.</summary>
    /// <param name="names">The names, one at least; the first is always there.</param>
    /// <param name="room">How many characters they may take, with their commas.</param>
    public static string Fit(IReadOnlyCollection<string> names, int room)
    {
        var shown = 1;
        while (shown < names.Count && names.Take(shown + 1).Sum(static name => name.Length + 2) <= room)
            shown++;
        var rest = names.Count - shown;
        return string.Join(", ", names.Take(shown)) + (rest == 0 ? "" : $" and {rest.ToString(CultureInfo.InvariantCulture)} more");
    }
}
