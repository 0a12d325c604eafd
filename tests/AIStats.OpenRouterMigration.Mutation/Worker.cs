using System.Globalization;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>A process that runs tests: it may hang or break down without harm.</summary>
internal static class Worker
{
    /// <summary>The first argument of such a process.</summary>
    public const string Mode = "worker";

    /// <summary>Stands for a test where there is none.</summary>
    public const int NoTest = -1;

    // Of processor time, of a test and a run of it without a change. Slower ones run generated texts of megabytes, and would take hours.
    private const double SlowestMilliseconds = 5000;

    /// <summary>What a process of this kind does, by its arguments.</summary>
    public static int Run(string[] command)
    {
        var answers = Console.Out;
        // Tests may write, too.
        Console.SetOut(TextWriter.Null);
        switch (command)
        {
            case ["time"]:
                Time(new TestRun(), answers);
                return 0;
            case ["cover", var product, var tests]:
                Cover(new MutantSwitch(product), Numbers(File.ReadAllText(tests)), answers);
                return 0;
            case ["test", var product, var id]:
                // Switched on before anything of the product runs, so that it works for what runs once in a process.
                var mutants = new MutantSwitch(product) { Active = int.Parse(id, CultureInfo.InvariantCulture) };
                Test(new TestRun(), mutants, answers);
                return 0;
            default:
                return 1;
        }
    }

    /// <summary>Writes a line for every test that passes in time: number and milliseconds of processor time, which a busy machine does not change.</summary>
    private static void Time(TestRun run, TextWriter answers)
    {
        for (var test = 0; test < run.Cases.Count; test++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var fails = run.FirstFailure([run.Cases[test]]) is not null;
            var milliseconds = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            if (!fails && milliseconds <= SlowestMilliseconds)
                answers.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{test} {milliseconds:F0}"));
        }
    }

    /// <summary>
    /// Writes a line for every test, its number and the changes that it runs; and at last one for what ran only when a test ran for the
    /// first time.
    /// </summary>
    private static void Cover(MutantSwitch mutants, int[] tests, TextWriter answers)
    {
        // To find the tests is to read the tables that give them their rows.
        TestRun? found = null;
        var atFirst = mutants.Note(() => found = new TestRun()).ToHashSet();
        var run = found!;
        atFirst.UnionWith(tests.SelectMany(test => mutants.Note(() => run.FirstFailure([run.Cases[test]]))));
        foreach (var test in tests)
        {
            var passed = mutants.Note(() => run.FirstFailure([run.Cases[test]])).ToList();
            atFirst.ExceptWith(passed);
            answers.WriteLine($"{test} {string.Join(' ', passed)}");
        }

        answers.WriteLine($"{NoTest} {string.Join(' ', atFirst)}");
    }

    /// <summary>Reads lines of a change and tests, and answers each of them with the test that fails, or <see cref="NoTest"/>.</summary>
    private static void Test(TestRun run, MutantSwitch mutants, TextWriter answers)
    {
        while (Console.In.ReadLine() is { } line)
        {
            // A change may take rows away from the tests.
            var numbers = Numbers(line).Where((number, index) => index == 0 || number < run.Cases.Count).ToArray();
            mutants.Active = numbers[0];
            var failure = Pieces(numbers.Length).Select(piece => run.FirstFailure(numbers[piece].Select(test => run.Cases[test]).ToList()))
                .FirstOrDefault(static test => test is not null);
            mutants.Active = MutantSwitch.None;
            answers.WriteLine(failure is null ? NoTest : numbers.Skip(1).First(test => run.Cases[test] == failure));
            answers.Flush();
        }
    }

    // One test, two, four: most changes are noticed by one of the first, and xunit takes a while to begin.
    private static IEnumerable<Range> Pieces(int length)
    {
        for (int at = 1, size = 1; at < length; at += size, size = Math.Min(2 * size, 64))
            yield return at..Math.Min(at + size, length);
    }

    private static int[] Numbers(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
}
