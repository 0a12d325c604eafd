using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>What a value must be: null where it is, or else the keyword of the complaint.</summary>
internal delegate string? FieldType(JsonNode? value);

/// <summary>The types of fields, with their limits. None of them takes null, unless it says so.</summary>
internal static class FieldTypes
{
    public const string Invalid = "invalid_type";

    public static readonly FieldType Flag = value => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : Invalid;

    public static readonly FieldType Record = value => value is JsonObject ? null : Invalid;

    /// <summary>A field that the schema has and no value fits.</summary>
    public static readonly FieldType Never = _ => Invalid;

    public static FieldType List(int min = 0) => value => value is not JsonArray list ? Invalid : list.Count < min ? "too_small" : null;

    public static FieldType Text(int min = 0, int max = int.MaxValue) =>
        value => Json.Text(value) is not { } text ? Invalid : text.Length < min ? "too_small" : text.Length > max ? "too_big" : null;

    public static FieldType Number(double min = double.MinValue, double max = double.MaxValue) =>
        value => value?.GetValueKind() != JsonValueKind.Number ? Invalid : Read(value) < min ? "too_small" : Read(value) > max ? "too_big" : null;

    public static FieldType Whole(double min = double.MinValue, double max = double.MaxValue) =>
        value => value?.GetValueKind() == JsonValueKind.Number && Read(value) % 1 != 0 ? Invalid : Number(min, max)(value);

    public static FieldType OneOf(params string[] words) =>
        value => Json.Text(value) is { } text && words.Contains(text, StringComparer.Ordinal) ? null : "invalid_value";

    /// <summary>One of several types, of which the gateway names none.</summary>
    public static FieldType Union(Func<JsonNode, bool> fits) => value => value is not null && fits(value) ? null : "invalid_union";

    public static FieldType OrNull(FieldType type) => value => value is null ? null : type(value);

    /// <summary>A value that is refused by a rule of its own.</summary>
    public static FieldType Refused(string keyword, Func<JsonNode, bool>? refuses = null) =>
        value => value is not null && (refuses is null || refuses(value)) ? keyword : null;

    private static double Read(JsonNode value) => value.GetValue<JsonElement>().GetDouble();
}
