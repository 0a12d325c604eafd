namespace FakeGateway;

/// <summary>Trouble on one face, for chat completions and responses. Can be changed while the gateway runs.</summary>
public sealed class FaceFaults
{
    private readonly Lock _lock = new();
    private readonly Random _random;
    private double _errorRate;
    private TimeSpan _latency;

    internal FaceFaults(int seed)
    {
#pragma warning disable CA5394 // Not for security: a seed makes the same requests fail in every run.
        _random = new Random(seed);
#pragma warning restore CA5394
    }

    /// <summary>The share of requests that are answered with 502, from 0 to 1.</summary>
    public double ErrorRate
    {
        get
        {
            lock (_lock)
            {
                return _errorRate;
            }
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            lock (_lock)
            {
                _errorRate = value;
            }
        }
    }

    /// <summary>How long a request waits before it is answered.</summary>
    public TimeSpan Latency
    {
        get
        {
            lock (_lock)
            {
                return _latency;
            }
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            lock (_lock)
            {
                _latency = value;
            }
        }
    }

    /// <summary>Whether the next request fails. Draws a number for every request, so that a change of the rate does not shift the rest.</summary>
    internal bool NextFails()
    {
        lock (_lock)
        {
#pragma warning disable CA5394
            return _random.NextDouble() < _errorRate;
#pragma warning restore CA5394
        }
    }
}
