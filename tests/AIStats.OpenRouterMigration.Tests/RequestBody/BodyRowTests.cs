using System.Text.Json;
using System.Text.Json.Nodes;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using AIStats.OpenRouterMigration.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

/// <summary>Every row of the map about bodies is found in a body that holds it, with its advice.</summary>
[Trait("Area", "RequestBody")]
public sealed class BodyRowTests
{
    public static TheoryData<int> Rows =>
        [.. Enumerable.Range(0, GatewayBody.Rows.Length).Where(static i => GatewayBody.Rows[i].Path != "*" && GatewayBody.Rows[i] != GatewayBody.ToolRow)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_body_with_the_field_of_a_row_fires(int index)
    {
        var row = GatewayBody.Rows[index];
        // Of several endpoints, the last bit is the one whose bodies are told from others.
        foreach (var endpoint in Enum.GetValues<BodyEndpoints>().Where(one => int.PopCount((int)one) == 1 && row.Endpoints.HasFlag(one)))
        {
            var body = Body(row, endpoint);
            var rule = row.Verdict == BodyVerdict.Rejected ? RuleIds.RejectedField : RuleIds.IgnoredField;
            var source = $$""""
                class OpenRouterCalls
                {
                    const string Url = "https://openrouter.ai/api/v1";
                    const string Body = """{{body.ToJsonString()}}""";
                }
                """";

            var findings = await Findings.OfAsync(source, row.Verdict == BodyVerdict.Rejected ? new RejectedFieldAnalyzer() : new IgnoredFieldAnalyzer());

            Assert.True(findings.Any(finding => finding.Id == rule
                && finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(row.Advice, StringComparison.Ordinal)),
                $"{endpoint}: {body.ToJsonString()}");
        }
    }

    private static JsonObject Body(BodyRow row, BodyEndpoints endpoint)
    {
        var body = endpoint switch
        {
            BodyEndpoints.Chat => Parse("""{"model":"a/b","messages":[],"stream":true}"""),
            BodyEndpoints.Responses => Parse("""{"model":"a/b","input":"x","stream":true}"""),
            BodyEndpoints.Messages => Parse("""{"model":"a/b","messages":[],"max_tokens":9,"system":"x"}"""),
            BodyEndpoints.Embeddings => Parse("""{"model":"a/b","input":"x","dimensions":3}"""),
            BodyEndpoints.Images => Parse("""{"model":"a/b","prompt":"x","size":"1x1"}"""),
            _ => Parse("""{"model":"a/b","prompt":"x"}"""),
        };
        if (row.Without is { } missing)
            body.Remove(missing);
        var steps = row.Path.Split('.');
        var item = body;
        foreach (var step in steps.SkipLast(1))
        {
            var inner = new JsonObject();
            item[step] = new JsonArray(inner);
            item = inner;
        }

        item[steps[^1]] = Value(row);
        if (row.RequiresSibling is { } sibling)
            item[sibling] = "x";
        return body;
    }

    private static JsonNode? Value(BodyRow row) => row.Value switch
    {
        BodyValue.Null => null,
        BodyValue.Empty => new JsonObject(),
        BodyValue.Several => 2,
        BodyValue.NotBoolean => Parse("""{"include":true}"""),
        BodyValue.NoSlug => new JsonArray("Amazon Bedrock"),
        BodyValue.Word when row.Words[0] == "false" => false,
        BodyValue.Word when row.Path == "plugins" => new JsonArray(new JsonObject { ["id"] = row.Words[0] }),
        BodyValue.Word => row.Words[0],
        _ => "x",
    };

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
