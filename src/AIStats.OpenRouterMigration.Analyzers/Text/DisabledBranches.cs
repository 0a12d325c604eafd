using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// Gives the text of disabled <c>#if</c> branches its syntax. The file is parsed again with other branches switched on: all directives,
/// and the branches that stay off, become blanks, so every position stays what it was. Each such tree switches on as many branches as it
/// can, so a file is parsed about as often as its longest <c>#if</c> has branches, not once a branch.
/// </summary>
internal sealed class DisabledBranches
{
    private readonly SyntaxTree _tree;
    private readonly string _text;
    private readonly List<Group> _groups;
    private readonly List<(int[] Chosen, SyntaxNode Root)> _parsed = new();

    /// <summary>Finds the branches of a file.</summary>
    public DisabledBranches(SyntaxTree tree, SyntaxNode root, string text)
    {
        _tree = tree;
        _text = text;
        _groups = FindGroups(root);
    }

    /// <summary>The root of a tree of the same file in which the branch at a position is switched on.</summary>
    public SyntaxNode Activate(int position)
    {
        foreach (var (chosen, root) in _parsed)
        {
            if (Enumerable.Range(0, _groups.Count).All(i => _groups[i].BranchAt(position) is var branch && (branch < 0 || branch == chosen[i])))
                return root;
        }

        return Parse(position);
    }

    private SyntaxNode Parse(int position)
    {
        var blanked = _text.ToCharArray();
        var chosen = new int[_groups.Count];
        // Outer groups come first: a branch inside a hidden branch stays hidden in this tree.
        for (var i = 0; i < _groups.Count; i++)
        {
            var group = _groups[i];
            var isHidden = blanked[group.Directives[0].SpanStart] == ' ';
            chosen[i] = group.Choose(position, isHidden);
            foreach (var directive in group.Directives)
                Blank(blanked, directive.FullSpan);
            for (var branch = 0; branch < group.Branches.Length; branch++)
            {
                if (branch != chosen[i])
                    Blank(blanked, group.Branches[branch]);
            }
        }

        var root = CSharpSyntaxTree.ParseText(new string(blanked), (CSharpParseOptions)_tree.Options, _tree.FilePath).GetRoot();
        _parsed.Add((chosen, root));
        return root;
    }

    /// <summary>The <c>#if … #endif</c> groups of a file, in the order of their beginnings.</summary>
    private static List<Group> FindGroups(SyntaxNode root)
    {
        var open = new Stack<List<DirectiveTriviaSyntax>>();
        var groups = new List<Group>();
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
                    groups.Add(new Group(group));
                    break;
            }
        }

        groups.Sort(static (one, other) => one.Directives[0].SpanStart.CompareTo(other.Directives[0].SpanStart));
        var enclosing = new Stack<Group>();
        foreach (var group in groups)
        {
            var start = group.Directives[0].SpanStart;
            while (enclosing.Count > 0 && enclosing.Peek().BranchAt(start) < 0)
                enclosing.Pop();
            if (enclosing.Count > 0)
                enclosing.Peek().Nested.Add((enclosing.Peek().BranchAt(start), group));
            enclosing.Push(group);
        }

        return groups;
    }

    private static void Blank(char[] text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('\r' or '\n'))
                text[i] = ' ';
        }
    }

    private sealed class Group
    {
        private readonly bool[] _isShown;
        private readonly int _taken = -1;

        public Group(List<DirectiveTriviaSyntax> directives)
        {
            Directives = directives;
            Branches = Enumerable.Range(0, directives.Count - 1)
                .Select(i => TextSpan.FromBounds(directives[i].FullSpan.End, Math.Max(directives[i].FullSpan.End, directives[i + 1].FullSpan.Start)))
                .ToImmutableArray();
            _isShown = new bool[Branches.Length];
            for (var i = 0; i < Branches.Length; i++)
            {
                // A branch that the compilation sees is in the file's own tree.
                if (directives[i] is BranchingDirectiveTriviaSyntax { IsActive: true, BranchTaken: true })
                {
                    _taken = i;
                    _isShown[i] = true;
                }
            }
        }

        public List<DirectiveTriviaSyntax> Directives { get; }

        public ImmutableArray<TextSpan> Branches { get; }

        /// <summary>The groups directly inside this one, each with the branch that holds it.</summary>
        public List<(int Branch, Group Group)> Nested { get; } = new();

        /// <summary>The branch that holds a position, or -1.</summary>
        public int BranchAt(int position)
        {
            for (var i = 0; i < Branches.Length; i++)
            {
                if (Branches[i].Contains(position))
                    return i;
            }

            return -1;
        }

        /// <summary>The branch that holds a position; elsewhere one that holds what no tree shows yet, or the one that is compiled.</summary>
        public int Choose(int position, bool isHidden)
        {
            var branch = BranchAt(position);
            if (branch < 0)
                branch = isHidden || FirstUnfinished() is var next && next < 0 ? _taken : next;
            if (branch >= 0 && !isHidden)
                _isShown[branch] = true;
            return branch;
        }

        private int FirstUnfinished()
        {
            for (var i = 0; i < Branches.Length; i++)
            {
                if (!_isShown[i] || Nested.Any(nested => nested.Branch == i && nested.Group.FirstUnfinished() >= 0))
                    return i;
            }

            return -1;
        }
    }
}
