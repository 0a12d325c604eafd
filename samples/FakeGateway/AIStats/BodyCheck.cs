using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>A place in a body that breaks a rule.</summary>
internal sealed record Violation(IReadOnlyList<string> Path, string Keyword, string Message);

/// <summary>Holds a body against the rows of <see cref="BodyRules"/>.</summary>
internal static class BodyCheck
{
    /// <summary>The complaints of the first of these stages that has any.</summary>
    public static IReadOnlyList<Violation> Find(JsonObject body, Requests kind, params ReadOnlySpan<BodyStage> stages)
    {
        foreach (var stage in stages)
        {
            if (Find(body, kind, stage) is [_, ..] violations)
            {
                return violations;
            }
        }

        return [];
    }

    private static IReadOnlyList<Violation> Find(JsonObject body, Requests kind, BodyStage stage)
    {
        if (stage == BodyStage.UnknownParameter)
        {
            return [.. body.Select(property => property.Key).Where(key => !BodyRules.Known[kind].Contains(key))
                .Select(key => new Violation([key], "unknown_param", $"Unknown parameter: {key}"))];
        }

        var violations =
            from rule in BodyRules.All
            where rule.Stage == stage && rule.On.HasFlag(kind)
            from place in Places(body, rule.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.'))
            where rule.IsWrong(place.Value) && !(place.Value is null && BodyRules.Nullable.Contains(place.Path[0]))
            select new Violation(place.Path, rule.Keyword, rule.Message);
        return stage == BodyStage.Schema
            ? [.. violations, .. Missing(body, kind)]
            : [.. violations];
    }

    private static IEnumerable<Violation> Missing(JsonObject body, Requests kind) =>
        BodyRules.Required.Where(row => row.On.HasFlag(kind) && !body.ContainsKey(row.Key))
            .Select(row => new Violation([row.Key], "invalid_type", "Missing"));

    /// <summary>All values that a path leads to, with the names and numbers on the way.</summary>
    private static IEnumerable<(IReadOnlyList<string> Path, JsonNode? Value)> Places(JsonNode? node, string[] steps)
    {
        if (steps is [])
        {
            return [([], node)];
        }

        IEnumerable<(string Name, JsonNode? Value)> next = (steps[0], node) switch
        {
            ("[]", JsonArray array) => array.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item)),
            ("*", JsonObject item) => item.Select(property => (property.Key, property.Value)),
            (var name, JsonObject item) when item.TryGetPropertyValue(name, out var value) => [(name, value)],
            _ => [],
        };
        return next.SelectMany(step => Places(step.Value, steps[1..]), (step, rest) => ((IReadOnlyList<string>)[step.Name, .. rest.Path], rest.Value));
    }
}
