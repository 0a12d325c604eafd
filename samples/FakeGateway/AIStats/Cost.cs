using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>What an answer costs, in the shapes that the endpoints give it. Lines of a price are not played.</summary>
internal static class Cost
{
    public static JsonObject Pricing(long nanos) => new()
    {
        ["total_nanos"] = nanos,
        ["total_usd_str"] = (nanos / 1e9m).ToString("0.#########", CultureInfo.InvariantCulture),
        ["total_cents"] = nanos / 10_000_000,
        ["currency"] = "USD",
        ["lines"] = new JsonArray(),
    };

    /// <summary>Adds the cost at the top of a whole answer. Cents are whole.</summary>
    public static JsonObject AddTo(JsonObject answer, long nanos)
    {
        answer["cost_nanos"] = nanos;
        answer["cost_cents"] = nanos / 10_000_000;
        answer["currency"] = "USD";
        answer["pricing_lines"] = new JsonArray();
        return answer;
    }

    /// <summary>What "meta" measures; the fake measures nothing.</summary>
    public static JsonObject Meta() => new([.. Measures.Select(name => KeyValuePair.Create(name, (JsonNode?)null))]);

    private static readonly string[] Measures =
        ["throughput_tps", "output_speed_tps", "generation_ms", "latency_ms", "provider_ttft_ms", "gateway_ttft_ms", "tpot_ms", "itl_ms", "phaseo_overhead_ms",
            "end_to_end_ms"];
}
