using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// What holds for every C# file, whatever stands in it. Each value is one or two files in three linked projects, as of three target
/// frameworks, which see different branches of <c>#if</c>; all rules run, those of severity Info too.
/// </summary>
[Trait("Area", "Properties")]
[Trait("Speed", "Slow")]
public sealed class MigrationPropertyTests
{
    private const int Tests = 30;

    [Fact]
    public void Generated_projects_compile() => PropertyCheck.OfProjects(Tests, async project =>
        await MigratedProject.AssertCompilesAsync((await MigratedProject.OfAsync(project)).Before));

    [Fact]
    public void What_compiled_compiles_after_the_migration() => PropertyCheck.OfProjects(Tests, async project =>
    {
        var migrated = await MigratedProject.OfAsync(project);
        await MigratedProject.AssertCompilesAsync(migrated.After);
    });

    [Fact]
    public void A_second_pass_changes_nothing() => PropertyCheck.OfProjects(Tests, async project =>
    {
        var migrated = await MigratedProject.OfAsync(project);
        var again = await DotnetFormatDouble.ForProduct(2, DiagnosticSeverity.Info).FormatAsync(migrated.After);
        MigratedProject.AssertSame(migrated.Files, again.Files, "One pass and a second one");
    });

    [Fact]
    public void Any_order_of_ids_gives_the_same_text() => PropertyCheck.OfProjects(Tests / 2, async project =>
    {
        var migrated = await MigratedProject.OfAsync(project);
        for (var seed = 2; seed < 4; seed++)
        {
            var other = await DotnetFormatDouble.ForProduct(seed, DiagnosticSeverity.Info).FormatAsync(migrated.Before);
            MigratedProject.AssertSame(migrated.Files, other.Files, $"{string.Join(' ', migrated.Ids)} and {string.Join(' ', other.Ids)}");
        }
    });

    [Fact]
    public void Every_two_rules_can_be_fixed_in_either_order() => PropertyCheck.OfProjects(Tests / 5, async project =>
    {
        var rules = new RulePairs(project.Build(["ALPHA"]));
        foreach (var (one, other) in await rules.FindAsync())
            MigratedProject.AssertSame(await rules.FixAsync(one, other), await rules.FixAsync(other, one), $"{one} and {other}, and the other way round");
    });

    [Fact]
    public void Nothing_but_string_texts_changes() => PropertyCheck.OfProjects(Tests, async project =>
    {
        project = project with { Options = project.Options.Replace("= remove", "= rewrite", StringComparison.Ordinal) };
        var migrated = await MigratedProject.OfAsync(project);
        if (project.Settings is { } settings)
        {
            Assert.Equal(settings.HasBom, migrated.Files[settings.Path].HasBom);
            Assert.Equal(settings.Text.Where(IsLayout), migrated.Files[settings.Path].Text.Where(IsLayout));
        }

        foreach (var document in project.Documents)
        {
            Assert.Equal(document.HasBom, migrated.Files[document.Path].HasBom);
            foreach (var symbols in GeneratedProject.SymbolSets)
                SameCode.Check(document.Text, migrated.Files[document.Path].Text, symbols);
        }
    });

    [Fact]
    public void Removing_headers_keeps_every_comment() => PropertyCheck.OfProjects(Tests / 2, async project =>
    {
        project = project with { Options = "ai_stats_migration.attribution_headers = remove\n" };
        var migrated = await MigratedProject.OfAsync(project);
        await MigratedProject.AssertCompilesAsync(migrated.After);
        foreach (var document in project.Documents)
        {
            foreach (var symbols in GeneratedProject.SymbolSets)
                Assert.Equal(SameCode.Comments(document.Text, symbols), SameCode.Comments(migrated.Files[document.Path].Text, symbols));
        }

        var again = await DotnetFormatDouble.ForProduct(2, DiagnosticSeverity.Info).FormatAsync(migrated.After);
        MigratedProject.AssertSame(migrated.Files, again.Files, "One pass and a second one");
    });

    [Fact]
    public void Target_frameworks_agree() => PropertyCheck.OfProjects(Tests / 3, async project =>
    {
        // The double throws where linked documents differ; and no framework alone has anything left to do.
        var migrated = await MigratedProject.OfAsync(project);
        var after = migrated.After;
        foreach (var framework in after.Projects)
        {
            var others = after.ProjectIds.Where(id => id != framework.Id);
            var alone = await DotnetFormatDouble.ForProduct(3, DiagnosticSeverity.Info)
                .FormatAsync(others.Aggregate(after, (solution, id) => solution.RemoveProject(id)));
            MigratedProject.AssertSame(migrated.Files, alone.Files, $"After all frameworks, and then {framework.Name} alone");
        }
    });

    private static bool IsLayout(char c) => char.IsWhiteSpace(c) || c is '"' or '{' or '}' or ',' or '#' or '=';
}
