using System.Globalization;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>A file with a line for each change that has its verdict, so that a run which was ended can go on.</summary>
/// <param name="folder">The folder with the changed assembly: numbers of changes hold for it alone.</param>
internal sealed class VerdictFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "verdicts.txt");
    private readonly Lock _lock = new();

    /// <summary>Gives the changes the verdicts that are written down, and answers with those that a test noticed.</summary>
    public IEnumerable<(Mutant Mutant, int Killer)> ReadInto(IEnumerable<Mutant> mutants)
    {
        if (!File.Exists(_path))
            return [];
        // The last line of a run that was ended may be half a line. A change that was judged twice has two lines.
        var lines = File.ReadLines(_path).Select(static line => line.Split(' ')).Where(static words => words is [_, _, _, "."])
            .GroupBy(static words => int.Parse(words[0], CultureInfo.InvariantCulture)).ToDictionary(static same => same.Key, static same => same.Last());
        var noticed = new List<(Mutant, int)>();
        foreach (var mutant in mutants)
        {
            if (!lines.TryGetValue(mutant.Id, out var words))
                continue;
            mutant.Verdict = Enum.Parse<Verdict>(words[1]);
            if (mutant.Verdict == Verdict.Killed && int.Parse(words[2], CultureInfo.InvariantCulture) is var killer and not Worker.NoTest)
                noticed.Add((mutant, killer));
        }

        return noticed;
    }

    /// <summary>Writes the verdict of a change down, with the test that noticed it.</summary>
    public void Add(Mutant mutant, int killer)
    {
        lock (_lock)
            File.AppendAllText(_path, string.Create(CultureInfo.InvariantCulture, $"{mutant.Id} {mutant.Verdict} {killer} .\n"));
    }
}
