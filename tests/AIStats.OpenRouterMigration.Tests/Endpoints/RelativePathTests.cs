using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>Paths that are added to a base: the row of the map, and the path of the counterpart.</summary>
[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class RelativePathTests
{
    [Theory]
    [InlineData("/credits", true, "/api/v1/credits", "/credits")] // the same path
    [InlineData("credits", true, "/api/v1/credits", "credits")] // the same path
    [InlineData("/credits", false, null, null)]
    [InlineData("/v1/credits", false, "/api/v1/credits", "/v1/credits")] // the same path
    [InlineData("v1/credits", false, "/api/v1/credits", "v1/credits")] // the same path
    [InlineData("/api/v1/credits", false, "/api/v1/credits", "/api/v1/credits")] // the same path
    [InlineData("api/v1/generation?id=1", false, null, null)]
    [InlineData("/v1/nothing", false, null, null)]
    [InlineData("/v1", false, null, null)]
    [InlineData("/v1/", false, null, null)]
    [InlineData("/api/v1", false, null, null)]
    [InlineData("/auth/key", true, "/api/v1/auth/key", "/key")]
    [InlineData("/v1/auth/key", false, "/api/v1/auth/key", "/v1/key")]
    [InlineData("/api/v1/auth/key", false, "/api/v1/auth/key", "/api/v1/key")]
    [InlineData("auth/key/", true, "/api/v1/auth/key", "key")]
    [InlineData("/generation", true, "/api/v1/generation", "/generations")]
    [InlineData("generation?id=1", true, null, null)]
    [InlineData("/models/user", true, "/api/v1/models/user", "/models")]
    [InlineData("/models/count", true, "/api/v1/models/count", "/models?limit=1")]
    [InlineData("/models", true, "/api/v1/models", "/models")] // the same path
    [InlineData("/models?x=1", true, null, null)]
    [InlineData("/v1/models", false, "/api/v1/models", "/v1/models")] // the same path
    [InlineData("/chat/completions", true, "/api/v1/chat/completions", "/chat/completions")] // the same path
    [InlineData("/v1/chat/completions", false, "/api/v1/chat/completions", "/v1/chat/completions")] // the same path
    [InlineData("/api/v1/chat/completions", false, "/api/v1/chat/completions", "/api/v1/chat/completions")] // the same path
    [InlineData("/key", true, "/api/v1/key", "/key")] // the same path
    [InlineData("/generations", true, "/api/v1/generation", "/generations")] // moved already
    [InlineData("/v1/generations", false, "/api/v1/generation", "/v1/generations")] // moved already
    [InlineData("/api/v1/generations", false, null, null)] // no path of either gateway
    [InlineData("/providers", true, "/api/v1/providers", "/providers")] // the same path
    [InlineData("/v1/providers", false, "/api/v1/providers", "/v1/providers")] // the same path
    [InlineData("/embeddings/models", true, "/api/v1/embeddings/models", "/models?endpoints=text.embed")]
    [InlineData("/activity", true, "/api/v1/activity", "/activity")] // the same path
    [InlineData("/management/keys", true, null, null)]
    [InlineData("/v1/management/keys", false, null, null)]
    [InlineData("/models/a/b/endpoints", true, "/api/v1/models/{author}/{slug}/endpoints", "/models/a/b/endpoints")] // the same path
    [InlineData("/models/{0}/endpoints", true, "/api/v1/models/{author}/{slug}/endpoints", "/models/{0}/endpoints")] // the same path
    public void A_path_has_a_row_where_it_or_its_base_has_a_version(string path, bool isVersioned, string? row, string? newPath)
    {
        const string Before = "a ";
        var text = StringText.ReadPlain(Before + path, new TextSpan(0, Before.Length + path.Length));
        var found = RelativePath.Find(text, Before.Length, text.Value.Length, isVersioned);
        Assert.Equal(row, found?.Endpoint.Path);
        Assert.Equal(newPath is null ? null : Before + newPath, found is null ? null : SourceText.From(text.Value).WithChanges(found.Changes).ToString());
    }

    [Fact]
    public void A_path_that_takes_a_query_is_written_by_hand_where_text_stands_behind_it()
    {
        var text = StringText.ReadPlain("/models/count#x", new TextSpan(0, 15));
        Assert.True(RelativePath.Find(text, 0, "/models/count".Length, isVersioned: true)!.Changes.IsDefault);
    }
}
