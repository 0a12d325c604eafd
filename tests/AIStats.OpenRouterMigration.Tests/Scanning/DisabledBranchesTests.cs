using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
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
    [InlineData("""
        class C {
        #if A
            string s = "x";
        #endif
        }
        """)]
    [InlineData("class C {\r\n#if A\r\n    string s = \"x\";\r\n#endif\r\n}")]
    [InlineData("""
        class C {
        #if !A
            int s;
        #else
            string s = "x";
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #if !A
            int s;
        #elif B
            string s = "x";
        #else
            long s;
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #if false
            string s = "x";
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #if A
        #if B
            int s;
        #else
            string s = "x";
        #endif
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #if A
        #if !B
            string s = "x";
        #endif
            int t;
        #else
            int u;
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #if !A
        #if B
            string s = "x";
        #endif
        #endif
        }
        """)]
    [InlineData("""
        class C {
          # if A // why
            string s = "x";
          # endif // A
        }
        """)]
    [InlineData("""
        #if A
        class C {
            string s = "x";
        }
        #else
        class C {
        }
        #endif
        """)]
    [InlineData("""
        class C {
        #endif
        #if A
            string s = "x";
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #else
        #if A
            string s = "x";
        #endif
        }
        """)]
    [InlineData("""
        class C {
        #region A
        #if A
            string s = "x";
        #endif
        #endregion
        }
        """)]
    public void A_disabled_branch_gets_its_syntax(string text) => Assert.Equal("\"x\" in FieldDeclaration", TokenAt(text, "\"x\""));

    [Fact]
    public void Only_the_branch_itself_is_switched_on()
    {
        const string Text = """
            class C {
            #if A
                string a = "x";
            #elif B
                string b = "y";
            #else
                string c = "z";
            #endif
            }
            """;
        var tree = CSharpSyntaxTree.ParseText(Text);
        var activated = new DisabledBranches(tree, tree.GetRoot(), Text).Activate(Text.IndexOf("\"y\"", StringComparison.Ordinal));
        Assert.Equal(["b"], activated.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.ValueText));
        Assert.Empty(activated.GetDiagnostics());
    }

    [Theory]
    [InlineData("""
        class C {
        #if A
            string s = "x";
        }
        """)]
    [InlineData("""
        class C {
        #if A
        #if B
            string s = "x";
        #endif
        }
        """)]
    public void A_directive_without_an_end_does_no_harm(string text) => Assert.Null(TokenAt(text, "\"x\""));

    [Fact]
    public void One_tree_switches_on_a_branch_of_every_group()
    {
        var groups = Enumerable.Range(0, 20)
            .Select(i => $"""
                #if A
                    int a{i};
                #elif B
                #if C
                    int b{i};
                #else
                    int c{i};
                #endif
                #else
                    int d{i};
                #endif

                """);
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
    [InlineData("""
        #if A
            int a#;
        #elif B
            int b#;
        #else
            int c#;
        #endif

        """, "b0 a0 a1 b1", 2)]
    [InlineData("""
        #if !A
            int a#;
        #elif B
            int b#;
        #else
            int c#;
        #endif

        """, "b0 b1 c0 c1", 2)]
    [InlineData("""
        #if A
        #if C
            int a#;
        #else
            int b#;
        #endif
        #else
            int c#;
        #endif

        """, "a0 a1 b0 b1", 2)]
    [InlineData("""
        #if A
            int a#;
        #elif B
        #if C
            int b#;
        #else
            int c#;
        #endif
        #else
            int d#;
        #endif

        """, "c0 b1 c1 b0", 3)]
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
