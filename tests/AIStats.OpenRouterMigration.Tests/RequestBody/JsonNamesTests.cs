using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

/// <summary>How the names of members are written in JSON.</summary>
[Trait("Area", "Code")]
public sealed class JsonNamesTests
{
    [Theory]
    [InlineData("max_tokens", true)]
    [InlineData("model", true)]
    [InlineData("top_2", true)]
    [InlineData("_model", true)]
    [InlineData("Model", false)]
    [InlineData("maxTokens", false)]
    [InlineData("max-tokens", false)]
    [InlineData("", false)]
    public void A_member_may_be_written_as_in_JSON(string name, bool isJson) => Assert.Equal(isJson, JsonNames.IsJson(name));

    [Theory]
    [InlineData("MaxTokens", "max_tokens", "maxTokens")]
    [InlineData("Model", "model", "model")]
    [InlineData("TopP", "top_p", "topP")]
    [InlineData("maxTokens", "max_tokens", "maxTokens")]
    [InlineData("max_tokens", "max_tokens", "max_tokens")]
    [InlineData("ID", "id", "iD")]
    [InlineData("", "", "")]
    public void A_serializer_writes_a_member(string name, string snake, string camel)
    {
        Assert.Equal(snake, JsonNames.ToSnakeCase(name));
        Assert.Equal(camel, JsonNames.OfMember(name, new Tests.Code.CodeProject("class C { }").Project));
    }

    [Theory]
    [InlineData("choices.message.reasoning", "message.reasoning", true)]
    [InlineData("message.reasoning", "message.reasoning", true)]
    [InlineData("choices.usermessage.reasoning", "message.reasoning", false)]
    [InlineData("reasoning", "message.reasoning", false)]
    public void A_path_ends_in_another_one(string path, string end, bool endsIn) => Assert.Equal(endsIn, JsonNames.EndsIn(path, end));
}
