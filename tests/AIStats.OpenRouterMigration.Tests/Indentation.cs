namespace AIStats.OpenRouterMigration.Tests;

/// <summary>Puts several lines into the hole of a source template.</summary>
internal static class Indentation
{
    /// <summary>Indents all lines but the first, which the template indents. Directives stay at the start of their line.</summary>
    public static string Indented(this string lines, int blanks) => string.Join('\n', lines.Split('\n').Select((line, index) =>
        index == 0 || line.Trim().Length == 0 || line[0] == '#' ? line : new string(' ', blanks) + line));
}
