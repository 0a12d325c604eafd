using CanaryRollout.Chat;
using Microsoft.Extensions.Primitives;

namespace CanaryRollout.Routing;

/// <summary>Holds the current phase, and begins a new one when the settings change.</summary>
internal sealed partial class RolloutControl : IDisposable
{
    private readonly IConfiguration _configuration;
    private readonly Func<string, string?> _variable;
    private readonly TimeProvider _time;
    private readonly RolloutMetrics _metrics;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly IDisposable _watch;
    private string? _settings;
    private volatile RolloutPhase? _current;

    /// <param name="configuration">Holds the section "Rollout", and says when it was loaded again.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="time">The clock of the error windows.</param>
    /// <param name="metrics">Is told of a step back.</param>
    /// <param name="logger">Is told of changes, of a step back, and of settings that are of no use.</param>
    /// <exception cref="RolloutOptionsException">The settings cannot be used, and there are none before them.</exception>
    public RolloutControl(IConfiguration configuration, Func<string, string?> variable, TimeProvider time, RolloutMetrics metrics, ILogger<RolloutControl> logger)
    {
        (_configuration, _variable, _time, _metrics, _logger) = (configuration, variable, time, metrics, logger);
        Load();
        metrics.Observe(() => Current);
        _watch = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
        // What changed before anybody watched.
        Reload();
    }

    /// <summary>The phase for requests that begin now.</summary>
    public RolloutPhase Current => _current!;

    /// <summary>Counts an answer in the phase that sent the request, and steps back if it is one too many.</summary>
    public void Report(RolloutPhase phase, Gateway gateway, bool failed)
    {
        if (phase.Add(gateway, failed) is { } counts)
        {
            _metrics.SteppedBack();
            LogStepBack(counts.Failures, counts.Requests, phase.Options.StepBack.AboveErrorPercent, phase.Options.Share!.Value);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _watch.Dispose();

    /// <summary>A file that is half written or wrong must not take a running service down: the last good settings stay.</summary>
    private void Reload()
    {
        try
        {
            Load();
        }
        catch (RolloutOptionsException exception)
        {
            LogRefused(exception.Message);
        }
    }

    private void Load()
    {
        lock (_lock)
        {
            // A file that was only touched ends no phase, and so no step back.
            var settings = string.Join('\n', _configuration.GetSection(RolloutOptions.Section).AsEnumerable().OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase));
            if (settings == _settings)
            {
                return;
            }

            var options = RolloutOptionsCheck.Read(_configuration);
            _current = new RolloutPhase(options, GatewayClients.Create(options, _variable), _time);
            _settings = settings;
            LogShare(options.Share!.Value);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "AI Stats gets {Share} % of the callers")]
    private partial void LogShare(decimal share);

    [LoggerMessage(2, LogLevel.Warning, "Stepped back to OpenRouter: {Failures} of {Requests} requests to AI Stats failed, more than {Limit} %. The share of {Share} % is 0 % until the settings change")]
    private partial void LogStepBack(int failures, int requests, decimal limit, decimal share);

    [LoggerMessage(3, LogLevel.Error, "The new settings are refused, the old ones stay: {Reason}")]
    private partial void LogRefused(string reason);
}
