using System.Diagnostics.Metrics;

namespace CanaryRollout.Demonstration;

/// <summary>Listens to the metrics of a service, as an exporter would.</summary>
internal sealed class MetricsReader : IDisposable
{
    private readonly Lock _lock = new();
    private readonly MeterListener _listener = new();
    private Dictionary<string, GatewayFigures> _figures = new(StringComparer.Ordinal);

    public MetricsReader(RolloutMetrics metrics)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, metrics.Meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        _listener.Start();
    }

    /// <summary>The figures by gateway since the last call.</summary>
    public IReadOnlyDictionary<string, GatewayFigures> Take()
    {
        lock (_lock)
        {
            var taken = _figures;
            _figures = new(StringComparer.Ordinal);
            return taken;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Add(string instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (gateway, failed) = (default(string), false);
        foreach (var (name, tag) in tags)
        {
            gateway = name == RolloutMetrics.GatewayTag ? (string?)tag : gateway;
            failed |= name == RolloutMetrics.ErrorTag;
        }

        if (gateway is null)
        {
            return;
        }

        lock (_lock)
        {
            if (!_figures.TryGetValue(gateway, out var figures))
            {
                _figures[gateway] = figures = new GatewayFigures();
            }

            switch (instrument)
            {
                case RolloutMetrics.DurationName:
                    figures.AddDuration(value, failed);
                    break;
                case RolloutMetrics.TokensName:
                    figures.AddTokens((long)value);
                    break;
                case RolloutMetrics.CostName:
                    figures.AddCost(value);
                    break;
            }
        }
    }
}
