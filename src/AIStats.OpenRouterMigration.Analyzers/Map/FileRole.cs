namespace AIStats.OpenRouterMigration.Map;

/// <summary>Who reads a file.</summary>
internal enum FileRole
{
    /// <summary>The program, or the people who use it: it moves with the code.</summary>
    Settings,

    /// <summary>The people who work with the program: it is reported, and moves only where a project asks for it.</summary>
    Document,

    /// <summary>A program in another language: it is reported.</summary>
    Source,
}
