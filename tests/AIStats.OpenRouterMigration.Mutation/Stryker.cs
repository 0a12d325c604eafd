using System.Diagnostics;
using System.Text.Json.Nodes;
using AIStats.OpenRouterMigration.Tests.Conventions;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>Has Stryker.NET change the shipped code.</summary>
internal static class Stryker
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "AIStats.OpenRouterMigration.Tests");

    /// <summary>The folder that holds the tests, this program and the changed assembly. It is inside the repository: some tests read its files.</summary>
    public static string Workplace(string product) => Path.Combine(Tests, "StrykerOutput", product);

    /// <summary>The changes that an earlier run made. What it found stays beside them.</summary>
    public static IReadOnlyList<Mutant> ReadMutants(string product) => JsonNode.Parse(File.ReadAllText(Report(product)))!["files"]!.AsObject()
        .OrderBy(static file => file.Key, StringComparer.Ordinal)
        .SelectMany(file => file.Value!["mutants"]!.AsArray()
            .Where(static mutant => (string?)mutant!["status"] is not ("CompileError" or "Ignored"))
            .Select(mutant => Read(Path.GetRelativePath(Path.Combine(Repository.Root, "src", $"AIStats.OpenRouterMigration.{product}"), file.Key)
            .Replace('\\', '/'), mutant!)))
        .ToList();

    /// <summary>The changes of an assembly, in the order of files. The assembly with all of them is in the <see cref="Workplace"/>.</summary>
    public static IReadOnlyList<Mutant> MakeMutants(string product)
    {
        var workplace = Workplace(product);
        if (Directory.Exists(workplace))
            Directory.Delete(workplace, recursive: true);
        Directory.CreateDirectory(workplace);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(workplace, Path.GetFileName(file)));

        var config = Path.Combine(workplace, "stryker-config.json");
        File.WriteAllText(config, new JsonObject
        {
            ["stryker-config"] = new JsonObject
            {
                ["project"] = $"AIStats.OpenRouterMigration.{product}.csproj",
                ["configuration"] = "Release",
                ["reporters"] = new JsonArray("json"),
                // Generated rows of data.
                ["mutate"] = new JsonArray("**/*.cs", "!**/ModelRows.cs"),
                // A test that runs nothing of the product: Stryker only makes the changes.
                ["test-case-filter"] = "FullyQualifiedName~Eight_characters_are_a_part",
                // Tables of names are read from the gateways' documentation: a test that repeats them would notice nothing that is wrong.
                ["ignore-mutations"] = new JsonArray("string", "initializer"),
                // They change nothing that a test could see.
                ["ignore-methods"] = new JsonArray("*ConfigureAwait", "*ThrowIfCancellationRequested"),
            },
        }.ToJsonString());

        using var stryker = Process.Start(new ProcessStartInfo("dotnet",
            ["stryker", "--config-file", config, "--output", workplace]) { WorkingDirectory = Tests })!;
        Keep($"AIStats.OpenRouterMigration.{product}.dll", workplace, stryker);
        if (stryker.ExitCode != 0)
            throw new InvalidOperationException($"Stryker ended with {stryker.ExitCode}.");

        return ReadMutants(product);
    }

    private static string Report(string product) => Path.Combine(Workplace(product), "reports", "mutation-report.json");

    private static Mutant Read(string file, JsonNode mutant) => new(
        int.Parse((string)mutant["id"]!, null), file, (int)mutant["location"]!["start"]!["line"]!, (string)mutant["mutatorName"]!,
        string.Join(' ', ((string?)mutant["replacement"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // The changed assembly stands beside the tests only while Stryker is at work. It may be seen half written: the last one that is seen counts.
    private static void Keep(string assembly, string workplace, Process stryker)
    {
        var source = Path.Combine(Tests, "bin", "Release", "net10.0", assembly);
        var kept = DateTime.MinValue;
        while (!stryker.WaitForExit(500))
        {
            try
            {
                if (File.GetLastWriteTimeUtc(source) is var written && written != kept && File.Exists(source) && Holds(source))
                {
                    File.Copy(source, Path.Combine(workplace, assembly), overwrite: true);
                    kept = written;
                }
            }
            catch (IOException)
            {
                // Being written.
            }
        }

        if (kept == DateTime.MinValue)
            throw new InvalidOperationException($"Stryker put no changed {assembly} beside the tests.");
    }

    private static bool Holds(string assembly) => File.ReadAllBytes(assembly).AsSpan().IndexOf("MutantControl"u8) >= 0;
}
