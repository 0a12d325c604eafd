using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tests.CaseFiles;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using AIStats.OpenRouterMigration.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// What a pass writes does not hang on names or layout: the same program written in another way gets the same texts, or fewer; never others. The programs
/// are those of the case files and generated clients.
/// </summary>
[Trait("Area", "Properties")]
[Trait("Speed", "Slow")]
public sealed class MetamorphicTests
{
    private const int Tests = 48;
    private static readonly Lazy<ImmutableArray<(string Name, RewrittenProgram Program)>> Cases = new(() =>
        [.. from name in CaseFolder.Names
            let program = RewrittenProgram.Of(CaseFolder.Read(name))
            where program is { Code.IsEmpty: false }
            select (name, program)]);

    private static readonly ConcurrentDictionary<int, Lazy<Task<ImmutableHashSet<string>>>> Known = new();

    [Theory]
    [InlineData(Rewriting.Rename)]
    [InlineData(Rewriting.Reformat)]
    [InlineData(Rewriting.ExtractConstant)]
    [InlineData(Rewriting.InlineConstant)]
    [InlineData(Rewriting.ExtractMethod)]
    [InlineData(Rewriting.MoveType)]
    [InlineData(Rewriting.SplitProject)]
    public void A_program_that_is_written_in_another_way_gets_the_same_texts_or_fewer(Rewriting rewriting)
    {
        var (asked, rewritten) = (0, 0);
        var seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));
        PropertyCheck.Of(seeds, Tests, async seed =>
        {
            asked++;
            var random = new Random(seed);
            var program = Program(seed);
            // What moves out of a generated file is a person's.
            if ((rewriting is Rewriting.MoveType or Rewriting.SplitProject && program.Code.Values.Any(IsGenerated))
                || await program.RewriteAsync(rewriting, random) is not { } other || !await CompilesAsync(other))
                return;
            rewritten++;
            var texts = await Known.GetOrAdd(seed, _ => new Lazy<Task<ImmutableHashSet<string>>>(() => NewTextsAsync(program))).Value;
            var others = await NewTextsAsync(other);
            // A constant hides what its text is put together with; without it more is known.
            var more = rewriting == Rewriting.InlineConstant ? texts.Except(others) : others.Except(texts);
            Assert.True(more.IsEmpty, $"{rewriting} of {seed}: {string.Join(", ", more)} is written in one only; before: {string.Join(", ", texts)}\n"
                + string.Join('\n', other.Code.Concat(other.Library).Select(file => $"---- {file.Key}\n{file.Value}")));
        });

        Assert.True(rewritten * 12 > asked || asked < Tests, $"{rewritten} of {asked} programs could be rewritten.");
    }

    // Each seed has an order of names of its own and takes the first: so a case that is added takes the place of few others.
    private static RewrittenProgram Program(int seed) => seed % 2 == 0 ? Cases.Value.MinBy(drawn => Order(seed, drawn.Name)).Program
        : RewrittenProgram.Of(GeneratedClient.Create(0, seed));

    private static uint Order(int seed, string name) => name.Aggregate(2166136261U ^ (uint)seed, static (hash, c) => unchecked((hash ^ c) * 16777619U));

    private static bool IsGenerated(string code) => !GeneratedText.Find(SourceText.From(code)).IsEmpty;

    private static async Task<bool> CompilesAsync(RewrittenProgram program)
    {
        foreach (var project in program.Build().Projects)
        {
            if ((await project.GetCompilationAsync())!.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                return false;
        }

        return true;
    }

    /// <summary>The texts of the program's strings that it does not have before a pass.</summary>
    private static async Task<ImmutableHashSet<string>> NewTextsAsync(RewrittenProgram program)
    {
        var solution = program.Build();
        var result = await DotnetFormatDouble.ForProduct(1).FormatAsync(solution);
        var before = program.Code.Values.Concat(program.Library.Values).SelectMany(Texts).ToImmutableHashSet(StringComparer.Ordinal);
        return result.Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal) && !file.Key.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(file => Texts(file.Value.Text))
            .Where(text => !string.IsNullOrWhiteSpace(text)).ToImmutableHashSet(StringComparer.Ordinal).Except(before);
    }

    private static IEnumerable<string> Texts(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()
        .Where(token => token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax).Select(token => token.ValueText);
}
