using CanaryRollout.Routing;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>What a window counts, and when it forgets.</summary>
public sealed class ErrorWindowTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    [Fact]
    public void It_counts_answers_and_failures()
    {
        var window = new ErrorWindow(Length, new ManualTime());

        window.Add(failed: false);
        window.Add(failed: true);
        window.Add(failed: false);

        Assert.Equal(new AnswerCounts(4, 2), window.Add(failed: true));
        Assert.Equal(50, window.Counts.ErrorPercent);
    }

    [Fact]
    public void It_slides()
    {
        var time = new ManualTime();
        var window = new ErrorWindow(Length, time);

        window.Add(failed: true);
        time.Advance(TimeSpan.FromSeconds(30));
        window.Add(failed: false);
        time.Advance(TimeSpan.FromSeconds(27));
        Assert.Equal(new AnswerCounts(2, 1), window.Counts);

        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(new AnswerCounts(1, 0), window.Counts);

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new AnswerCounts(1, 1), window.Add(failed: true));
    }

    [Fact]
    public void Nothing_is_no_error() => Assert.Equal(0, new ErrorWindow(Length, TimeProvider.System).Counts.ErrorPercent);

    [Fact]
    public void It_loses_nothing_under_load()
    {
        var window = new ErrorWindow(TimeSpan.FromDays(1), new ManualTime());

        Parallel.For(0, 10_000, number => window.Add(failed: number % 10 == 0));

        Assert.Equal(new AnswerCounts(10_000, 1_000), window.Counts);
    }
}
