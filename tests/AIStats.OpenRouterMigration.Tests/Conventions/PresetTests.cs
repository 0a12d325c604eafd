using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The severities that the package brings along name the rules that exist, and no others.</summary>
[Trait("Area", "Conventions")]
public sealed class PresetTests
{
    private const string Folder = "src/AIStats.OpenRouterMigration/build/presets/";

    [Theory]
    [InlineData("Inventory.globalconfig", "suggestion", DiagnosticSeverity.Hidden)]
    [InlineData("Enforce.globalconfig", "error", DiagnosticSeverity.Warning)]
    public void A_mode_sets_every_warning_and_the_inventory_what_is_hidden(string file, string severity, DiagnosticSeverity other)
    {
        var expected = Rule.All.Where(rule => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning || rule.Descriptor.DefaultSeverity == other)
            .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity}");
        if (Repository.UpdatesDocs)
        {
            var comments = Repository.Read(Folder + file).Split('\n').TakeWhile(static line => line.StartsWith('#'));
            Repository.Write(Folder + file, string.Join('\n', [.. comments, "is_global = true", "global_level = -100", "", .. expected, ""]));
        }

        var settings = Repository.Read(Folder + file).Split('\n').Where(static line => line.Length > 0 && line[0] != '#').ToList();
        // The project's own .globalconfig has a higher level and wins.
        Assert.Equal(["is_global = true", "global_level = -100", .. expected], settings);
    }
}
