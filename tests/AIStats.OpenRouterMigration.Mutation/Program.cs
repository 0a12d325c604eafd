// How many changes of the shipped code its tests notice.
//
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Mutation -- CodeFixes        an assembly
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Mutation -- Analyzers 2/6    every sixth change of it, from the second one on
//
// Stryker.NET makes the changes, all in one assembly that a number switches between. The tests stay in a process, since
// a new one for every change would compile Roslyn again: that takes seconds, most tests take milliseconds.
using System.Globalization;
using AIStats.OpenRouterMigration.Mutation;

if (args is [Worker.Mode, .. var command])
    return Worker.Run(command);

if (args is not [var product and ("Analyzers" or "CodeFixes"), ..])
{
    Console.WriteLine("Which assembly: Analyzers or CodeFixes? Behind it, which part of the changes, such as 2/6.");
    return 1;
}

var part = (args.ElementAtOrDefault(1) ?? "1/1").Split('/').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
var all = Stryker.MakeMutants(product);
var mutants = all.Where((_, index) => index % part[1] == part[0] - 1).ToList();
var campaign = new Campaign(product);
Console.WriteLine($"{mutants.Count} of {all.Count} changes, {campaign.Tests} tests.");
await campaign.TestAsync(mutants);

foreach (var mutant in mutants.Where(static mutant => mutant.Verdict is Verdict.Survived or Verdict.NotRun))
    Console.WriteLine($"{mutant.File}:{mutant.Line} {mutant.Verdict}, {mutant.Name}: {mutant.Replacement}");
foreach (var folder in mutants.GroupBy(static mutant => mutant.File.Split('/')[0], StringComparer.Ordinal).Where(static folder => folder.Count() > 1))
    Console.WriteLine($"{folder.Key,-20} {Score(folder.ToList())}");
Console.WriteLine($"{product} {part[0]}/{part[1]}: {Score(mutants)}");
return 0;

static string Score(IReadOnlyCollection<Mutant> mutants)
{
    var noticed = mutants.Count(static mutant => mutant.Verdict is Verdict.Killed or Verdict.Hung);
    return string.Create(CultureInfo.InvariantCulture, $"{noticed} of {mutants.Count} changes noticed, {100.0 * noticed / mutants.Count:F1} %");
}
