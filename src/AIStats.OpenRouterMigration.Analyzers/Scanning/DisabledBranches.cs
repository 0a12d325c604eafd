using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>
/// Gives the text of a disabled <c>#if</c> branch its syntax. The file is parsed again with that branch switched on: its directives and
/// the other branches of the same <c>#if</c> become blanks, so every position stays what it was.
/// </summary>
internal static class DisabledBranches
{
    /// <summary>The root of the same file with the disabled text at a position switched on.</summary>
    public static SyntaxNode Activate(SyntaxTree tree, SyntaxNode root, string text, int position, CancellationToken cancellationToken)
    {
        var blanked = text.ToCharArray();
        foreach (var branches in EnclosingGroups(root, position))
        {
            for (var i = 0; i < branches.Count; i++)
            {
                var directive = branches[i];
                Blank(blanked, directive.FullSpan);
                if (i + 1 == branches.Count)
                    break;
                var branch = TextSpan.FromBounds(directive.FullSpan.End, branches[i + 1].FullSpan.Start);
                if (!branch.Contains(position))
                    Blank(blanked, branch);
            }
        }

        return CSharpSyntaxTree.ParseText(new string(blanked), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: cancellationToken).GetRoot(cancellationToken);
    }

    /// <summary>The <c>#if … #endif</c> groups around a position, each as its directives in order.</summary>
    private static List<List<DirectiveTriviaSyntax>> EnclosingGroups(SyntaxNode root, int position)
    {
        var open = new Stack<List<DirectiveTriviaSyntax>>();
        var enclosing = new List<List<DirectiveTriviaSyntax>>();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            switch (directive.Kind())
            {
                case SyntaxKind.IfDirectiveTrivia:
                    open.Push(new List<DirectiveTriviaSyntax> { directive });
                    break;
                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia when open.Count > 0:
                    open.Peek().Add(directive);
                    break;
                case SyntaxKind.EndIfDirectiveTrivia when open.Count > 0:
                    var group = open.Pop();
                    group.Add(directive);
                    if (group[0].SpanStart < position && position < directive.SpanStart)
                        enclosing.Add(group);
                    break;
            }
        }

        return enclosing;
    }

    private static void Blank(char[] text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('\r' or '\n'))
                text[i] = ' ';
        }
    }
}
