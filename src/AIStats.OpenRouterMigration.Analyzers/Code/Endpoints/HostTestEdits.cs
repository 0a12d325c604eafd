using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The edits that let a test of a host or an address know the new value as well.</summary>
internal static class HostTestEdits
{
    /// <summary>The edits; empty where the new value is there already, null where only a person can write it.</summary>
    public static ImmutableArray<Edit>? Find(FileContext file, StringSite site, UrlText url, ImmutableArray<TextChange> changes)
    {
        var expression = site.Expression;
        // `[InlineData("openrouter.ai")]` may be the host of an API address or of a link; only the test knows which.
        if (url.Kind == UrlKind.Host && HostComparisons.IsTestData(expression))
            return null;
        // 'openrouter.ai' and 'www.openrouter.ai' in one list or switch have one counterpart, which stands there once.
        if (!HostComparisons.TakesNewValueAlone(expression) && BothValues.ListOf(expression) is { } list
            && file.Signals.Strings.Any(other => other.Expression.SpanStart < expression.SpanStart
            && BothValues.ListOf(other.Expression) == list && other.Urls.Any(one => one.Kind == url.Kind && one.IsWhole == url.IsWhole
            && NewText(other, Move(one, file.Options.Target)) == NewText(site, changes))))
            return ImmutableArray<Edit>.Empty;
        return HostComparisons.IsPolicy(expression.ToString()) && !HostComparisons.TakesNewValueAlone(expression) ? InPolicy(file, site, url, changes)
            : Find(file, site, changes);
    }

    /// <summary>The edits of a test that is no policy; empty and null as above.</summary>
    public static ImmutableArray<Edit>? Find(FileContext file, StringSite site, ImmutableArray<TextChange> changes)
    {
        var expression = site.Expression;
        if (HostComparisons.TakesNewValueAlone(expression))
            return At(file.Tree, changes);
        // The key that is kept under a host goes to that host: a copy of the entry would send the new key to the old one.
        if ((BothValues.Entry(expression) is { } entry && HoldsKey(file, entry)) || (TestBranch.Of(expression) is { } chosen && ReadsKey(file, chosen)))
            return At(file.Tree, changes);
        var uses = HostComparisons.NamedUses(expression, file.Project);
        if (uses.IsEmpty)
            return BothValues.IsThere(expression, changes) || BothValues.NamesBeside(expression)
                .Any(name => ComparedConstants.Say(file.Project, name, site.Text.Value, NewText(site, changes)))
                ? ImmutableArray<Edit>.Empty : BothValues.Insert(expression, changes) is { } insertions
                ? At(file.Tree, insertions) : null;
        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (Quoted(site, changes) is not { } text)
            return null;
        foreach (var use in uses)
        {
            var replacement = ImmutableArray.Create(new TextChange(use.Span, text));
            // `uri.Host == "openrouter.ai"` is no use of a constant `Host`; and what names the old host has edits of its own.
            if (BothValues.IsThere(use, replacement) || BothValues.NameHost(use, GatewayHosts.OpenRouter))
                continue;
            if (BothValues.Insert(use, replacement) is not { } insertions)
                return null;
            edits.AddRange(At(use.SyntaxTree, insertions));
        }

        return edits.ToImmutable();
    }

    private static ImmutableArray<TextChange> Move(UrlText url, GatewayBase target) => url.Kind == UrlKind.Host ? url.MoveHost(target) : url.MoveTo(target);

    private static bool ReadsKey(FileContext file, SyntaxNode code) => file.Signals.Strings
        .Any(site => code.Span.Contains(site.Expression.Span) && GatewayKeys.Read(file.Project, site, file.Options) is not null);

    private static bool HoldsKey(FileContext file, SyntaxNode entry) => new[] { GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable }
        .Any(variable => Names.FindExact(entry.ToString(), variable).Any()) && !entry.ToString().Contains("://", StringComparison.Ordinal);

    /// <summary>A policy names the sources one after the other: the new one stands before the old one.</summary>
    private static ImmutableArray<Edit>? InPolicy(FileContext file, StringSite site, UrlText url, ImmutableArray<TextChange> changes)
    {
        if (site.Text.Value.Contains(file.Options.Target.Host, StringComparison.OrdinalIgnoreCase))
            return ImmutableArray<Edit>.Empty;
        var start = site.Text.IndexOf(url.Span.Start);
        var before = TextRun.Start(site.Text.Value, start, static c => !char.IsWhiteSpace(c) && c is not ('"' or '\'' or ';'));
        var old = site.Text.Value.Substring(before, start - before);
        return At(file.Tree, ImmutableArray.Create(new TextChange(new TextSpan(site.Text.Span(before, before + 1).Start, 0),
            old + file.Options.Target.Authority + " ")));
    }

    /// <summary>
    /// The new value as a literal of its own, to stand beside a name; null where it is no text of one line that is known. The text of a raw literal
    /// of several lines begins with line ends and blanks that its value has not, so the compiler's parser says what the value is.
    /// </summary>
    private static string? Quoted(StringSite site, ImmutableArray<TextChange> changes)
    {
        if (!site.Text.Holes.IsEmpty)
            return null;
        var value = SyntaxFactory.ParseExpression(BothValues.With(site.Expression, changes)) is LiteralExpressionSyntax literal ? literal.Token.ValueText
            : NewText(site, changes);
        return value.Contains('\n') ? null : SymbolDisplay.FormatLiteral(value, quote: true);
    }

    private static string NewText(StringSite site, ImmutableArray<TextChange> changes)
    {
        var value = site.Text.Value;
        foreach (var change in changes.OrderByDescending(static change => change.Span.Start))
        {
            var start = site.Text.IndexOf(change.Span.Start);
            value = value.Substring(0, start) + change.NewText + value.Substring(Math.Min(value.Length, site.Text.IndexOf(change.Span.End)));
        }

        return value;
    }

    private static ImmutableArray<Edit> At(SyntaxTree tree, ImmutableArray<TextChange> changes) =>
        ImmutableArray.CreateRange(changes, change => new Edit(Location.Create(tree, change.Span), change.NewText ?? ""));
}
