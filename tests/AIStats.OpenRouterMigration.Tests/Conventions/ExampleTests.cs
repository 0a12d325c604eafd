using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>Runs the examples of the pages: what they show is what happens.</summary>
[Trait("Area", "Conventions")]
public sealed class ExampleTests
{
    public static IEnumerable<object[]> RuleIds => Rule.Ids;

    public static IEnumerable<object[]> FixableIds => Rule.All.Where(static rule => rule.Fix != FixKind.None).Select(static rule => new object[] { rule.Id });

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task The_example_before_is_reported_and_both_compile(string id)
    {
        var page = RulePage.Read(Rule.Find(id));
        Assert.Contains(id, await Example.Of(page.State(RulePage.Before)).IdsAsync());
        foreach (var state in page.Example)
            Assert.Empty(await Example.Of(state).ErrorsAsync());
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task The_example_after_is_what_the_fix_makes_of_it(string id)
    {
        var rule = Rule.Find(id);
        var page = RulePage.Read(rule);
        var before = Example.Of(page.State(RulePage.Before));
        var after = page.State(RulePage.After).Code;
        if (rule.Fix == FixKind.LightBulb)
        {
            Assert.Equal(after, (await before.ApplyLightBulbsAsync(rule)).Text);
            Assert.Equal(page.State(RulePage.Before).Code, (await FormatAsync(page.State(RulePage.Before), rule)).Code);
            return;
        }

        Assert.Equal((after, page.State(RulePage.After).Json), await FormatAsync(page.State(RulePage.Before), rule));
        Assert.Equal((after, page.State(RulePage.After).Json), await FormatAsync(page.State(RulePage.After), rule));
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task A_second_action_does_what_the_page_shows(string id)
    {
        var rule = Rule.Find(id);
        var page = RulePage.Read(rule);
        var (text, titles) = await Example.Of(page.State(RulePage.Before)).ApplyLightBulbsAsync(rule, action: 1);
        Assert.Equal(titles.Length > 0, page.Example.Any(static state => state.Label == RulePage.AfterSecondAction));
        if (titles.IsEmpty)
            return;
        Assert.Equal(page.State(RulePage.AfterSecondAction).Code, text);
        Assert.All(titles, title => Assert.Contains($"\"{title}\"", page.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task What_a_person_writes_instead_is_silent(string id)
    {
        var page = RulePage.Read(Rule.Find(id));
        Assert.Equal(Rule.Find(id).Fix == FixKind.None ? RulePage.AfterByHand : RulePage.After, page.Example[1].Label);
        if (page.Example[1].Label == RulePage.AfterByHand)
            Assert.DoesNotContain(id, await Example.Of(page.Example[1]).IdsAsync());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task The_ways_to_suppress_work(string id)
    {
        var page = RulePage.Read(Rule.Find(id));
        var before = page.State(RulePage.Before);
        foreach (var way in RulePage.Blocks(page.Section("How to suppress")))
        {
            var example = way.Language == "csharp" ? Example.Of(before, way.Text + before.Code, before.EditorConfig)
                : Example.Of(before, before.Code, before.EditorConfig + way.Text);
            Assert.DoesNotContain(id, await example.IdsAsync());
        }
    }

    private static async Task<(string Code, string? Json)> FormatAsync(ExampleState state, Rule rule)
    {
        var texts = new HashSet<(string Code, string? Json)>();
        for (var seed = 0; seed < 3; seed++)
            _ = texts.Add(await Example.Of(state)
                .FormatAsync(rule.Descriptor.DefaultSeverity < DiagnosticSeverity.Warning ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, seed));
        return Assert.Single(texts);
    }
}
