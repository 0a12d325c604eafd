using System.Runtime.InteropServices;

namespace CanaryRollout.Routing;

/// <summary>How many requests were answered, and how many of them failed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnswerCounts(int Requests, int Failures)
{
    /// <summary>From 0 to 100.</summary>
    public decimal ErrorPercent => Requests == 0 ? 0 : 100m * Failures / Requests;
}

/// <summary>Counts the answers of the last while. It keeps slices of time and not answers, so that no load makes it grow.</summary>
internal sealed class ErrorWindow(TimeSpan length, TimeProvider time)
{
    private const int Slices = 20;

    private readonly Lock _lock = new();
    private readonly (long Number, AnswerCounts Counts)[] _slices = new (long, AnswerCounts)[Slices];

    /// <summary>What the window holds now.</summary>
    public AnswerCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return Sum(CurrentSlice());
            }
        }
    }

    /// <summary>Adds an answer, and returns what the window holds with it.</summary>
    public AnswerCounts Add(bool failed)
    {
        lock (_lock)
        {
            var current = CurrentSlice();
            ref var slice = ref _slices[current % Slices];
            var counts = slice.Number == current ? slice.Counts : default;
            slice = (current, new AnswerCounts(counts.Requests + 1, counts.Failures + (failed ? 1 : 0)));
            return Sum(current);
        }
    }

    private AnswerCounts Sum(long current)
    {
        var sum = default(AnswerCounts);
        foreach (var (number, counts) in _slices)
        {
            if (number > current - Slices)
            {
                sum = new AnswerCounts(sum.Requests + counts.Requests, sum.Failures + counts.Failures);
            }
        }

        return sum;
    }

    /// <summary>Numbers the slices of time. Not by the clock on the wall, which can be set back.</summary>
    private long CurrentSlice() => (long)(time.GetElapsedTime(0) / (length / Slices));
}
