using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds what goes when a member of a body goes: with one separator, and with its line where it has that to itself. Comments stay.</summary>
internal static class JsonRemoval
{
    /// <summary>The changes that remove a member; none where a person must, or where a comment would be lost.</summary>
    public static ImmutableArray<TextChange> Find(JsonMember member, FileContext file)
    {
        if (member.Node is null)
            return member.TextRemoval;
        var text = file.Tree.GetText();
        if (!LineRemoval.IsPlain(member.Node, member.Node.Span))
            return ImmutableArray<TextChange>.Empty;
        var changes = member.Node switch
        {
            AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax anonymous } declarator =>
                Element(anonymous.Initializers, declarator, text),
            ExpressionSyntax { Parent: InitializerExpressionSyntax list } expression => Element(list.Expressions, expression, text),
            ArgumentSyntax { Parent: ArgumentListSyntax list } argument => Element(list.Arguments, argument, text),
            ExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement } =>
                ImmutableArray.Create(LineRemoval.Lines(statement.Span, text)),
            PropertyDeclarationSyntax property when IsUnused(property, file) => Declaration(property, text),
            _ => ImmutableArray<TextChange>.Empty,
        };
        // In the tree of a disabled `#if` branch the directives are blanks, so compare with the text of the file.
        return changes.All(change => member.Node.SyntaxTree.GetText().ToString(change.Span) == text.ToString(change.Span)) ? changes
            : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>The element with the comma behind it; the last one with the comma before it.</summary>
    private static ImmutableArray<TextChange> Element<T>(SeparatedSyntaxList<T> list, T element, SourceText text)
        where T : SyntaxNode
    {
        var index = list.IndexOf(element);
        if (index < list.SeparatorCount)
        {
            var comma = list.GetSeparator(index).Span;
            var gap = TextSpan.FromBounds(element.Span.End, comma.Start);
            return string.IsNullOrWhiteSpace(text.ToString(gap))
                ? ImmutableArray.Create(LineRemoval.Lines(TextSpan.FromBounds(element.SpanStart, comma.End), text))
                : ImmutableArray.Create(LineRemoval.Lines(element.Span, text), new TextChange(comma, ""));
        }

        var removal = LineRemoval.Lines(element.Span, text);
        if (index == 0)
            return ImmutableArray.Create(removal);
        var before = list.GetSeparator(index - 1).Span;
        return before.End == removal.Span.Start
            ? ImmutableArray.Create(new TextChange(TextSpan.FromBounds(before.Start, removal.Span.End), ""))
            : ImmutableArray.Create(new TextChange(before, ""), removal);
    }

    /// <summary>A property with its attributes, and with the blank line that stands before it where another one follows.</summary>
    private static ImmutableArray<TextChange> Declaration(PropertyDeclarationSyntax property, SourceText text)
    {
        // A comment above a property is about the property; whether it goes too, a person decides.
        if (property.GetLeadingTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString())))
            return ImmutableArray<TextChange>.Empty;
        var removal = LineRemoval.Lines(property.Span, text);
        var first = text.Lines.GetLineFromPosition(removal.Span.Start);
        var next = text.Lines.GetLineFromPosition(removal.Span.End);
        var isAlone = removal.Span.Start == first.Start && removal.Span.End == next.Start && first.LineNumber > 0;
        return isAlone && IsBlank(text.Lines[first.LineNumber - 1]) && (IsBlank(next) || next.ToString().Trim() == "}")
            ? ImmutableArray.Create(new TextChange(TextSpan.FromBounds(text.Lines[first.LineNumber - 1].Start, removal.Span.End), ""))
            : ImmutableArray.Create(removal);
    }

    private static bool IsBlank(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());

    /// <summary>Whether no code of the project names a property but its own declaration, so that the rest compiles without it.</summary>
    private static bool IsUnused(PropertyDeclarationSyntax property, FileContext file)
    {
        var name = property.Identifier.ValueText;
        return property.ExplicitInterfaceSpecifier is null && !file.Project.Naming(name).Any(tree => Names.FindExact(tree.GetText().ToString(), name)
            .Any(at => tree != file.Tree || at < property.SpanStart || at >= property.Span.End));
    }
}
