using System.Globalization;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>A file with a line for each change that has its verdict, so that a run which was ended can go on.</summary>
/// <param name="folder">The folder with the changed assembly: numbers of changes hold for it alone.</param>
internal sealed class VerdictFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "verdicts.txt");
    private readonly Lock _lock = new();

    /// <summary>Gives the changes the verdicts that are written down.</summary>
    public void ReadInto(IEnumerable<Mutant> mutants)
    {
        if (!File.Exists(_path))
            return;
        // The last line of a run that was ended may be half a line.
        var verdicts = File.ReadLines(_path).Select(static line => line.Split(' ')).Where(static words => words.Length == 3 && words[2] == ".")
            .ToDictionary(static words => int.Parse(words[0], CultureInfo.InvariantCulture), static words => Enum.Parse<Verdict>(words[1]));
        foreach (var mutant in mutants)
            mutant.Verdict = verdicts.TryGetValue(mutant.Id, out var verdict) ? verdict : null;
    }

    /// <summary>Writes the verdict of a change down.</summary>
    public void Add(Mutant mutant)
    {
        lock (_lock)
            File.AppendAllText(_path, string.Create(CultureInfo.InvariantCulture, $"{mutant.Id} {mutant.Verdict} .\n"));
    }
}
