using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A name that does not say that the key under it is OpenRouter's.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The string with the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Host">The host that the key goes to.</param>
/// <param name="IsStored">Whether users have saved the key under it.</param>
internal sealed record OtherKeyName(SyntaxTree Tree, TextSpan Span, string Name, string Host, bool IsStored)
{
    /// <summary>Whether code makes the name at run time, for other providers as well.</summary>
    public bool IsMade { get; init; }

    /// <summary>Where the code sends the same key to a URL that stays at OpenRouter: <c>Billing.cs(9)</c>; null where nowhere.</summary>
    public string? Staying { get; init; }

    /// <summary>What to say of it.</summary>
    public string Message => IsStored ? KeyMessages.SavedKey(Name) : Staying is not null ? KeyMessages.OfBoth(Name, Host, Staying)
        : IsMade ? KeyMessages.Made(Name, Host) : KeyMessages.Beside(Name, Host);
}
