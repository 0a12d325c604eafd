#:property PublishAot=false

// How many changes of the shipped code its tests notice, measured by Stryker.NET.
//
//   dotnet run tests/mutation.cs                  the areas
//   dotnet run tests/mutation.cs Fixers           one of them, all members
//   dotnet run tests/mutation.cs Endpoints 1/6    every sixth member, from the first one on: a fair sample in a sixth of the time
//
// Prints every change that no test noticed, and the score.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

// An area is measured with a few hundred tests, so that a run takes minutes and not a day: what only the others notice counts as unnoticed.
var areas = new Dictionary<string, Area>(StringComparer.Ordinal)
{
    ["Fixers"] = new("CodeFixes", "", ["Conventions.Documentation", "Credentials.HardCodedKeyFixer", "Endpoints.SplitBaseUrlFixer", "Headers", "Models.ModelAlias", "Rules.TextEdits"]),
    ["ConfigurationFiles"] = new("Analyzers", "ConfigurationFiles/", ["ConfigurationFiles"]),
    ["Credentials"] = new("Analyzers", "Credentials/", ["Credentials", "ConfigurationFiles.SharedVariable"]),
    ["Endpoints"] = new("Analyzers", "Endpoints/", ["Endpoints", "ConfigurationFiles.SplitSetting"]),
    ["Headers"] = new("Analyzers", "Headers/", ["Headers", "ConfigurationFiles.HeaderFindings"]),
    ["Map"] = new("Analyzers", "Map/", ["Map", "Models.ModelCatalog", "Endpoints.ChangedEndpoint"]),
    ["Models"] = new("Analyzers", "Models/", ["Models", "ConfigurationFiles.ModelFindings"]),
    ["Options"] = new("Analyzers", "Options/", ["Options"]),
    ["RequestBody"] = new("Analyzers", "RequestBody/", ["RequestBody"]),
    ["Responses"] = new("Analyzers", "Responses/", ["Responses"]),
    ["Rules"] = new("Analyzers", "Rules/", ["Rules", "Headers", "Models.OtherProvider", "Credentials.HardCodedKey"]),
    ["Scanning"] = new("Analyzers", "Scanning/", ["Scanning", "ConfigurationFiles", "Headers", "Endpoints.EndpointUrl"]),
};
if (args.Length == 0 || !areas.TryGetValue(args[0], out var area))
{
    Console.WriteLine($"Which area: {string.Join(", ", areas.Keys)}?");
    return 1;
}

var part = (args.ElementAtOrDefault(1) ?? "1/1").Split('/').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
var root = Path.GetDirectoryName(Path.GetDirectoryName(Here()))!;
var tests = Path.Combine(root, "tests", "AIStats.OpenRouterMigration.Tests");
var source = Path.Combine(root, "src", $"AIStats.OpenRouterMigration.{area.Assembly}");
var output = Path.Combine(tests, "StrykerOutput", $"{args[0]}-{part[0]}-of-{part[1]}");

var members = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
    .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
    .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && file.StartsWith(area.Folder, StringComparison.Ordinal))
    // Generated rows of data.
    .Where(static file => file != "Map/ModelRows.cs")
    .Order(StringComparer.Ordinal)
    .SelectMany(file => Members(File.ReadAllText(Path.Combine(source, file))).Select(span => $"{file}{{{span.Start}..{span.End}}}"))
    .Where((_, index) => index % part[1] == part[0] - 1);

Directory.CreateDirectory(output);
var config = Path.Combine(output, "stryker-config.json");
File.WriteAllText(config, new JsonObject
{
    ["stryker-config"] = new JsonObject
    {
        ["project"] = $"AIStats.OpenRouterMigration.{area.Assembly}.csproj",
        ["configuration"] = "Release",
        ["concurrency"] = Environment.ProcessorCount,
        ["reporters"] = new JsonArray("json", "dots"),
        ["mutate"] = new JsonArray([.. members.Select(static member => (JsonNode)member)]),
        ["test-case-filter"] = string.Join('|', area.Tests.Select(static folder => $"FullyQualifiedName~.Tests.{folder}")),
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
Console.WriteLine($"{args[0]} {part[0]}/{part[1]}: {Score(mutants)}");
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
internal sealed record Area(string Assembly, string Folder, string[] Tests);

internal sealed record Mutant(string File, int Line, string Mutator, string Replacement, string Status)
{
    public bool IsNoticed => Status is "Killed" or "Timeout";
}
