using System.Diagnostics;
using System.Diagnostics.Metrics;
using CanaryRollout.Routing;

namespace CanaryRollout;

/// <summary>What the roll-out measures. Duration and tokens have the names and units of the OpenTelemetry conventions for generative AI.</summary>
internal sealed class RolloutMetrics
{
    public const string MeterName = "CanaryRollout";
    public const string DurationName = "gen_ai.client.operation.duration";
    public const string TokensName = "gen_ai.client.token.usage";
    public const string CostName = "rollout.cost";
    public const string ShareName = "rollout.share";
    public const string ErrorRatioName = "rollout.error_ratio";
    public const string StepBacksName = "rollout.step_backs";
    public const string GatewayTag = "rollout.gateway";
    public const string ErrorTag = "error.type";
    public const string TokenTypeTag = "gen_ai.token.type";

    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Counter<long> _stepBacks;

    public RolloutMetrics(IMeterFactory meters)
    {
        Meter = meters.Create(MeterName);
        _duration = Meter.CreateHistogram(DurationName, "s", "Time of a request to a gateway; with error.type if it failed", tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] });
        _tokens = Meter.CreateHistogram(TokensName, "{token}", "Tokens of a request, as the gateway counted them", tags: null,
            new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864] });
        _cost = Meter.CreateCounter<double>(CostName, "{USD}", "Cost as the gateway reported it");
        _stepBacks = Meter.CreateCounter<long>(StepBacksName, "{step_back}", "How often the share went to 0 by itself");
    }

    /// <summary>The meter of this service.</summary>
    public Meter Meter { get; }

    /// <summary>Adds what is not counted but looked at.</summary>
    public void Observe(Func<RolloutPhase> current)
    {
        Meter.CreateObservableGauge(ShareName, () => (double)current().EffectiveShare / 100, "1", "Share of the callers that go to AI Stats now");
        Meter.CreateObservableGauge(
            ErrorRatioName,
            () => Enum.GetValues<Gateway>().Select(gateway => new Measurement<double>((double)current().Counts(gateway).ErrorPercent / 100, Tag(gateway))),
            "1",
            "Share of failed requests within the window of the step back");
    }

    /// <summary>A request that was answered.</summary>
    public void Answered(Gateway gateway, string model, TimeSpan duration, long inputTokens, long outputTokens, decimal? cost)
    {
        var tags = Tags(gateway, model);
        _duration.Record(duration.TotalSeconds, tags);
        if (cost is { } dollars)
        {
            _cost.Add((double)dollars, tags);
        }

        _tokens.Record(inputTokens, Tags(gateway, model, TokenTypeTag, "input"));
        _tokens.Record(outputTokens, Tags(gateway, model, TokenTypeTag, "output"));
    }

    /// <summary>A request that failed.</summary>
    public void Failed(Gateway gateway, string model, TimeSpan duration, string errorType) =>
        _duration.Record(duration.TotalSeconds, Tags(gateway, model, ErrorTag, errorType));

    /// <summary>The share went to 0.</summary>
    public void SteppedBack() => _stepBacks.Add(1);

    private static KeyValuePair<string, object?> Tag(Gateway gateway) => new(GatewayTag, gateway.Name());

    /// <remarks>The model is one of the settings, so there are few. A caller's key would be a new series each.</remarks>
    private static TagList Tags(Gateway gateway, string model, string? name = null, string? value = null)
    {
        var tags = new TagList { Tag(gateway), { "gen_ai.operation.name", "chat" }, { "gen_ai.request.model", model } };
        if (name is not null)
        {
            tags.Add(name, value);
        }

        return tags;
    }
}
