using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The same stem in every folder: to find all of a rule is one glob.</summary>
public sealed class RuleFileTests
{
    private const string Tests = "tests/AIStats.OpenRouterMigration.Tests";

    public static IEnumerable<object[]> RuleIds => Rule.Ids;

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_its_files(string id)
    {
        var rule = Rule.Find(id);
        var (area, stem) = Place(rule.Analyzer, "Analyzer");
        AssertExists($"src/AIStats.OpenRouterMigration.Analyzers/Rules/{area}/{stem}Analyzer.cs");
        AssertExists($"{Tests}/{area}/{stem}AnalyzerTests.cs");
        if (rule.Fixer is null)
            return;
        Assert.Equal((area, stem), Place(rule.Fixer, "Fixer"));
        AssertExists($"src/AIStats.OpenRouterMigration.CodeFixes/{area}/{stem}Fixer.cs");
        AssertExists($"{Tests}/{area}/{stem}FixerTests.cs");
    }

    private static (string Area, string Stem) Place(object part, string suffix)
    {
        var type = part.GetType();
        Assert.EndsWith(suffix, type.Name, StringComparison.Ordinal);
        return (type.Namespace!.Split('.')[^1], type.Name[..^suffix.Length]);
    }

    private static void AssertExists(string path) => Assert.True(Repository.Exists(path), $"{path} is missing.");
}
