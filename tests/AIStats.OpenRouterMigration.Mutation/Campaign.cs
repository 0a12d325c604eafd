using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>Runs the tests that pass a changed place against each of the changes.</summary>
internal sealed class Campaign
{
    // Of processor time, of tests against one change: those that noticed one near by come first, then those that run its file, then those
    // that notice most in their time. The second look is at what the first did not notice. What only later ones would notice counts as unnoticed.
    private const int FirstMilliseconds = 1_000;
    private const int SecondMilliseconds = 2_500;

    // The same where there are so few changes that all take minutes.
    private const int MostMillisecondsOfFew = 20_000;
    private const int Few = 1_000;

    // A worker that waits for ever has used no processor time. On a busy machine one that works has not used much either.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly string _product;
    private readonly Dictionary<int, int> _milliseconds;
    private readonly ILookup<int, int> _testsOf;

    // Which changes of a file tests have noticed, and how many of all: they may notice the next one, too.
    private readonly ConcurrentDictionary<string, ConcurrentBag<(int Line, int Test)>> _kills = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> _allKills = new();

    // Which tests run changed places of a file: they are the first to notice what the file does once in a process, such as the rows of a table.
    private HashSet<(string File, int Test)> _passes = [];
    private int _most;

    /// <summary>Measures the tests without a change; a run that goes on has their figures already.</summary>
    public Campaign(string product)
    {
        _product = product;
        _milliseconds = Kept("times.txt", "time").ToDictionary(static answer => answer[0], static answer => answer[1]);
        var tests = Path.Combine(Stryker.Workplace(product), "tests.txt");
        File.WriteAllText(tests, string.Join(' ', _milliseconds.Keys));
        _testsOf = Kept("places.txt", "cover", product, tests)
            .SelectMany(static answer => answer.Skip(1).Select(mutant => (Mutant: mutant, Test: answer[0])))
            .ToLookup(static pair => pair.Mutant, static pair => pair.Test);
    }

    /// <summary>The number of tests that are run.</summary>
    public int Tests => _milliseconds.Count;

    /// <summary>Gives each of the changes its verdict, and writes it down at once. Those that have one keep it.</summary>
    public async Task TestAsync(IReadOnlyCollection<Mutant> mutants)
    {
        var verdicts = new VerdictFile(Stryker.Workplace(_product));
        foreach (var (mutant, killer) in verdicts.ReadInto(mutants))
            Learn(mutant, killer);
        var isFew = mutants.Count < Few;
        _most = isFew ? MostMillisecondsOfFew : FirstMilliseconds;
        _passes = mutants.SelectMany(mutant => _testsOf[mutant.Id].Select(test => (mutant.File, test))).ToHashSet();
        await RunAsync(mutants, static mutant => mutant.Verdict is null, verdicts);
        // What the first changes met was chosen before anybody knew which tests notice most.
        _most = isFew ? MostMillisecondsOfFew : SecondMilliseconds;
        await RunAsync(mutants, static mutant => mutant.Verdict == Verdict.Doubtful, verdicts);
    }

    private async Task RunAsync(IReadOnlyCollection<Mutant> mutants, Func<Mutant, bool> isNext, VerdictFile verdicts)
    {
        var queue = new ConcurrentQueue<Mutant>(mutants.Where(isNext));
        var work = Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => WorkAsync(queue, verdicts))));
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMinutes(1))) != work)
            Console.WriteLine($"{queue.Count} are left; {Score.Of(mutants)}");
        await work;
    }

    private async Task WorkAsync(ConcurrentQueue<Mutant> queue, VerdictFile verdicts)
    {
        Process? worker = null;
        while (queue.TryDequeue(out var mutant))
        {
            var isFirst = mutant.Verdict is null;
            (mutant.Verdict, var killer, worker) = await JudgeAsync(worker, mutant);
            if (isFirst && mutant.Verdict == Verdict.Survived)
                mutant.Verdict = Verdict.Doubtful;
            verdicts.Add(mutant, killer);
        }

        Stop(worker);
    }

    /// <summary>The verdict, and the worker for the next change where this one left it as it was.</summary>
    private async Task<(Verdict Verdict, int Killer, Process? Worker)> JudgeAsync(Process? worker, Mutant mutant)
    {
        if (!_testsOf.Contains(mutant.Id))
            return (Verdict.NotRun, Worker.NoTest, worker);

        // What runs once in a process needs a new one, and any test may notice it.
        if (_testsOf[mutant.Id].First() == Worker.NoTest)
        {
            Stop(worker);
            using var own = Start("test", _product, mutant.Id.ToString(CultureInfo.InvariantCulture));
            var (verdict, killer) = await TestAsync(own, mutant, _milliseconds.Keys);
            Stop(own);
            return (verdict, killer, null);
        }

        var isNew = worker is null;
        worker ??= await StartAsync();
        var answer = await TestAsync(worker, mutant, _testsOf[mutant.Id]);
        if (answer.Verdict == Verdict.Survived || answer is { Verdict: Verdict.Killed } && await PassesAsync(worker, answer.Killer))
            return (answer.Verdict, answer.Killer, worker);

        // The process hangs, or the test now fails without the change, too: an earlier change may have left something behind.
        Stop(worker);
        return isNew || answer.Verdict != Verdict.Killed ? (answer.Verdict, answer.Killer, null) : await JudgeAsync(null, mutant);
    }

    private static async Task<bool> PassesAsync(Process worker, int test) =>
        await AskAsync(worker, MutantSwitch.None, [test], TimeSpan.FromMinutes(1)) is { Verdict: Verdict.Survived };

    /// <summary>A worker that has run tests without a change: or else the first change would have a say in what is set up once in a process.</summary>
    private async Task<Process> StartAsync()
    {
        var worker = Start("test", _product, MutantSwitch.None.ToString(CultureInfo.InvariantCulture));
        await AskAsync(worker, MutantSwitch.None, _milliseconds.OrderBy(static test => test.Value).Take(300)
            .Select(static test => test.Key), TimeSpan.FromMinutes(5));
        return worker;
    }

    private async Task<(Verdict Verdict, int Killer)> TestAsync(Process worker, Mutant mutant, IEnumerable<int> tests)
    {
        var milliseconds = 0;
        // A change ten lines away says half as much as one of the same line.
        var near = _kills.GetOrAdd(mutant.File, static _ => []).GroupBy(static kill => kill.Test).ToDictionary(static kills => kills.Key,
            kills => kills.Sum(kill => 10.0 / (10 + Math.Abs(kill.Line - mutant.Line))));
        var order = tests.OrderByDescending(test => near.GetValueOrDefault(test))
            .ThenByDescending(test => _passes.Contains((mutant.File, test)))
            .ThenByDescending(test => (1.0 + _allKills.GetValueOrDefault(test)) / (10 + _milliseconds[test]))
            .TakeWhile(test => (milliseconds += _milliseconds[test]) <= _most).ToList();
        var answer = await AskAsync(worker, mutant.Id, order, TimeSpan.FromSeconds(3) + 3 * TimeSpan.FromMilliseconds(milliseconds));
        if (answer.Verdict == Verdict.Killed)
            Learn(mutant, answer.Killer);
        return answer;
    }

    private void Learn(Mutant mutant, int killer)
    {
        _kills.GetOrAdd(mutant.File, static _ => []).Add((mutant.Line, killer));
        _allKills.AddOrUpdate(killer, 1, static (_, count) => count + 1);
    }

    /// <summary>What the tests make of a change, and the test that fails. The limit is one of the worker's processor time.</summary>
    private static async Task<(Verdict Verdict, int Killer)> AskAsync(Process worker, int mutant, IEnumerable<int> tests, TimeSpan limit)
    {
        try
        {
            await worker.StandardInput.WriteLineAsync($"{mutant} {string.Join(' ', tests)}");
            var answer = worker.StandardOutput.ReadLineAsync();
            var wait = Stopwatch.StartNew();
            var end = worker.TotalProcessorTime + limit;
            while (await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1))) != answer)
            {
                worker.Refresh();
                if (worker.HasExited || worker.TotalProcessorTime > end)
                    return (Verdict.Hung, Worker.NoTest);
                if (wait.Elapsed > LongestWait)
                    return (Verdict.NoAnswer, Worker.NoTest);
            }

            return await answer is not { } killer ? (Verdict.Hung, Worker.NoTest)
                : int.Parse(killer, CultureInfo.InvariantCulture) is var test and not Worker.NoTest ? (Verdict.Killed, test)
                : (Verdict.Survived, Worker.NoTest);
        }
        catch (IOException)
        {
            return (Verdict.Hung, Worker.NoTest);
        }
    }

    /// <summary>The answers to a command, from a file of the <see cref="Stryker.Workplace"/> or else from a worker.</summary>
    private int[][] Kept(string name, params string[] command)
    {
        var file = Path.Combine(Stryker.Workplace(_product), name);
        if (!File.Exists(file))
        {
            var answers = Answers(command).Select(static answer => string.Join(' ', answer)).ToList();
            File.WriteAllLines(file, answers);
        }

        return File.ReadLines(file).Select(Numbers).ToArray();
    }

    private IEnumerable<int[]> Answers(params string[] command)
    {
        using var worker = Start(command);
        while (worker.StandardOutput.ReadLine() is { } line)
            yield return Numbers(line);
        worker.WaitForExit();
        if (worker.ExitCode != 0)
            throw new InvalidOperationException($"The tests without a change ended with {worker.ExitCode}.");
    }

    private Process Start(params string[] command)
    {
        var program = Path.Combine(Stryker.Workplace(_product), Path.GetFileName(typeof(Campaign).Assembly.Location));
        return Process.Start(new ProcessStartInfo("dotnet", [program, Worker.Mode, .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // A loop that never ends may fill a list: 4 GB.
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x100000000" },
        })!;
    }

    private static int[] Numbers(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();

    private static void Stop(Process? worker)
    {
        worker?.Kill();
        worker?.Dispose();
    }
}
