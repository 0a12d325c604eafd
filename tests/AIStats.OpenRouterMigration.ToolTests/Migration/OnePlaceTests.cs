using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.ToolTests.Migration;

/// <summary>A rule may say two things about one place of a program: that it moves, and that users have saved the old value.</summary>
public sealed class OnePlaceTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Two_findings_of_one_program_are_no_two_programs()
    {
        File.WriteAllText(_path, "x-ai/grok-4.5");
        var file = new RepositoryFile(_path, "settings.txt");
        file.Read(new ByteRoom());
        var unit = new Unit("App", "", ["App.csproj"], [], [file]);
        var span = new TextSpan(0, file.Text!.Length);

        var inventory = InventoryMaker.Create(new Target("App", Path.GetTempPath(), new HashSet<string>(StringComparer.Ordinal)), 1,
            [(unit, Finding("It moves", new FileEdit(file, new TextChange(span, "spacex-ai/grok-4.5")))), (unit, Finding("Users may have saved it"))], [], [],
                []);

        Assert.Equal(["It moves", "Users may have saved it"], inventory.Findings.Select(static finding => finding.Message));
        Assert.Equal([true, false], inventory.Findings.Select(static finding => finding.IsMoved));

        Finding Finding(string message, params FileEdit[] edits) =>
            new(Descriptors.MovedModel, DiagnosticSeverity.Warning, file, span, message, "App", [.. edits], Offered: null);
    }

    public void Dispose() => File.Delete(_path);
}
