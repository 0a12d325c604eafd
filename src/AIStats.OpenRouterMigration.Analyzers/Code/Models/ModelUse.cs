using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A model id in C#.</summary>
/// <param name="Site">The string that holds it.</param>
/// <param name="Start">Where it begins in the text of the string.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Verdict">What becomes of it.</param>
internal sealed record ModelUse(StringSite Site, int Start, int End, ModelVerdict Verdict)
{
    /// <summary>The exact characters, up to the end of the literal that they begin in.</summary>
    public TextSpan Span => Site.Text.FirstSpan(Start, End);

    /// <summary>The edits that write the new id; empty where only a person knows it, or where it would repeat a case or a key.</summary>
    public ImmutableArray<TextChange> Changes
    {
        get
        {
            if (Verdict.NewId is not { } newId)
                return ImmutableArray<TextChange>.Empty;
            var changes = Site.Text.Replace(Start, End, newId);
            return Duplicates.WouldAppear(Site, changes) ? ImmutableArray<TextChange>.Empty : changes;
        }
    }
}
