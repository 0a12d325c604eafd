using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The severities that the package brings along name the rules that exist, and no others.</summary>
public sealed class PresetTests
{
    private const string Folder = "src/AIStats.OpenRouterMigration/build/presets/";

    [Theory]
    [InlineData("Inventory.globalconfig", "suggestion")]
    [InlineData("Enforce.globalconfig", "error")]
    public void A_mode_sets_every_warning_and_nothing_else(string file, string severity)
    {
        var expected = Rule.All.Where(static rule => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity}");
        if (Repository.UpdatesDocs)
        {
            var comments = Repository.Read(Folder + file).Split('\n').TakeWhile(static line => line.StartsWith('#'));
            Repository.Write(Folder + file, string.Join('\n', [.. comments, "is_global = true", "global_level = -100", "", .. expected, ""]));
        }

        var settings = Repository.Read(Folder + file).Split('\n').Where(static line => line.Length > 0 && line[0] != '#').ToList();
        // The project's own .globalconfig has a higher level and wins.
        Assert.Equal(["is_global = true", "global_level = -100", .. expected], settings);
    }

    [Fact]
    public void The_rule_set_of_the_inventory_makes_every_rule_information()
    {
        var rules = XDocument.Parse(Repository.Read(Folder + "Inventory.ruleset")).Descendants("Rule");
        Assert.Equal(Rule.All.Select(static rule => $"{rule.Id} Info"), rules.Select(static rule => $"{(string?)rule.Attribute("Id")} {(string?)rule.Attribute("Action")}"));
    }

    [Fact]
    public void The_inventory_leaves_to_a_person_what_a_light_bulb_offers()
    {
        var list = string.Join(", ", Rule.All.Where(static rule => rule.Fix == FixKind.LightBulb && rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(static rule => $"\"{rule.Id}\""));
        Assert.Contains("LightBulbs = new HashSet<string> { " + list + " };", Repository.Read("src/AIStats.OpenRouterMigration/build/InventoryReport.cs"), StringComparison.Ordinal);
    }
}
