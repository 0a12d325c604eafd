using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// Checks a property over generated values, from a fixed seed, so that a failure is everybody's, or from one that is given: .ci/run gives a new one.
/// All tests run in CI, a quarter of them elsewhere. A failure names the seed (as <c>Replay</c>) and shows the smallest value that fails.
/// </summary>
public static class PropertyCheck
{
    /// <summary>Multiplies the number of tests: for a long search at one's desk.</summary>
    public const string EffortVariable = "AIS_PROPERTY_EFFORT";

    /// <summary>The only seed to start from: to see a failure again, or to search with a seed of one's own.</summary>
    public const string SeedVariable = "AIS_PROPERTY_SEED";

    private const ulong FixedSeed = 20_260_724;

    private static readonly ulong Seed =
        ulong.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var seed) ? seed : FixedSeed;

    /// <summary>Whether all tests run, and not a quarter of them.</summary>
    public static readonly bool IsWhole = Environment.GetEnvironmentVariable("CI") == "true" && Seed == FixedSeed;

    private static readonly int Effort = int.TryParse(Environment.GetEnvironmentVariable(EffortVariable), CultureInfo.InvariantCulture, out var effort)
        ? effort : 1;

    /// <summary>Generated projects; larger ones as the tests go on.</summary>
    public static Arbitrary<GeneratedProject> Projects { get; } = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => GeneratedProject.Create(seed, size))),
        project => project.Shrink());

    /// <summary>Checks a property of generated projects.</summary>
    public static void OfProjects(int tests, Func<GeneratedProject, Task> property, int largest = 16) => Of(Projects, tests, property, largest);

    /// <summary>Checks a property.</summary>
    public static void Of<T>(Arbitrary<T> values, int tests, Func<T, Task> property, int largest = 16)
    {
        var count = (IsWhole ? tests : (tests + 3) / 4) * Effort;
        try
        {
            Prop.ForAll(values, property).Check(Config.QuickThrowOnFailure
                .WithQuietOnSuccess(true)
                .WithMaxTest(count)
                .WithStartSize(2)
                .WithEndSize(largest)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))));
        }
        catch (Exception exception)
        {
            var which = Seed == FixedSeed ? "The fixed seed" : $"The seed of this run ({SeedVariable}={Seed})";
            throw new PropertyException($"{which} finds a value without the property.\n{exception.Message}", exception);
        }
    }
}

/// <summary>A generated value does not have a property.</summary>
public sealed class PropertyException(string message, Exception inner) : Exception(message, inner), Xunit.Sdk.IAssertionException;
