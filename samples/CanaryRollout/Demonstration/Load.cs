using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using CanaryRollout.Chat;

namespace CanaryRollout.Demonstration;

/// <summary>What callers saw.</summary>
/// <param name="Gateways">The gateway that answered each caller, by key.</param>
/// <param name="Failures">How many got no answer.</param>
internal sealed record LoadResult(IReadOnlyDictionary<string, string> Gateways, int Failures)
{
    /// <summary>How many percent went to a gateway.</summary>
    public double Share(string gateway) => 100.0 * Gateways.Values.Count(name => name == gateway) / Gateways.Count;
}

/// <summary>Callers of the service: so many, one request each, and never more than a few at once.</summary>
internal sealed class Load(string address) : IDisposable
{
    private const int AtOnce = 16;

    // This machine only: a proxy has no part in it.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address) };

    /// <summary>Caller n has the key "caller-n", in every run.</summary>
    public async Task<LoadResult> RunAsync(int requests, CancellationToken cancellationToken = default)
    {
        var gateways = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var failures = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests).Select(number => $"caller-{number}"),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (key, cancellation) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/chat")
                {
                    Headers = { { ChatEndpoints.KeyHeader, key } },
                    Content = JsonContent.Create(new { prompt = "Tea or coffee?" }),
                };
                using var response = await _http.SendAsync(request, cancellation);
                gateways[key] = response.Headers.GetValues(ChatEndpoints.GatewayHeader).Single();
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref failures);
                }
            });
        return new LoadResult(gateways, failures);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
