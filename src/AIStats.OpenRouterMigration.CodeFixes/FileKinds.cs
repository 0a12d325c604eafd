namespace AIStats.OpenRouterMigration;

/// <summary>
/// The kinds of files that findings stand in, by Roslyn's names. Every fixer says that it fixes both: Roslyn asks once who fixes something in a
/// project, and keeps the answer, whatever kind of file the question was about.
/// </summary>
internal static class FileKinds
{
    /// <summary>A C# file.</summary>
    public const string Code = "Document";

    /// <summary>A file that is not C#.</summary>
    public const string Other = "AdditionalDocument";
}
