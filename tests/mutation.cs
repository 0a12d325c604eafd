#:property PublishAot=false

// How many changes of the shipped code its tests notice, measured by Stryker.NET.
//
//   dotnet run tests/mutation.cs CodeFixes         every member of an assembly
//   dotnet run tests/mutation.cs Analyzers 1/12    every twelfth member, from the first one on: a fair sample in less than an hour
//
// Prints every change that no test noticed, and the score.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

if (args is not ["Analyzers" or "CodeFixes", ..])
{
    Console.WriteLine("Which assembly: Analyzers or CodeFixes?");
    return 1;
}

var assembly = args[0];
var part = (args.ElementAtOrDefault(1) ?? "1/1").Split('/').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
var root = Path.GetDirectoryName(Path.GetDirectoryName(Here()))!;
var tests = Path.Combine(root, "tests", "AIStats.OpenRouterMigration.Tests");
var source = Path.Combine(root, "src", $"AIStats.OpenRouterMigration.{assembly}");
var output = Path.Combine(tests, "StrykerOutput", $"{assembly}-{part[0]}-of-{part[1]}");

var members = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
    .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
    .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && file != "Map/ModelRows.cs")
    .Order(StringComparer.Ordinal)
    .SelectMany(file => Members(File.ReadAllText(Path.Combine(source, file))).Select(span => $"{file}{{{span.Start}..{span.End}}}"))
    .Where((_, index) => index % part[1] == part[0] - 1);

Directory.CreateDirectory(output);
var config = Path.Combine(output, "stryker-config.json");
File.WriteAllText(config, new JsonObject
{
    ["stryker-config"] = new JsonObject
    {
        ["project"] = $"AIStats.OpenRouterMigration.{assembly}.csproj",
        ["configuration"] = "Release",
        ["concurrency"] = Environment.ProcessorCount,
        ["reporters"] = new JsonArray("json", "dots"),
        ["mutate"] = new JsonArray([.. members.Select(static member => (JsonNode)member)]),
        // Those of the repository, and those that repeat others many times.
        ["test-case-filter"] = "FullyQualifiedName!~Conventions&FullyQualifiedName!~Properties&FullyQualifiedName!~VerifierTests&FullyQualifiedName!~LargeFile",
        // Tables of names are read from the gateways' documentation: a test that repeats them would notice nothing that is wrong.
        ["ignore-mutations"] = new JsonArray("string", "initializer"),
        // They change nothing that a test could see.
        ["ignore-methods"] = new JsonArray("*ConfigureAwait", "*ThrowIfCancellationRequested"),
    },
}.ToJsonString());

using var stryker = Process.Start(new ProcessStartInfo("dotnet", ["stryker", "--config-file", config, "--output", output]) { WorkingDirectory = tests })!;
stryker.WaitForExit();
if (stryker.ExitCode != 0)
    return stryker.ExitCode;

var mutants = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "reports", "mutation-report.json")))!["files"]!.AsObject()
    .SelectMany(file => file.Value!["mutants"]!.AsArray().Select(mutant => new Mutant(
        Path.GetRelativePath(source, file.Key), (int)mutant!["location"]!["start"]!["line"]!, (string)mutant["mutatorName"]!, (string?)mutant["replacement"] ?? "", (string)mutant["status"]!)))
    .Where(static mutant => mutant.IsNoticed || mutant.Status is "Survived" or "NoCoverage").ToList();
foreach (var mutant in mutants.Where(static mutant => !mutant.IsNoticed))
    Console.WriteLine($"{mutant.File}:{mutant.Line} {mutant.Status}, {mutant.Mutator}: {string.Join(' ', mutant.Replacement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
foreach (var folder in mutants.GroupBy(static mutant => Path.GetDirectoryName(mutant.File)))
    Console.WriteLine($"{folder.Key,-24} {Score(folder.ToList())}");
Console.WriteLine($"{assembly} {part[0]}/{part[1]}: {Score(mutants)}");
return 0;

static string Score(IReadOnlyCollection<Mutant> mutants) =>
    string.Create(CultureInfo.InvariantCulture, $"{100.0 * mutants.Count(static mutant => mutant.IsNoticed) / mutants.Count:F1} % of {mutants.Count} changes noticed");

// A member goes from one blank line in front of a member to the next one.
static IEnumerable<(int Start, int End)> Members(string text)
{
    var starts = new List<int> { 0 };
    for (var blank = 0; (blank = text.IndexOf("\n\n    ", blank, StringComparison.Ordinal)) >= 0; blank += 2)
    {
        if (text[blank + 6] != ' ')
            starts.Add(blank + 2);
    }

    return starts.Select((start, index) => (start, index + 1 < starts.Count ? starts[index + 1] : text.Length));
}

static string Here([CallerFilePath] string path = "") => path;

#pragma warning disable MA0047 // A program of one file has no namespace.
internal sealed record Mutant(string File, int Line, string Mutator, string Replacement, string Status)
{
    public bool IsNoticed => Status is "Killed" or "Timeout";
}
