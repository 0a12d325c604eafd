using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Responses;

/// <summary>The ways through JSON that code shows.</summary>
[Trait("Rule", RuleIds.AnswerField)]
public sealed class JsonReadsTests
{
    /// <summary>The paths of all reads in the statements of a method, in the order of the syntax: what a read is read from comes behind it.</summary>
    private static string Paths(string statements, string parameters = "")
    {
        var method = CSharpSyntaxTree.ParseText($"class C {{ void M({parameters}) {{ {statements} }} }}").GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>().Single();
        return string.Join(' ', JsonReads.Of(method).Select(read => read.Path));
    }

    [Theory]
    [InlineData("""_ = a["usage"];""", "usage")]
    [InlineData("""_ = a["usage"]["cost"];""", "usage.cost usage")]
    [InlineData("""_ = a["choices"][0]["message"];""", "choices.message choices")]
    [InlineData("""_ = a["choices"][i].First["message"];""", "choices.message choices")]
    [InlineData("""_ = a?["usage"]?["cost"];""", "usage usage.cost")]
    [InlineData("""_ = a?["usage"]["cost"];""", "usage.cost usage")]
    [InlineData("""_ = a?["choices"]?[0]?["message"];""", "choices choices.message")]
    [InlineData("""_ = a["usage"]!["cost"]!;""", "usage.cost usage")]
    [InlineData("""_ = (a["usage"])["cost"];""", "usage.cost usage")]
    [InlineData("""_ = ((JsonObject)a["usage"])["cost"];""", "usage.cost usage")]
    [InlineData("""_ = (a["usage"] as JObject)["cost"];""", "usage.cost usage")]
    [InlineData("""_ = (a["usage"] ?? b["other"])["cost"];""", "usage.cost usage other")]
    [InlineData("""_ = (await a.GetProperty("usage"))["cost"];""", "usage.cost usage")]
    [InlineData("""_ = a.GetProperty("usage").GetProperty("cost").GetDecimal();""", "usage.cost usage")]
    [InlineData("""_ = a.GetProperty("usage"u8);""", "usage")]
    [InlineData("""_ = a?.GetProperty("usage")?.GetProperty("cost");""", "usage usage.cost")]
    [InlineData("""_ = GetProperty("usage").GetProperty("cost");""", "usage.cost usage")]
    [InlineData("""_ = a.RootElement.GetProperty("usage");""", "usage")]
    [InlineData("""_ = a["x"].Clone().GetProperty("y");""", "x.y x")]
    [InlineData("""_ = a[""]; _ = a[0]; _ = a["x", "y"]; _ = a[name];""", "")]
    [InlineData("""_ = a.Describe("usage"); _ = a.GetProperty(); _ = a.GetProperty(name);""", "")]
    public void Names_follow_each_other(string statements, string paths) => Assert.Equal(paths, Paths(statements));

    [Theory]
    [InlineData("GetProperty")]
    [InlineData("TryGetProperty")]
    [InlineData("GetPropertyOrNull")]
    [InlineData("TryGetPropertyValue")]
    [InlineData("TryGetValue")]
    [InlineData("GetValue")]
    [InlineData("Value<decimal>")]
    [InlineData("Property")]
    [InlineData("ContainsKey")]
    [InlineData("GetValueOrDefault")]
    [InlineData("SelectToken")]
    [InlineData("SelectTokens")]
    [InlineData("SelectElement")]
    public void Every_method_that_takes_a_name_reads_it(string method) =>
        Assert.Equal("usage.cost usage", Paths($"_ = a.{method}(\"usage\").{method}(\"cost\");"));

    [Theory]
    [InlineData("$.choices[0].message", "choices.message")]
    [InlineData("usage.cost", "usage.cost")]
    [InlineData("$..cost", "cost")]
    [InlineData("choices[*].delta.content", "choices.delta.content")]
    [InlineData("[0].usage", "usage")]
    public void A_path_is_several_names(string path, string names)
    {
        Assert.Equal(names, Paths($"_ = a.SelectToken(\"{path}\");"));
        Assert.Equal($"top.{names} top", Paths($"_ = a[\"top\"].SelectToken(\"{path}\");"));
    }

    [Theory]
    [InlineData("_ = d.choices[0].message.reasoning;", "choices.message.reasoning choices.message choices")]
    [InlineData("_ = d?.usage?.cost;", "usage usage.cost")]
    [InlineData("_ = d?.usage.cost;", "usage.cost usage")]
    [InlineData("_ = d.usage.cost.ToString();", "usage.cost usage")]
    [InlineData("_ = d.Usage.Cost; _ = d?.Usage?.Cost;", "")]
    [InlineData("_ = d._usage; _ = d?._usage;", "")]
    [InlineData("_ = d.usage(); _ = d?.usage();", "")]
    public void Members_in_lower_case_are_names(string statements, string paths) => Assert.Equal(paths, Paths(statements));

    [Theory]
    [InlineData("""var u = a["usage"]; _ = u["cost"];""", "usage usage.cost")]
    [InlineData("""a.TryGetProperty("usage", out var u); _ = u.GetProperty("cost");""", "usage usage.cost")]
    [InlineData("""if (a["usage"] is { } u) _ = u["cost"];""", "usage usage.cost")]
    [InlineData("""if (a["usage"] is JsonObject u) _ = u["cost"];""", "usage usage.cost")]
    [InlineData("""foreach (var c in a["choices"].EnumerateArray()) _ = c["delta"]["content"];""", "choices choices.delta.content choices.delta")]
    [InlineData("""var c = a["choices"]; var m = c[0]["message"]; _ = m["reasoning"];""", "choices choices.message choices.message.reasoning")]
    [InlineData("""if (b) { var u = a["usage"]; _ = u["cost"]; } else { var u = a["usage"]; _ = u["is_byok"]; }""", "usage usage.cost usage usage.is_byok")]
    [InlineData("""a["usage"].Split(out var u); _ = u["cost"];""", "usage cost")]
    [InlineData("""_ = u["cost"];""", "cost")]
    [InlineData("""var u = Load(); _ = u["cost"];""", "cost")]
    public void A_variable_stands_for_what_it_was_given(string statements, string paths) => Assert.Equal(paths, Paths(statements));

    [Theory]
    [InlineData("JsonElement error", """_ = error.GetProperty("message");""", "error.message")]
    [InlineData("JsonElement? error, int count", """_ = error.GetProperty("message");""", "error.message")]
    [InlineData("int count, JsonNode usageNode", """_ = usageNode["cost"];""", "usage.cost")]
    [InlineData("JToken deltaToken", """_ = deltaToken["reasoning"];""", "delta.reasoning")]
    [InlineData("JObject messageObject", """_ = messageObject["reasoning"];""", "message.reasoning")]
    [InlineData("JsonElement errorText", """_ = errorText.GetProperty("message");""", "message")]
    [InlineData("JsonElement other", """_ = other.GetProperty("message");""", "message")]
    [InlineData("Dictionary<string, string> error, JsonElement other", """_ = error["message"];""", "message")]
    [InlineData("JsonElement other", """_ = error["message"];""", "message")]
    public void A_parameter_of_JSON_is_the_part_that_it_is_called_after(string parameters, string statements, string paths) =>
        Assert.Equal(paths, Paths(statements, parameters));

    [Theory]
    [InlineData("""a["usage"]["cost"] = 1;""", "usage")]
    [InlineData("""a["usage"] = b["usage"];""", "usage")]
    [InlineData("""d.usage = 1;""", "")]
    public void What_is_written_is_not_read(string statements, string paths) => Assert.Equal(paths, Paths(statements));
}
