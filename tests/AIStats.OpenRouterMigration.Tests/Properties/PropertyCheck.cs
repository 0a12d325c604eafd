using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// Checks a property over generated values: first from a fixed seed, so that a failure is everybody's, then, outside of CI, from a seed of this run.
/// A failure names the seed (as <c>Replay</c>) and shows the smallest value that fails.
/// </summary>
public static class PropertyCheck
{
    /// <summary>Multiplies the number of tests: for a long search at one's desk.</summary>
    public const string EffortVariable = "AIS_PROPERTY_EFFORT";

    /// <summary>The only seed to start from: to see a failure again, or to search with a seed of one's own.</summary>
    public const string SeedVariable = "AIS_PROPERTY_SEED";

    private const ulong FixedSeed = 20_260_724;

    private static readonly ulong SeedOfRun = ulong.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : (ulong)Environment.TickCount64 ^ (ulong)Environment.ProcessId << 40;

    /// <summary>Whether a seed was given, so that a quarter of the tests runs, from that one alone.</summary>
    public static readonly bool HasSeed = Environment.GetEnvironmentVariable(SeedVariable) is not null;

    private static readonly bool IsSearching = HasSeed || Environment.GetEnvironmentVariable("CI") != "true";

    private static readonly int Effort = int.TryParse(Environment.GetEnvironmentVariable(EffortVariable), CultureInfo.InvariantCulture, out var effort) ? effort : 1;

    /// <summary>Generated projects; larger ones as the tests go on.</summary>
    public static Arbitrary<GeneratedProject> Projects { get; } = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => GeneratedProject.Create(seed, size))),
        project => project.Shrink());

    /// <summary>Checks a property of generated projects.</summary>
    public static void OfProjects(int tests, Func<GeneratedProject, Task> property, int largest = 16) => Of(Projects, tests, property, largest);

    /// <summary>Checks a property: so many tests from the fixed seed, half as many from the seed of this run, a quarter from one that is given.</summary>
    public static void Of<T>(Arbitrary<T> values, int tests, Func<T, Task> property, int largest = 16)
    {
        if (!HasSeed)
            Run(FixedSeed, tests);
        // A build server proves a commit with the fixed seed; what it finds with a new one is older than the commit, and .ci/run only prints it.
        if (IsSearching)
            Run(SeedOfRun, (HasSeed ? (tests + 3) / 4 : (tests + 1) / 2) * Effort);

        void Run(ulong start, int count)
        {
            try
            {
                Prop.ForAll(values, property).Check(Config.QuickThrowOnFailure
                    .WithQuietOnSuccess(true)
                    .WithMaxTest(count)
                    .WithStartSize(2)
                    .WithEndSize(largest)
                    .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(start), FSharpOption<int>.None))));
            }
            catch (Exception exception)
            {
                throw new PropertyException($"{(start == FixedSeed ? "The fixed seed" : $"The seed of this run ({SeedVariable}={start})")} finds a value without the property.\n{exception.Message}", exception);
            }
        }
    }
}

/// <summary>A generated value does not have a property.</summary>
public sealed class PropertyException(string message, Exception inner) : Exception(message, inner), Xunit.Sdk.IAssertionException;
