using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests.WholeSolution;

/// <summary>
/// A solution that talks to OpenRouter in every form that was found in real repositories: a client library for two target frameworks,
/// an application and a test project.
/// </summary>
internal static class SolutionForms
{
    /// <summary>The solution as dotnet format loads it: the library once for each target framework.</summary>
    public static Solution Build()
    {
        var solution = new FormatSolution();
        var client = Add(solution.AddProject("Client-net8.0", "NET8_0", "NET8_0_OR_GREATER"), "Client/");
        _ = solution.AddProject("Client-net10.0", "NET10_0", "NET10_0_OR_GREATER", "NET9_0_OR_GREATER", "NET8_0_OR_GREATER").Link(client);
        Add(solution.AddProject("Web"), "Web/").AddReference(client).OutputKind = OutputKind.ConsoleApplication;
        _ = Add(solution.AddProject("Tests"), "Tests/").AddReference(client);
        return solution.Build();
    }

    private static FormatProject Add(FormatProject project, string folder)
    {
        foreach (var (path, bytes) in FormFiles.All.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            var hasBom = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
            var text = Encoding.UTF8.GetString(bytes.AsSpan(hasBom ? Encoding.UTF8.Preamble.Length : 0));
            var encoding = new UTF8Encoding(hasBom);
            _ = path.EndsWith(".cs", StringComparison.Ordinal) ? project.AddDocument("/src/" + path, text, encoding)
                : project.AddAdditionalFile("/src/" + path, text, encoding);
        }

        return project;
    }
}
