using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>A place in a body that breaks a rule.</summary>
internal sealed record Violation(IReadOnlyList<string> Path, string Keyword)
{
    /// <summary>What the gateway adds to some complaints.</summary>
    public JsonObject Params { get; init; } = [];
}

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
            return BodyRules.Known.TryGetValue(kind, out var known)
                ? [.. body.Select(property => property.Key).Where(key => !known.Contains(key))
                    .Select(key => new Violation([key], "unknown_param") { Params = new JsonObject { ["param"] = key, ["model"] = Json.Text(body["model"]) } })]
                : [];
        }

        var violations =
            from rule in BodyRules.All
            where rule.Stage == stage && rule.On.HasFlag(kind)
            from place in Places(body, rule.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.'))
            let keyword = rule.Type(place.Value)
            where keyword is not null
            select new Violation(place.Path, keyword) { Params = Params(keyword, place.Path, place.Value) };
        return stage == BodyStage.Schema
            ? [.. violations, .. Missing(body, kind)]
            : [.. violations];
    }

    private static IEnumerable<Violation> Missing(JsonObject body, Requests kind)
    {
        foreach (var row in BodyRules.Required.Where(row => row.On.HasFlag(kind) && !body.ContainsKey(row.Key)))
        {
            yield return new Violation([row.Key], FieldTypes.Invalid);
        }

        if (BodyRules.Strict.TryGetValue(kind, out var keys) && body.Any(property => !keys.Contains(property.Key)))
        {
            yield return new Violation([], "unrecognized_keys");
        }

        foreach (var (path, value) in kind == Requests.Chat ? Places(body, ["messages", "[]"]) : [])
        {
            if (value is JsonObject message && Json.Text(message["role"]) == "tool" && !message.ContainsKey("tool_call_id"))
            {
                yield return new Violation([.. path, "tool_call_id"], FieldTypes.Invalid);
            }
        }

        foreach (var (path, value) in kind == Requests.Chat ? Places(body, ["messages", "[]", "tool_calls", "[]"]) : [])
        {
            if (value is JsonObject call && Json.Text(call["type"]) != "function")
            {
                yield return new Violation([.. path, "type"], "invalid_value");
            }
        }
    }

    private static JsonObject Params(string keyword, IReadOnlyList<string> path, JsonNode? value) => keyword switch
    {
        "unknown_gateway_plugin" =>
            new JsonObject { ["pluginIds"] =
                new JsonArray([.. ((JsonArray)value!).Select(plugin => Json.Text((plugin as JsonObject)?["id"] ?? plugin)).Select(id => (JsonNode?)id)]) },
        "unsupported_routing_filter" => new JsonObject { ["field"] = path[^1] },
        _ => [],
    };

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
