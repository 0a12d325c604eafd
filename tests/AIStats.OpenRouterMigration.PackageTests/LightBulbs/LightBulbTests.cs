using AIStats.OpenRouterMigration.PackageTests.Cli;
using AIStats.OpenRouterMigration.Tests.WholeSolution;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>
/// The light bulbs of the packed package as Roslyn's own service offers them to an editor: at every finding of the sample and of a whole
/// solution, in C# and in other files, every action is taken, and every Fix All of it.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LightBulbTests(PackedPackage package, ITestOutputHelper output) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData("sample")]
    [InlineData("forms")]
    public async Task Every_action_does_what_its_title_says_whichever_kind_of_file_is_asked_first(string name)
    {
        // Roslyn keeps the fixers of a project after the first question, whatever kind of file that was about.
        using var codeFirst = Open(name);
        using var otherFilesFirst = Open(name);
        var (trial, other) = (new LightBulbTrial(codeFirst.Current), new LightBulbTrial(otherFilesFirst.Current));
        await trial.TakeAsync(otherFilesFirst: false);
        await other.AskAsync(otherFilesFirst: true);
        var failures = trial.Failures.Concat(other.Failures).ToArray();
        var count = $"{name}: {trial.Applied + other.Applied} actions applied, {failures.Length} failures";
        output.WriteLine(count);
        Assert.True(failures.Length == 0, $"{count}:\n{string.Join('\n', failures.Take(50))}");
        Assert.Equal(trial.Offered.Order(StringComparer.Ordinal), other.Offered.Order(StringComparer.Ordinal));
        Assert.True(trial.Offered.Count > 20, $"Only {trial.Offered.Count} actions were offered.");
        Assert.Contains(trial.Offered, line => line.StartsWith("appsettings", StringComparison.Ordinal));
        Assert.Contains(trial.Offered, line => line.Contains(".cs(", StringComparison.Ordinal));
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
        where Path.GetExtension(file.Key) is ".cs" or ".json" or ".yml" || file.Key.StartsWith(".env", StringComparison.Ordinal)
        select KeyValuePair.Create("OpenRouterChat/" + file.Key, file.Value);
}
