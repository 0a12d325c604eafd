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
/// <param name="Kind">What a message says before the text: what is not a whole id.</param>
/// <param name="IsQuoted">Whether it stands in a sentence or a pattern, which a person writes anew as a whole.</param>
internal sealed record ModelUse(StringSite Site, int Start, int End, ModelVerdict Verdict, string Kind = ModelUse.Id, bool IsQuoted = false)
{
    /// <summary>How messages call a whole id: by nothing before it.</summary>
    public const string Id = "";

    /// <summary>The exact characters, up to the end of the literal that they begin in.</summary>
    public TextSpan Span => Site.Text.FirstSpan(Start, End);

    /// <summary>The edits that write the new id; empty where only a person knows it, or where it would repeat a case, a key or an element.</summary>
    public ImmutableArray<TextChange> Changes
    {
        get
        {
            if (Verdict.NewId is not { } newId || IsQuoted)
                return ImmutableArray<TextChange>.Empty;
            var changes = Site.Text.Replace(Start, End, newId);
            return Duplicates.WouldAppear(Site, changes) || ModelEdits.StandsBeside(this, newId) ? ImmutableArray<TextChange>.Empty : changes;
        }
    }
}
