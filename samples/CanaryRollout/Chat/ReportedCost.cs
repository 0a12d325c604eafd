using System.Text.Json;

namespace CanaryRollout.Chat;

/// <summary>Reads what an answer cost, which the SDK has no property for.</summary>
internal static class ReportedCost
{
    private const decimal NanosPerDollar = 1_000_000_000;

    /// <summary>The cost of an answer, or of the last part of a stream, in US dollars; null if the gateway does not say.</summary>
    public static decimal? Read(BinaryData body)
    {
        using var json = JsonDocument.Parse(body);
        var usage = At(json.RootElement, "usage");
        // OpenRouter; then AI Stats, whose streams say it in the usage only.
        return Number(At(usage, "cost"))
            ?? (Number(At(json.RootElement, "cost_nanos")) ?? Number(At(At(usage, "pricing"), "total_nanos"))) / NanosPerDollar;
    }

    private static JsonElement At(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static decimal? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) ? value : null;
}
