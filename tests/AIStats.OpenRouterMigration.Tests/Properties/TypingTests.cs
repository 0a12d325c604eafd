using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>While somebody types, the rules take over what did not change; they must find what they find in the same text read anew.</summary>
[Trait("Area", "Properties")]
public sealed class TypingTests
{
    private const int Keystrokes = 8;

    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1), _ => []);

    [Fact]
    public void A_typed_text_has_the_findings_of_the_same_text_read_anew() => PropertyCheck.Of(Seeds, 40, async seed =>
    {
        var choices = new Choices(seed);
        var texts = Enumerable.Range(0, 3).Select(i => GeneratedDocument.Create(seed + i, 4, $"Type{(char)('A' + i)}_").Text).ToArray();
        var typed = Compile(texts);
        _ = await FindAsync(typed);
        for (var i = 0; i < Keystrokes; i++)
        {
            var tree = typed.SyntaxTrees[choices.Number(texts.Length)];
            typed = typed.ReplaceSyntaxTree(tree, Type(tree, MutatedText.Of(choices, tree.ToString()).Text));
            Assert.Equal(await FindAsync(Compile([.. typed.SyntaxTrees.Select(tree => tree.ToString())])), await FindAsync(typed));
        }
    });

    /// <summary>The tree of a new text, as an editor makes it: what both texts begin and end with is no change.</summary>
    private static SyntaxTree Type(SyntaxTree tree, string text)
    {
        var old = tree.ToString();
        var start = old.AsSpan().CommonPrefixLength(text);
        var end = 0;
        while (end < Math.Min(old.Length, text.Length) - start && old[^(end + 1)] == text[^(end + 1)])
            end++;
        return tree.WithChangedText(tree.GetText().WithChanges(new TextChange(TextSpan.FromBounds(start, old.Length - end), text[start..(text.Length - end)])));
    }

    private static CSharpCompilation Compile(string[] texts) =>
        CSharpCompilation.Create("Typed", texts.Select((text, i) => CSharpSyntaxTree.ParseText(SourceText.From(text), path: $"/src/File{i}.cs")));

    private static async Task<string[]> FindAsync(Compilation compilation)
    {
        var analyzers = typeof(RuleIds).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        var found = await compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }
}
