// How many changes of the shipped code its tests notice.
//
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Mutation -- CodeFixes        an assembly
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Mutation -- Analyzers 2/6    every sixth change of it, from the second one on
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Mutation -- Analyzers go-on  what a run that was ended left
//
// Stryker.NET makes the changes, all in one assembly that a number switches between. The tests stay in a process, since
// a new one for every change would compile Roslyn again: that takes seconds, most tests take milliseconds.
using System.Globalization;
using AIStats.OpenRouterMigration.Mutation;

if (args is [Worker.Mode, .. var command])
    return Worker.Run(command);

if (args is not [var product and ("Analyzers" or "CodeFixes"), ..])
{
    Console.WriteLine("Which assembly: Analyzers or CodeFixes? Behind it, which part of the changes, such as 2/6; and go-on to finish a run that was ended.");
    return 1;
}

// A run that goes on is one of the same sources: it takes the changes and the verdicts as the ended one left them.
var goesOn = args[^1] == "go-on";
var part = (args.Skip(1).FirstOrDefault(static argument => argument != "go-on") ?? "1/1").Split('/')
    .Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
// In an order of chance that is always the same: a part, or a run that was ended, is a sample of all files.
var all = (goesOn ? Stryker.ReadMutants(product) : Stryker.MakeMutants(product)).ToArray();
#pragma warning disable CA5394 // Nothing secret hangs on the order.
new Random(1).Shuffle(all);
#pragma warning restore CA5394
var mutants = all.Where((_, index) => index % part[1] == part[0] - 1).ToList();
var campaign = new Campaign(product);
Console.WriteLine($"{mutants.Count} of {all.Length} changes, {campaign.Tests} tests.");
await campaign.TestAsync(mutants);

foreach (var mutant in mutants.Where(static mutant => mutant.Verdict is not (Verdict.Killed or Verdict.Hung))
    .OrderBy(static mutant => mutant.File, StringComparer.Ordinal)
    .ThenBy(static mutant => mutant.Line))
{
    Console.WriteLine($"{mutant.File}:{mutant.Line} {mutant.Verdict}, {mutant.Name}: {mutant.Replacement}");
}

// The rows of the table in docs/reliability.md.
Console.WriteLine($"| **{product}** | {part[0]}/{part[1]} | **{Score.Of(mutants)}** |");
foreach (var folder in mutants.GroupBy(static mutant => mutant.File.Split('/')[0], StringComparer.Ordinal).Where(static folder => folder.Count() > 1)
    .OrderBy(static folder => folder.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"| {folder.Key} | {part[0]}/{part[1]} | {Score.Of(folder)} |");
}

return 0;
