using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Where a part of a connection stands: in C#, or in a setting of another file.</summary>
/// <param name="Code">The place in C#; null for a setting.</param>
/// <param name="Key">The setting's key with its sections: <c>OpenRouter:BaseUrl</c>; empty in C#, and where the file tells none.</param>
internal sealed record PartPlace(SyntaxNode? Code, string Key)
{
    /// <summary>A place that nobody can find.</summary>
    public static PartPlace Unknown { get; } = new(Code: null, "");

    /// <summary>A place in C#.</summary>
    public static PartPlace At(SyntaxNode code) => new(code, "");

    /// <summary>A place in another file.</summary>
    public static PartPlace At(SettingsFile file, int position) => new(Code: null, SettingKeys.At(file.Keys, position)?.Key ?? "");
}
