using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A string expression that holds at least one marker.</summary>
internal sealed class StringSite
{
    public StringSite(ExpressionSyntax expression, MarkerKinds markers)
    {
        Expression = expression;
        Markers = markers;
        Text = StringText.Read(expression);
        Urls = (markers & MarkerKinds.OpenRouter) == 0 ? ImmutableArray<UrlText>.Empty : UrlText.Find(Text).ToImmutableArray();
    }

    /// <summary>The outermost string expression, a whole concatenation; in a disabled <c>#if</c> branch a node of a tree that switches it on.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>What its markers are signs of.</summary>
    public MarkerKinds Markers { get; }

    /// <summary>Its text.</summary>
    public StringText Text { get; }

    /// <summary>The URLs and host names of OpenRouter in it.</summary>
    public ImmutableArray<UrlText> Urls { get; }
}
