using System.Globalization;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>The lines under a figure that say what it was made of.</summary>
internal static class Details
{
    /// <summary>Writes one line from its parts, with numbers as English writes them.</summary>
    public static void WriteFigures(this TextWriter details, params FormattableString[] parts) =>
        details.WriteLine("       " + string.Concat(parts.Select(static part => part.ToString(CultureInfo.InvariantCulture))));
}
