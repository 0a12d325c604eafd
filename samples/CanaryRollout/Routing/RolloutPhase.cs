using CanaryRollout.Chat;

namespace CanaryRollout.Routing;

/// <summary>
/// The time from one change of the settings to the next: its share, its clients, what it saw, and whether it stepped back.
/// A request keeps the phase in which it began, so a change takes nothing away from it, and its answer is not counted for a phase that did not send it.
/// </summary>
internal sealed class RolloutPhase(RolloutOptions options, GatewayClients clients, TimeProvider time)
{
    private readonly ErrorWindow _openRouter = new(options.StepBack.Window, time);
    private readonly ErrorWindow _aiStats = new(options.StepBack.Window, time);
    private int _steppedBack;

    /// <summary>The settings.</summary>
    public RolloutOptions Options => options;

    /// <summary>The share that counts, in percent: that of the settings, or 0 after a step back.</summary>
    public decimal EffectiveShare => HasSteppedBack ? 0 : options.Share!.Value;

    /// <summary>There is no way forward from here but a change of the settings.</summary>
    public bool HasSteppedBack => Volatile.Read(ref _steppedBack) != 0;

    /// <summary>The gateway of a caller.</summary>
    public Gateway Choose(string? callerKey) => CallerPosition.IsWithin(callerKey, EffectiveShare) ? Gateway.AIStats : Gateway.OpenRouter;

    /// <summary>The client of a gateway for a model, by the application's name; null for a name that it does not have.</summary>
    public GatewayClient? Client(Gateway gateway, string? model) => clients.Find(gateway, model ?? options.DefaultModel);

    /// <summary>What a gateway answered within the window.</summary>
    public AnswerCounts Counts(Gateway gateway) => Window(gateway).Counts;

    /// <summary>Counts an answer.</summary>
    /// <returns>For the one answer that makes the phase step back, what led to it.</returns>
    public AnswerCounts? Add(Gateway gateway, bool failed)
    {
        var counts = Window(gateway).Add(failed);
        var isTooMuch = gateway == Gateway.AIStats
            && counts.Requests >= options.StepBack.MinimumRequests
            && counts.ErrorPercent > options.StepBack.AboveErrorPercent;
        return isTooMuch && Interlocked.Exchange(ref _steppedBack, 1) == 0 ? counts : null;
    }

    private ErrorWindow Window(Gateway gateway) => gateway == Gateway.AIStats ? _aiStats : _openRouter;
}
