using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using FakeGateway;
using Microsoft.Extensions.Configuration;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>Where the gateway listens, what it remembers, and what it can be told to do wrong.</summary>
public sealed class FakeGatewayServerTests
{
    [Fact]
    public async Task It_listens_on_the_loopback_address_only_whatever_variables_say()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://*:0");
        await using var gateway = await FakeGatewayServer.StartAsync();
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", value: null);
        var port = new Uri(gateway.AIStatsBaseUrl).Port;

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address), listener.ToString()));
    }

    [Theory]
    [InlineData("http://*:5005")]
    [InlineData("http://+:5005")]
    [InlineData("http://0.0.0.0:5005")]
    [InlineData("http://[::]:5005")]
    [InlineData("http://192.168.1.2:5005")]
    [InlineData("http://example.com:5005")]
    [InlineData("http://localhost.example.com:5005")]
    [InlineData("http://localhost:5005;http://*:5006")]
    [InlineData("http://unix:/somewhere.sock")]
    [InlineData("nonsense")]
    public void Other_addresses_are_refused(string urls)
    {
        Assert.Throws<InvalidOperationException>(() => ListenAddress.Choose(5005, Settings("urls", urls)));
        Assert.Throws<InvalidOperationException>(() => ListenAddress.Choose(5005, Settings("Kestrel:Endpoints:Http:Url", urls)));
    }

    [Theory]
    [InlineData(null, "http://localhost:6000", 6000)]
    [InlineData(null, "http://127.0.0.1:6001", 6001)]
    [InlineData(null, "http://[::1]:6002", 6002)]
    [InlineData(7000, "http://localhost:6000", 7000)]
    [InlineData(null, "", ListenAddress.DefaultPort)]
    public void The_port_is_taken_from_a_loopback_address(int? port, string urls, int expected) =>
        Assert.Equal(expected, ListenAddress.Choose(port, Settings("urls", urls)));

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port")]
    [InlineData("--break", "everything")]
    [InlineData("--listen", "all")]
    public void Arguments_that_make_no_sense_are_refused(params string[] args) => Assert.Null(FakeGatewayArguments.Parse(args));

    [Fact]
    public void Every_breakage_has_a_name()
    {
        var parsed = BreakageNames.All.Select(name => BreakageNames.TryParse(name, out var breakage) ? breakage : Breakage.None);

        Assert.Equal(Enum.GetValues<Breakage>().Where(breakage => breakage != Breakage.None), parsed);
    }

    [Fact]
    public async Task Error_rate_hits_the_same_requests_in_every_run_and_can_be_changed()
    {
        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal(first, second);
        Assert.InRange(first.Take(40).Count(status => status == 502), 8, 32);
        Assert.All(first.Skip(40), status => Assert.Equal(200, status));

        static async Task<List<int>> RunAsync()
        {
            await using var gateway = await FakeGatewayServer.StartAsync(new FakeGatewayOptions { Seed = 7 });
            using var client = GatewayClient.AIStats(gateway);
            using var other = GatewayClient.OpenRouter(gateway);
            var statuses = new List<int>();
            gateway.Faults(Face.AIStats).ErrorRate = 0.5;
            for (var i = 0; i < 60; i++)
            {
                if (i == 40)
                    gateway.Faults(Face.AIStats).ErrorRate = 0;
                statuses.Add((await client.ChatAsync()).Status);
                Assert.Equal(200, (await other.ChatAsync()).Status);
            }

            return statuses;
        }
    }

    [Fact]
    public async Task Both_faces_report_a_failing_provider_in_their_own_shape()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        gateway.Faults(Face.AIStats).ErrorRate = 1;
        gateway.Faults(Face.OpenRouter).ErrorRate = 1;
        using var before = GatewayClient.OpenRouter(gateway);
        using var after = GatewayClient.AIStats(gateway);

        var old = await before.ChatAsync();
        var current = await after.ChatAsync();

        Assert.Equal((502, 502), (old.Status, (int)old.Json["error"]!["code"]!));
        Assert.Equal((502, "upstream_error", "upstream"), (current.Status, (string?)current.Json["error"], current.Headers["X-Gateway-Error-Origin"]));
    }

    [Fact]
    public async Task Latency_delays_an_answer()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        gateway.Faults(Face.AIStats).Latency = TimeSpan.FromMilliseconds(200);
        using var client = GatewayClient.AIStats(gateway);

        var clock = Stopwatch.StartNew();
        await client.ChatAsync();

        Assert.True(clock.ElapsedMilliseconds >= 190, $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Log_counts_by_face_and_knows_what_was_asked()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var before = GatewayClient.OpenRouter(gateway);
        using var after = GatewayClient.AIStats(gateway);

        await before.ChatAsync();
        await after.ChatAsync("\"stream\":true");
        await after.PostAsync("chat/completions", """{"model":"nobody/nothing","messages":[]}""", ("HTTP-Referer", "https://example.com"));
        await after.GetAsync("nowhere");

        Assert.Equal((1, 3), (gateway.Log.Count(Face.OpenRouter), gateway.Log.Count(Face.AIStats)));
        Assert.Equal(
            [
                new(Face.OpenRouter, "POST", "/api/v1/chat/completions", 200, FakeGatewayServer.DefaultModel, Streamed: false, Attributed: false),
                new(Face.AIStats, "POST", "/v1/chat/completions", 200, FakeGatewayServer.DefaultModel, Streamed: true, Attributed: false),
                new(Face.AIStats, "POST", "/v1/chat/completions", 400, null, Streamed: false, Attributed: true),
                new(Face.AIStats, "GET", "(no such route)", 404, null, Streamed: false, Attributed: false),
            ],
            gateway.Log.Requests);
    }

    private static IConfigurationRoot Settings(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
