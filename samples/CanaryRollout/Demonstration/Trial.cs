using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using FakeGateway;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;
using OpenTelemetry.Metrics;

namespace CanaryRollout.Demonstration;

/// <summary>The service with a fake gateway in the place of each real one, settings that can be changed, and what its metrics say.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private const string Flag = "feature_management:feature_flags:0";
    private const string Audience = $"{Flag}:conditions:client_filters:0:parameters:Audience";
    private const int AtOnce = 16;

    private readonly List<Metric> _metrics = [];
    private readonly Dictionary<string, string> _changes = new(StringComparer.Ordinal);
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"canary-{Guid.NewGuid():N}.json");
    private readonly WebApplication _service;
    private readonly HttpClient _http;

    private Trial(FakeGatewayServer openRouter, FakeGatewayServer aiStats, Func<List<Metric>, string, WebApplication> build)
    {
        (OpenRouter, AIStats, _service) = (openRouter, aiStats, build(_metrics, _file));
        _service.Start();
        // This machine only: a proxy has no part in it.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = CanaryService.AddressOf(_service) };
    }

    public FakeGatewayServer OpenRouter { get; }

    public FakeGatewayServer AIStats { get; }

    public IServiceProvider Services => _service.Services;

    /// <param name="settings">Settings beside those of appsettings.json.</param>
    /// <param name="configure">More services.</param>
    public static async Task<Trial> StartAsync(IEnumerable<(string Name, string Value)>? settings = null, Action<WebApplicationBuilder>? configure = null)
    {
        var openRouter = await FakeGatewayServer.StartAsync();
        var aiStats = await FakeGatewayServer.StartAsync();
        return new Trial(openRouter, aiStats, (metrics, file) => CanaryService.Build(builder =>
        {
            builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["Gateways:OpenRouter:BaseUrl"] = openRouter.OpenRouterBaseUrl,
                ["Gateways:AIStats:BaseUrl"] = aiStats.AIStatsBaseUrl,
                ["OPENROUTER_API_KEY"] = FakeKeys.OpenRouter,
                ["AI_STATS_API_KEY"] = FakeKeys.AIStats,
            });
            builder.Configuration.AddInMemoryCollection((settings ?? []).Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
            builder.Configuration.AddJsonFile(file, optional: true);
            builder.Services.ConfigureOpenTelemetryMeterProvider(provider => provider
                .AddView("gen_ai.client.operation.duration", new ExplicitBucketHistogramConfiguration { Boundaries = GatewayFigures.Buckets })
                .AddInMemoryExporter(metrics, reader => reader.TemporalityPreference = MetricReaderTemporalityPreference.Delta));
            configure?.Invoke(builder);
        }));
    }

    /// <summary>Changes a setting in a file while the service runs.</summary>
    public void Set(string name, string value)
    {
        _changes[name] = value;
        File.WriteAllText(_file, JsonSerializer.Serialize(_changes));
        ((IConfigurationRoot)Services.GetRequiredService<IConfiguration>()).Reload();
        // The flag is read anew at the next question; what is asked in the same moment may still get the old answer.
        Services.GetRequiredService<IFeatureManager>().IsEnabledAsync(Gateways.Feature, new TargetingContext { UserId = "" }).GetAwaiter().GetResult();
    }

    /// <summary>Sends a share of the callers, in percent, to AI Stats.</summary>
    public void SetShare(double percent) => Set($"{Audience}:DefaultRolloutPercentage", percent.ToString(CultureInfo.InvariantCulture));

    /// <summary>The way back in one setting: false sends everybody to OpenRouter.</summary>
    public void SetEnabled(bool enabled) => Set($"{Flag}:enabled", enabled ? "true" : "false");

    /// <summary>Asks once.</summary>
    public Task<HttpResponseMessage> AskAsync(object body, string caller = "somebody", string? group = null, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = JsonContent.Create(body), Headers = { { Callers.KeyHeader, caller } } };
        if (group is not null)
        {
            request.Headers.Add(Callers.GroupHeader, group);
        }

        return _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Sends one request of each caller from a number on, a few at once; how many got no answer, and who was served by AI Stats.</summary>
    public async Task<(int Failures, HashSet<string> OnAIStats)> LoadAsync(int first, int count, CancellationToken cancellationToken = default)
    {
        var failures = 0;
        var onAIStats = new HashSet<string>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(first, count).Select(number => $"caller-{number}"), options, async (caller, cancellation) =>
        {
            using var response = await AskAsync(new { prompt = "Tea or coffee?" }, caller, cancellationToken: cancellation);
            var gateway = response.Headers.TryGetValues(CanaryService.GatewayHeader, out var values) ? values.Single() : null;
            lock (onAIStats)
            {
                failures += response.IsSuccessStatusCode ? 0 : 1;
                if (gateway == Gateways.AIStats)
                {
                    onAIStats.Add(caller);
                }
            }
        });
        return (failures, onAIStats);
    }

    /// <summary>What the metrics say since this was asked last.</summary>
    public IReadOnlyList<GatewayFigures> ReadFigures()
    {
        _metrics.Clear();
        Services.GetRequiredService<MeterProvider>().ForceFlush();
        return [Of(Gateways.OpenRouter, OpenRouter.OpenRouterBaseUrl), Of(Gateways.AIStats, AIStats.AIStatsBaseUrl)];

        GatewayFigures Of(string gateway, string baseUrl) => GatewayFigures.Of(gateway, new Uri(baseUrl).Port, _metrics);
    }

    public Task<string> ReadPrometheusAsync() => _http.GetStringAsync(new Uri("/metrics", UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
        await OpenRouter.DisposeAsync();
        await AIStats.DisposeAsync();
        File.Delete(_file);
    }
}
