using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Reads a file that is not C# beside code whose connection moves, as the rules see it.</summary>
internal static class SettingsReading
{
    public static async Task<SettingsFile> ReadAsync(string path, string text, string code = FileMarkup.Reader)
    {
        var project = FileMarkup.Project("/src/" + path, text, code: code).Build().Projects.Single();
        var compilation = await project.GetCompilationAsync();
        return new MigrationProject(compilation!, project.AnalyzerOptions, FileReaders.OfOneRun()).Texts.Values.Single();
    }
}
