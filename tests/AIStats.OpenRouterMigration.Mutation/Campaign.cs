using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>Runs the tests that pass a changed place against each of the changes.</summary>
internal sealed class Campaign
{
    // Of tests against one change: those that noticed one of the same file come first, then the fastest. What only later ones would notice counts as unnoticed.
    private const int MostMilliseconds = 5000;

    private readonly string _product;
    private readonly Dictionary<int, int> _milliseconds;
    private readonly ILookup<int, int> _testsOf;

    // How many changes of a file a test has noticed: it may notice the next one, too.
    private readonly ConcurrentDictionary<(string File, int Test), int> _kills = new();

    /// <summary>Measures the tests without a change.</summary>
    public Campaign(string product)
    {
        _product = product;
        _milliseconds = Answers("time").ToDictionary(static answer => answer[0], static answer => answer[1]);
        var tests = Path.Combine(Stryker.Workplace(product), "tests.txt");
        File.WriteAllText(tests, string.Join(' ', _milliseconds.Keys));
        _testsOf = Answers("cover", product, tests).SelectMany(static answer => answer.Skip(1).Select(mutant => (Mutant: mutant, Test: answer[0])))
            .ToLookup(static pair => pair.Mutant, static pair => pair.Test);
    }

    /// <summary>The number of tests that are run.</summary>
    public int Tests => _milliseconds.Count;

    /// <summary>Gives each of the changes its verdict.</summary>
    public async Task TestAsync(IReadOnlyCollection<Mutant> mutants)
    {
        var queue = new ConcurrentQueue<Mutant>(mutants);
        var work = Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => WorkAsync(queue))));
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMinutes(1))) != work)
            Console.WriteLine($"{mutants.Count - queue.Count} of {mutants.Count}");
        await work;
    }

    private async Task WorkAsync(ConcurrentQueue<Mutant> queue)
    {
        Process? worker = null;
        while (queue.TryDequeue(out var mutant))
        {
            if (!_testsOf.Contains(mutant.Id))
                continue;

            // What runs once in a process needs a new one, and any test may notice it.
            var runsOnce = _testsOf[mutant.Id].First() == Worker.NoTest;
            if (runsOnce)
                Stop(ref worker);
            worker ??= runsOnce ? Start("test", _product, mutant.Id.ToString(CultureInfo.InvariantCulture)) : await StartAsync();
            mutant.Verdict = await TestAsync(worker, mutant, runsOnce ? _milliseconds.Keys : _testsOf[mutant.Id]);
            if (runsOnce || mutant.Verdict == Verdict.Hung)
                Stop(ref worker);
        }

        Stop(ref worker);
    }

    /// <summary>A worker that has run tests without a change: or else the first change would have a say in what is set up once in a process.</summary>
    private async Task<Process> StartAsync()
    {
        var worker = Start("test", _product, MutantSwitch.None.ToString(CultureInfo.InvariantCulture));
        await AskAsync(worker, MutantSwitch.None, _milliseconds.OrderBy(static test => test.Value).Take(300)
            .Select(static test => test.Key), TimeSpan.FromMinutes(5));
        return worker;
    }

    private async Task<Verdict> TestAsync(Process worker, Mutant mutant, IEnumerable<int> tests)
    {
        var milliseconds = 0;
        var order = tests.OrderByDescending(test => _kills.GetValueOrDefault((mutant.File, test))).ThenBy(test => _milliseconds[test])
            .TakeWhile(test => (milliseconds += _milliseconds[test]) <= MostMilliseconds).ToList();
        if (await AskAsync(worker, mutant.Id, order, TimeSpan.FromSeconds(10) + 5 * TimeSpan.FromMilliseconds(milliseconds)) is not { } killer)
            return Verdict.Hung;
        if (killer == Worker.NoTest)
            return Verdict.Survived;
        _kills.AddOrUpdate((mutant.File, killer), 1, static (_, count) => count + 1);
        return Verdict.Killed;
    }

    /// <summary>The test that fails, or <see cref="Worker.NoTest"/>; null where the worker broke down or gave no answer in time.</summary>
    private static async Task<int?> AskAsync(Process worker, int mutant, IEnumerable<int> tests, TimeSpan limit)
    {
        try
        {
            await worker.StandardInput.WriteLineAsync($"{mutant} {string.Join(' ', tests)}");
            return await worker.StandardOutput.ReadLineAsync().WaitAsync(limit) is { } answer ? int.Parse(answer, CultureInfo.InvariantCulture) : null;
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            return null;
        }
    }

    private IEnumerable<int[]> Answers(params string[] command)
    {
        using var worker = Start(command);
        while (worker.StandardOutput.ReadLine() is { } line)
            yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static number => int.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
        worker.WaitForExit();
        if (worker.ExitCode != 0)
            throw new InvalidOperationException($"The tests without a change ended with {worker.ExitCode}.");
    }

    private Process Start(params string[] command)
    {
        var program = Path.Combine(Stryker.Workplace(_product), Path.GetFileName(typeof(Campaign).Assembly.Location));
        return Process.Start(new ProcessStartInfo("dotnet", [program, Worker.Mode, .. command]) { UseShellExecute = false, RedirectStandardInput = true,
            RedirectStandardOutput = true })!;
    }

    private static void Stop(ref Process? worker)
    {
        if (worker is null)
            return;
        worker.Kill();
        worker.Dispose();
        worker = null;
    }
}
