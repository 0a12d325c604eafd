using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A string expression that holds at least one marker.</summary>
internal sealed class StringSite
{
    // For each question a bit that says whether it was answered, and one with the answer.
    private int _answers;

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

    /// <summary>Whether what is asked about the string holds; asked once, since several rules ask it of most strings.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ask">Finds the answer by the syntax of the file alone.</param>
    public bool Is(SiteQuestion question, Func<StringSite, bool> ask)
    {
        var (known, yes) = (1 << (2 * (int)question), 2 << (2 * (int)question));
        // Two threads may both ask, and one may forget what the other found: then it is asked again.
        if ((_answers & known) == 0)
            _answers |= ask(this) ? known | yes : known;
        return (_answers & yes) != 0;
    }
}
