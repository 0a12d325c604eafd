using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

[Trait("Area", "Map")]
public sealed class GatewayEndpointsTests
{
    [Theory]
    [InlineData("/api", "/api")]
    [InlineData("/api/", "/api")]
    [InlineData("//api//v1", "/api/v1")]
    [InlineData("/API/V1/Chat/Completions/", "/api/v1/chat/completions")]
    [InlineData("/api/v1/models", "/api/v1/models")]
    [InlineData("/api/v1/models/count", "/api/v1/models/count")]
    [InlineData("/api/v1/models/a/b/endpoints", "/api/v1/models/{author}/{slug}/endpoints")]
    [InlineData("/api/v1/models/{author}/{slug}/endpoints", "/api/v1/models/{author}/{slug}/endpoints")] // a template is its own row
    [InlineData("/api/v1/models/\uFFFC/endpoints", "/api/v1/models/{author}/{slug}/endpoints")]
    [InlineData("/api/v1/models/\uFFFC/\uFFFC/endpoints", "/api/v1/models/{author}/{slug}/endpoints")]
    [InlineData("/api/v1/models/\uFFFC", "/api/v1/models")]
    [InlineData("/api/v1/model/\uFFFC", "/api/v1/model/{author}/{slug}")]
    [InlineData("/api/v1/model/{id}", "/api/v1/model/{author}/{slug}")]
    [InlineData("/api/v1/model/a/\uFFFC", "/api/v1/model/{author}/{slug}")]
    [InlineData("/api/v1/keys/\uFFFC", "/api/v1/keys/{hash}")]
    [InlineData("/api/v1/generation\uFFFC", "/api/v1/generation")]
    [InlineData("/api/v1/generation/content", "/api/v1/generation/*")]
    [InlineData("/api/v1/generation/feedback", "/api/v1/generation/feedback")]
    [InlineData("/api/v1/auth/key", "/api/v1/auth/key")]
    [InlineData("/api/v1/presets/x/chat/completions", "/api/v1/presets/{slug}/chat/completions")]
    [InlineData("/api/v1/presets/x", "/api/v1/presets/*")]
    [InlineData("/api/v1/\uFFFC", "/api/v1")]
    [InlineData("/api/v1\uFFFC", "/api/v1")]
    [InlineData("/api/\uFFFC/chat/completions", "/api/v1/chat/completions")]
    [InlineData("/api/{0}/{1}", "/api/v1")]
    [InlineData("/api/*", "/api/v1")]
    [InlineData("/api/frontend/v1/catalog", "/api/frontend/*")]
    [InlineData("/auth", "/auth")]
    [InlineData("/v1/x", "/v1/*")]
    public void The_first_row_that_matches_decides(string path, string row) => Assert.Equal(row, GatewayEndpoints.Find(path)?.Path);

    [Theory]
    [InlineData("/api/v1/chat")]
    [InlineData("/api/v1/audio/speech")]
    public void The_beginning_of_kept_paths_is_kept(string path) => Assert.Equal(EndpointVerdict.Kept, GatewayEndpoints.Find(path)?.Verdict);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("\uFFFC")]
    [InlineData("/\uFFFC")]
    [InlineData("/keys")]
    [InlineData("/models")]
    [InlineData("/apis/v1")]
    [InlineData("/api/v2")]
    [InlineData("/api/v1/unknown")]
    [InlineData("/api/v1/chat/completions/x")]
    [InlineData("/api/v1/chat/completionsx")]
    [InlineData("/api/v1/audio")]
    [InlineData("/api/v1/\uFFFC/completions")]
    [InlineData("/docs/api/v1")]
    [InlineData("/api/v1/model/a")]
    [InlineData("/api/v1/model/a/b/c")]
    [InlineData("/api/v1/models/a/endpoints")]
    [InlineData("/api/v1/models/\uFFFC/b/c/endpoints")]
    [InlineData("/api/v1/keys/\uFFFC/x")]
    [InlineData("/\uFFFC/v1/chat/completions")]
    public void A_path_that_no_row_matches_has_none(string path) => Assert.Null(GatewayEndpoints.Find(path));

    [Theory]
    [InlineData("/api/v1/models", EndpointAccess.Public)]
    [InlineData("/api/v1/models/count", EndpointAccess.Public)]
    [InlineData("/api/v1/models/a/b/endpoints", EndpointAccess.Public)]
    [InlineData("/api/v1/providers", EndpointAccess.Public)]
    [InlineData("/api/v1/models/user", EndpointAccess.Key)]
    [InlineData("/api/v1/key", EndpointAccess.Key)]
    [InlineData("/api/v1/chat/completions", EndpointAccess.Key)]
    [InlineData("/api/v1/analytics/query", EndpointAccess.Key)]
    [InlineData("/api/v1/keys/abc", EndpointAccess.ManagementKey)]
    [InlineData("/api/v1/credits", EndpointAccess.ManagementKey)]
    [InlineData("/api/v1/activity", EndpointAccess.ManagementKey)]
    [InlineData("/api/v1/presets/x", EndpointAccess.ManagementKey)]
    [InlineData("/api/v1/workspaces", EndpointAccess.ManagementKey)]
    public void A_row_says_what_a_caller_must_have(string path, Enum access) => Assert.Equal(access, GatewayEndpoints.Find(path)?.Access);

    [Fact]
    public void Every_row_finds_itself_and_is_complete()
    {
        foreach (var row in GatewayEndpoints.Rows)
        {
            Assert.Equal(row, GatewayEndpoints.Find(row.Path.Replace("*", "rest/of/it", StringComparison.Ordinal)));
            Assert.NotEmpty(row.Source);
            Assert.Equal(row.Verdict == EndpointVerdict.Kept, row.Difference.Length == 0);
            Assert.True(row.NewPath is null ? row.Verdict != EndpointVerdict.Kept : row.Verdict != EndpointVerdict.Missing
                && (row.NewPath.Length == 0 || row.NewPath.StartsWith("/v1", StringComparison.Ordinal)));
        }

        Assert.Equal(GatewayEndpoints.Rows.Length, GatewayEndpoints.Rows.Select(row => row.Path).Distinct().Count());
    }
}
