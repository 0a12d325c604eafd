using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using CanaryRollout;
using CanaryRollout.Chat;
using CanaryRollout.Demonstration;
using CanaryRollout.Routing;
using FakeGateway;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>A service, a fake gateway, and settings that a test changes as it likes.</summary>
internal sealed class CanaryTrial : IAsyncDisposable
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        ("DefaultModel", "small"),
        ("OpenRouter:ModelAliases:small", "openai/gpt-4o-mini"),
        ("OpenRouter:ModelAliases:grok", "x-ai/grok-4.3"),
        ("AIStats:ModelAliases:small", "openai/gpt-4o-mini"),
        ("AIStats:ModelAliases:grok", "spacex-ai/grok-4.3"),
    ];

    private readonly IConfigurationRoot _configuration;
    private readonly HttpClient _http;

    private CanaryTrial(FakeGatewayServer gateway, IConfigurationRoot configuration, CanaryService service, LogLines log)
    {
        (Gateway, _configuration, Service, Log) = (gateway, configuration, service, log);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(service.Address) };
    }

    public FakeGatewayServer Gateway { get; }

    public CanaryService Service { get; }

    public LogLines Log { get; }

    public RolloutPhase Phase => Service.Rollout.Current;

    /// <param name="share">In percent.</param>
    /// <param name="time">The clock of the error windows.</param>
    /// <param name="settings">More settings of the section, or other ones.</param>
    public static async Task<CanaryTrial> StartAsync(decimal share, TimeProvider? time = null, params IEnumerable<(string Name, string Value)> settings)
    {
        var gateway = await FakeGatewayServer.StartAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(FakeGateways.Settings(gateway))
            .AddInMemoryCollection(Defaults.Append(("Share", Text(share))).Select(Pair))
            .AddInMemoryCollection(settings.Select(Pair))
            .Build();
        var log = new LogLines();
        try
        {
            var service = await CanaryService.StartAsync(configuration, FakeGateways.Key, logging: logging => logging.AddProvider(log), time: time);
            return new CanaryTrial(gateway, configuration, service, log);
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Changes a setting, as an edited file does.</summary>
    public void Set(string name, string value)
    {
        _configuration[Pair((name, value)).Key] = value;
        _configuration.Reload();
    }

    public void SetShare(decimal share) => Set("Share", Text(share));

    /// <summary>Sends the requests of so many callers.</summary>
    public async Task<LoadResult> LoadAsync(int requests)
    {
        using var load = new Load(Service.Address);
        return await load.RunAsync(requests);
    }

    /// <summary>Asks once; the body as JSON properties.</summary>
    public async Task<ChatResponse> AskAsync(object body, string? key = "somebody")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add(ChatEndpoints.KeyHeader, key);
        using var response = await _http.SendAsync(request);
        return new ChatResponse(
            (int)response.StatusCode,
            response.Headers.TryGetValues(ChatEndpoints.GatewayHeader, out var values) ? values.Single() : null,
            await response.Content.ReadAsStringAsync());
    }

    public Task<RolloutState?> StateAsync() => _http.GetFromJsonAsync<RolloutState>("/rollout");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
        await Gateway.DisposeAsync();
        Log.Dispose();
        (_configuration as IDisposable)?.Dispose();
    }

    private static KeyValuePair<string, string?> Pair((string Name, string Value) setting) => new($"{RolloutOptions.Section}:{setting.Name}", setting.Value);

    private static string Text(decimal share) => share.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the service answered.</summary>
internal sealed record ChatResponse(int Status, string? Gateway, string Body);

/// <summary>What was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IEnumerable<string> All => _lines.Select(line => line.Text);

    public IEnumerable<string> Of(LogLevel level) => _lines.Where(line => line.Level == level).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, formatter(state, exception) + exception));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
