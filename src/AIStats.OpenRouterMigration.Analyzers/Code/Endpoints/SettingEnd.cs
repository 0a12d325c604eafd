using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A base URL that is a setting in a file that is not C#.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The setting's key with its sections (<c>OpenRouter:BaseUrl</c>); empty where the format tells none.</param>
/// <param name="Url">The URL in it; null for a base that moved to AI Stats.</param>
/// <param name="Kind">What the URL, or the moved one, leads to.</param>
internal sealed record SettingEnd(SettingsFile File, string Key, UrlText? Url, UrlKind Kind)
{
    /// <summary>The last part of the key.</summary>
    public string Name => Key.Substring(Key.LastIndexOf(':') + 1);

    /// <summary>The name of the section around it; empty where there is none.</summary>
    public string Section => Key.Length == Name.Length ? "" : Key.Substring(0, Key.Length - Name.Length - 1) is var above
        ? above.Substring(above.LastIndexOf(':') + 1) : "";
}
