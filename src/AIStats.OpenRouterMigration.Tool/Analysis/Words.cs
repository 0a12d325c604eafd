using System.Globalization;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Numbers as people read them.</summary>
internal static class Words
{
    /// <summary>A number with its noun: <c>1 file</c>, <c>3,000 files</c>.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
