using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

public sealed class DisabledBranchesTests
{
    private static string? TokenAt(string text, string word)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        var root = tree.GetRoot();
        var position = text.IndexOf(word, StringComparison.Ordinal);
        Assert.True(root.FindTrivia(position).IsKind(SyntaxKind.DisabledTextTrivia), "The word is not in a disabled branch.");
        var activated = new DisabledBranches(tree, root, text).Activate(position);
        Assert.Equal(text.Length, activated.FullSpan.Length);
        var token = activated.FindToken(position);
        return token.Span.Contains(position) ? $"{token.Text} in {token.Parent!.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Kind()}" : null;
    }

    [Theory]
    [InlineData("class C {\n#if A\n    string s = \"x\";\n#endif\n}")]
    [InlineData("class C {\r\n#if A\r\n    string s = \"x\";\r\n#endif\r\n}")]
    [InlineData("class C {\n#if !A\n    int s;\n#else\n    string s = \"x\";\n#endif\n}")]
    [InlineData("class C {\n#if !A\n    int s;\n#elif B\n    string s = \"x\";\n#else\n    long s;\n#endif\n}")]
    [InlineData("class C {\n#if false\n    string s = \"x\";\n#endif\n}")]
    [InlineData("class C {\n#if A\n#if B\n    int s;\n#else\n    string s = \"x\";\n#endif\n#endif\n}")]
    [InlineData("class C {\n#if A\n#if !B\n    string s = \"x\";\n#endif\n    int t;\n#else\n    int u;\n#endif\n}")]
    [InlineData("class C {\n#if !A\n#if B\n    string s = \"x\";\n#endif\n#endif\n}")]
    [InlineData("class C {\n  # if A // why\n    string s = \"x\";\n  # endif // A\n}")]
    [InlineData("#if A\nclass C {\n    string s = \"x\";\n}\n#else\nclass C {\n}\n#endif")]
    [InlineData("class C {\n#endif\n#if A\n    string s = \"x\";\n#endif\n}")]
    [InlineData("class C {\n#else\n#if A\n    string s = \"x\";\n#endif\n}")]
    [InlineData("class C {\n#region A\n#if A\n    string s = \"x\";\n#endif\n#endregion\n}")]
    public void A_disabled_branch_gets_its_syntax(string text) => Assert.Equal("\"x\" in FieldDeclaration", TokenAt(text, "\"x\""));

    [Fact]
    public void Only_the_branch_itself_is_switched_on()
    {
        const string Text = "class C {\n#if A\n    string a = \"x\";\n#elif B\n    string b = \"y\";\n#else\n    string c = \"z\";\n#endif\n}";
        var tree = CSharpSyntaxTree.ParseText(Text);
        var activated = new DisabledBranches(tree, tree.GetRoot(), Text).Activate(Text.IndexOf("\"y\"", StringComparison.Ordinal));
        Assert.Equal(["b"], activated.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.ValueText));
        Assert.Empty(activated.GetDiagnostics());
    }

    [Theory]
    [InlineData("class C {\n#if A\n    string s = \"x\";\n}")]
    [InlineData("class C {\n#if A\n#if B\n    string s = \"x\";\n#endif\n}")]
    public void A_directive_without_an_end_does_no_harm(string text) => Assert.Null(TokenAt(text, "\"x\""));

    [Fact]
    public void One_tree_switches_on_a_branch_of_every_group()
    {
        var groups = Enumerable.Range(0, 20)
            .Select(i => $"#if A\n    int a{i};\n#elif B\n#if C\n    int b{i};\n#else\n    int c{i};\n#endif\n#else\n    int d{i};\n#endif\n");
        var text = "class C {\n" + string.Concat(groups) + "}";
        var tree = CSharpSyntaxTree.ParseText(text);
        var branches = new DisabledBranches(tree, tree.GetRoot(), text);
        var trees = new HashSet<SyntaxNode>();
        foreach (var name in Enumerable.Range(0, 20).SelectMany(i => new[] { $"a{i};", $"b{i};", $"c{i};" }))
        {
            var position = text.IndexOf(name, StringComparison.Ordinal);
            var activated = branches.Activate(position);
            Assert.Equal(name.TrimEnd(';'), activated.FindToken(position).Text);
            _ = trees.Add(activated);
        }

        Assert.Equal(3, trees.Count);
    }

    [Theory]
    [InlineData("#if A\n    int a#;\n#elif B\n    int b#;\n#else\n    int c#;\n#endif\n", "b0 a0 a1 b1", 2)]
    [InlineData("#if !A\n    int a#;\n#elif B\n    int b#;\n#else\n    int c#;\n#endif\n", "b0 b1 c0 c1", 2)]
    [InlineData("#if A\n#if C\n    int a#;\n#else\n    int b#;\n#endif\n#else\n    int c#;\n#endif\n", "a0 a1 b0 b1", 2)]
    [InlineData("#if A\n    int a#;\n#elif B\n#if C\n    int b#;\n#else\n    int c#;\n#endif\n#else\n    int d#;\n#endif\n", "c0 b1 c1 b0", 3)]
    public void Branches_share_trees_in_any_order(string group, string names, int count)
    {
        var text = "class C {\n" + group.Replace("#;", "0;", StringComparison.Ordinal) + group.Replace("#;", "1;", StringComparison.Ordinal) + "}";
        var tree = CSharpSyntaxTree.ParseText(text);
        var branches = new DisabledBranches(tree, tree.GetRoot(), text);
        var trees = new HashSet<SyntaxNode>();
        foreach (var name in names.Split(' '))
        {
            var position = text.IndexOf(name + ";", StringComparison.Ordinal);
            var activated = branches.Activate(position);
            Assert.Equal(name, activated.FindToken(position).Text);
            _ = trees.Add(activated);
        }

        Assert.Equal(count, trees.Count);
    }
}
