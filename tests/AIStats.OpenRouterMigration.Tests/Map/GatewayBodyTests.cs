using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>What the gateway's own code answered to bodies (the recordings beside the sample tests) against the rows about bodies.</summary>
[Trait("Area", "Map")]
public sealed class GatewayBodyTests
{
    /// <summary>What no recorded request holds; read from the gateway's sources.</summary>
    private static readonly HashSet<string> NotRecorded = new(
        ["plugins", "provider.only", "provider.order", "provider.ignore", "creativity", "upscale_factor", "previous_job_id", "input_references", "n",
            "service_tier"], StringComparer.Ordinal);

    [Fact]
    public void Every_row_has_the_verdict_that_was_recorded()
    {
        var disagreements = new List<string>();
        foreach (var row in GatewayBody.Rows.Where(static row => row.Path != "*"))
        {
            var recorded = BodyRecordings.All.Where(request => row == BodyRecordings.Deciding(request)).ToList();
            if (!NotRecorded.Contains(row.Path) && !BodyRecordings.All.Any(request => BodyRecordings.Holds(request, row)))
                disagreements.Add($"{row.Path} ({row.Endpoints}, {row.Value}) was not recorded");
            disagreements.AddRange(recorded.Where(request => !BodyRecordings.Agrees(row, request))
                .Select(request => $"{row.Path} ({row.Verdict}): {request.Id} is {request.Status}"));
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    [Fact]
    public void What_was_refused_has_a_row() => Assert.Equal("", string.Join('\n', BodyRecordings.All
        .Where(static request => request.Keyword is "unknown_param" or "unsupported_routing_filter" or "unknown_gateway_plugin" or "unrecognized_keys"
        && BodyRecordings.Deciding(request) is null && !BodyRecordings.IsNewer(request))
        .Select(static request => request.Id)));

    [Fact]
    public void What_was_taken_is_known()
    {
        foreach (var request in BodyRecordings.All.Where(static request => request.Status == 200))
        {
            foreach (var (name, _) in request.Body)
                Assert.True(!GatewayBody.Known.TryGetValue(request.Endpoint, out var known) || known.Contains(name), $"{request.Id}: {name}");
        }
    }

    [Fact]
    public void A_field_that_was_null_may_be_null_if_it_was_taken()
    {
        foreach (var request in BodyRecordings.All.Where(static request => request.Endpoint != BodyEndpoints.Videos
            && request.Id.Contains(" null", StringComparison.Ordinal)))
        {
            foreach (var (name, value) in request.Body)
            {
                if (value is null && name is not ("model" or "messages"))
                    Assert.True(GatewayBody.MayBeNull(request.Endpoint, name) == (request.Status == 200), request.Id);
            }
        }
    }
}
