using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.PackageTests.Cli;
using AIStats.OpenRouterMigration.Tests.WholeSolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Abstractions;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>
/// The light bulbs of the packed package as Roslyn's own service offers them to an editor: at every finding of the sample and of a whole
/// solution, in C# and in other files, every action is taken, and every Fix All of it.
/// </summary>
[Collection(SharedPackage.Name)]
public sealed class LightBulbTests(PackedPackage package, ITestOutputHelper output)
{
    [Theory]
    [InlineData("sample")]
    [InlineData("forms")]
    public async Task Every_action_does_what_its_title_says(string name)
    {
        using var solution = Open(name);
        var trial = new LightBulbTrial(solution.Current);
        await trial.RunAsync(otherFilesFirst: false);
        output.WriteLine($"{name}: {trial.Applied} actions applied, {trial.Failures.Count} failures");
        Assert.True(trial.Failures.Count == 0, $"{trial.Applied} actions applied, {trial.Failures.Count} failures:\n{string.Join('\n', trial.Failures)}");
        Assert.True(trial.Applied > 30, $"Only {trial.Applied} actions were offered.");
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("forms")]
    public async Task What_is_offered_does_not_hang_on_which_file_is_asked_first(string name)
    {
        // Roslyn keeps the fixers of a project after the first question, whatever kind of file that was about.
        using var codeFirst = Open(name);
        using var otherFilesFirst = Open(name);
        var expected = await new LightBulbTrial(codeFirst.Current).OfferAsync(otherFilesFirst: false);
        var offered = await new LightBulbTrial(otherFilesFirst.Current).OfferAsync(otherFilesFirst: true);
        Assert.Equal(expected.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
        Assert.Contains(expected, line => line.Contains(".json", StringComparison.Ordinal));
    }

    private EditorSolution Open(string name) => name == "sample"
        ? new EditorSolution().WithProject(package, "OpenRouterChat", OutputKind.ConsoleApplication, SampleFiles())
        : new EditorSolution()
            .WithProject(package, "Client", OutputKind.DynamicallyLinkedLibrary, Forms("Client/"))
            .WithProject(package, "Web", OutputKind.ConsoleApplication, Forms("Web/"), "Client")
            .WithProject(package, "Tests", OutputKind.DynamicallyLinkedLibrary, Forms("Tests/"), "Client");

    private static IEnumerable<KeyValuePair<string, byte[]>> Forms(string folder) =>
        FormFiles.All.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, byte[]>> SampleFiles() =>
        from file in SampleFolder.Read("OpenRouterChat")
        where Path.GetExtension(file.Key) is ".cs" or ".json" or ".yml"
        select KeyValuePair.Create("OpenRouterChat/" + file.Key, file.Value);
}
