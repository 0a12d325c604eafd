using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CanaryRollout;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>What an exporter would see.</summary>
public sealed class RolloutMetricsTests
{
    [Fact]
    public async Task Names_and_units_are_those_of_the_conventions()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 100);
        using var listener = new Listener(trial.Service.Metrics);

        Assert.Equal("CanaryRollout", trial.Service.Metrics.Meter.Name);
        Assert.Equal(
            [
                ("gen_ai.client.operation.duration", "s"),
                ("gen_ai.client.token.usage", "{token}"),
                ("rollout.cost", "{USD}"),
                ("rollout.error_ratio", "1"),
                ("rollout.share", "1"),
                ("rollout.step_backs", "{step_back}"),
            ],
            listener.Instruments.Order());
    }

    [Theory]
    [InlineData(0, "openrouter", "x-ai/grok-4.3", false)]
    [InlineData(100, "aistats", "spacex-ai/grok-4.3", false)]
    [InlineData(0, "openrouter", "x-ai/grok-4.3", true)]
    [InlineData(100, "aistats", "spacex-ai/grok-4.3", true)]
    public async Task An_answer_has_a_duration_tokens_and_a_cost(int share, string gateway, string model, bool stream)
    {
        await using var trial = await CanaryTrial.StartAsync(share);
        using var listener = new Listener(trial.Service.Metrics);

        await trial.AskAsync(new { prompt = "Tea or coffee?", model = "grok", stream });

        var tags = $"gen_ai.operation.name=chat gen_ai.request.model={model} rollout.gateway={gateway}";
        Assert.InRange(Assert.Single(listener.Of("gen_ai.client.operation.duration", tags)), 0.0001, 60);
        // The question has 3 words; the answer is "A fake answer to: " and the question; a token costs 500 billionths of a dollar.
        Assert.Equal([3], listener.Of("gen_ai.client.token.usage", "gen_ai.operation.name=chat gen_ai.request.model=" + model + " gen_ai.token.type=input rollout.gateway=" + gateway));
        Assert.Equal([7], listener.Of("gen_ai.client.token.usage", "gen_ai.operation.name=chat gen_ai.request.model=" + model + " gen_ai.token.type=output rollout.gateway=" + gateway));
        Assert.Equal(0.000005, Assert.Single(listener.Of("rollout.cost", tags)), precision: 9);
    }

    [Fact]
    public async Task A_failure_has_its_kind_and_enters_the_error_ratio_of_its_gateway()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 100);
        using var listener = new Listener(trial.Service.Metrics);

        await trial.AskAsync(new { prompt = "Hello" });
        trial.Gateway.Faults(Face.AIStats).ErrorRate = 1;
        await trial.AskAsync(new { prompt = "Hello" });
        listener.Observe();

        Assert.Single(listener.Of("gen_ai.client.operation.duration", "error.type=502 gen_ai.operation.name=chat gen_ai.request.model=openai/gpt-4o-mini rollout.gateway=aistats"));
        Assert.Equal([0.5], listener.Of("rollout.error_ratio", "rollout.gateway=aistats"));
        Assert.Equal([0], listener.Of("rollout.error_ratio", "rollout.gateway=openrouter"));
    }

    [Fact]
    public async Task The_share_is_the_one_that_counts()
    {
        await using var trial = await CanaryTrial.StartAsync(100, time: null, ("StepBack:MinimumRequests", "1"));
        using var listener = new Listener(trial.Service.Metrics);

        listener.Observe();
        trial.Gateway.Faults(Face.AIStats).ErrorRate = 1;
        await trial.AskAsync(new { prompt = "Hello" });
        listener.Observe();
        trial.SetShare(5);
        listener.Observe();

        Assert.Equal([1, 0, 0.05], listener.Of("rollout.share", ""));
        Assert.Equal([1], listener.Of("rollout.step_backs", ""));
    }

    /// <summary>Measurements by instrument and tags, these in the order of their names.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Instrument, string Tags, double Value)> _measurements = new();
        private readonly ConcurrentQueue<(string Name, string? Unit)> _instruments = new();

        public Listener(RolloutMetrics metrics)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (!ReferenceEquals(instrument.Meter, metrics.Meter))
                    return;
                _instruments.Enqueue((instrument.Name, instrument.Unit));
                listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public IEnumerable<(string Name, string? Unit)> Instruments => _instruments;

        public IEnumerable<double> Of(string instrument, string tags) =>
            _measurements.Where(measurement => measurement.Instrument == instrument && measurement.Tags == tags).Select(measurement => measurement.Value);

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            _measurements.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)), value));
    }
}
