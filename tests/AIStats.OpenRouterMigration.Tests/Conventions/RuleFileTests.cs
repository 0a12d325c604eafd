using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The same stem in every folder: to find all of a rule is one glob.</summary>
[Trait("Area", "Conventions")]
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

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_tests_of_a_rule_are_found_by_its_id(string id)
    {
        var rule = Rule.Find(id);
        var stem = Place(rule.Analyzer, "Analyzer").Stem;
        var classes = rule.Fixer is null ? new[] { $"{stem}AnalyzerTests" } : [$"{stem}AnalyzerTests", $"{stem}FixerTests"];
        foreach (var name in classes)
        {
            var traits = Traits(TestClasses.Single(type => type.Name == name));
            Assert.True(traits.Contains(id, StringComparer.Ordinal), $"{name} lacks [Trait(\"Rule\", RuleIds.{stem})].");
        }
    }

    [Fact]
    public void A_trait_names_a_rule() => Assert.Empty(TestClasses.SelectMany(Traits).Except(Rule.All.Select(rule => rule.Id), StringComparer.Ordinal));

    private static IEnumerable<Type> TestClasses =>
        typeof(RuleFileTests).Assembly.GetTypes().Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal));

    private static IEnumerable<string> Traits(Type type) => type.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(TraitAttribute) && (string?)attribute.ConstructorArguments[0].Value == "Rule")
        .Select(attribute => (string)attribute.ConstructorArguments[1].Value!);

    private static (string Area, string Stem) Place(object part, string suffix)
    {
        var type = part.GetType();
        Assert.EndsWith(suffix, type.Name, StringComparison.Ordinal);
        return (type.Namespace!.Split('.')[^1], type.Name[..^suffix.Length]);
    }

    private static void AssertExists(string path) => Assert.True(Repository.Exists(path), $"{path} is missing.");
}
