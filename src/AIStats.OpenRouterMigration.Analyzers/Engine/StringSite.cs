using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A string expression that holds at least one marker.</summary>
public sealed class StringSite
{
    internal StringSite(ExpressionSyntax expression, MarkerKinds markers, ForeignAddresses services)
    {
        Expression = expression;
        Services = services;
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

    /// <summary>The services that the tree of <see cref="Expression"/> names besides.</summary>
    internal ForeignAddresses Services { get; }
}
