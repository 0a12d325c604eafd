using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What becomes of an OpenRouter endpoint on AI Stats.</summary>
public enum EndpointVerdict
{
    /// <summary>Same path below the base URL, same request: the URL can be rewritten in bulk.</summary>
    Kept,

    /// <summary>It exists, but under another path, with another JSON shape or another kind of key: a person decides.</summary>
    Changed,

    /// <summary>There is no counterpart.</summary>
    Missing,
}

/// <summary>One endpoint of the OpenRouter API.</summary>
/// <param name="Path">Path on the OpenRouter host; <c>{…}</c> stands for one segment, a final <c>*</c> for any rest.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="NewPath">Path below the host of AI Stats (<c>/v1/…</c>), or null where there is none.</param>
/// <param name="Difference">What else must change, as the end of a sentence; empty where nothing must.</param>
/// <param name="Source">Where the fact is written.</param>
public sealed record EndpointRow(string Path, EndpointVerdict Verdict, string? NewPath, string Difference, string Source);

/// <summary>The endpoints of the two gateways. Source of every row: gateway-facts.md, section 1.</summary>
public static class GatewayEndpoints
{
    private const string Facts = "gateway-facts.md §1";
    private const string NotBelowApi = "OpenRouter's own API is below /api/v1, so this address does not work";

    /// <summary>All rows. The first row that matches a path decides, so exact paths stand above patterns.</summary>
    public static ImmutableArray<EndpointRow> Rows { get; } = ImmutableArray.Create(
        Kept("/api"),
        Kept("/api/v1"),
        Kept("/api/v1/chat/completions"),
        Kept("/api/v1/responses"),
        Kept("/api/v1/messages"),
        Kept("/api/v1/embeddings"),
        Kept("/api/v1/rerank"),
        Kept("/api/v1/audio/speech"),

        Changed("/api/alpha/responses", "/v1/responses", "the path is /v1/responses"),
        Changed("/api/v1/generation", "/v1/generations", "the path is plural, the answer is one flat row without `data`, and ids start with G-"),
        Changed("/api/v1/images", "/v1/images/generations", "the path is /images/generations, and aspect_ratio, resolution, seed and input_references are dropped"),
        Changed("/api/v1/models", "/v1/models", "it needs a key and answers `models` with paging instead of `data`"),
        Changed("/api/v1/models/{author}/{slug}/endpoints", "/v1/models/{author}/{slug}/endpoints", "the list stands in `endpoints` at the top, not in `data.endpoints`"),
        Changed("/api/v1/model/{author}/{slug}", null, "ask GET /v1/models?id=author/slug instead"),
        Changed("/api/v1/providers", "/v1/providers", "it needs a key and answers `providers` instead of `data`"),
        Changed("/api/v1/key", "/v1/key", "usage, limit_remaining, is_free_tier and rate_limit are not in the answer"),
        Changed("/api/v1/keys", "/v1/keys", "it needs a management key"),
        Changed("/api/v1/keys/{hash}", "/v1/keys/{hash}", "it needs a management key, and keys are named by id instead of hash"),
        Changed("/api/v1/credits", "/v1/credits", "it needs a management key and answers `credits` in nano-USD instead of `data.total_credits`"),
        Changed("/api/v1/activity", "/v1/activity", "it needs a management key and answers one row a request instead of one a day"),
        Changed("/api/v1/analytics/*", "/v1/analytics", "it is one endpoint with another JSON shape"),
        Changed("/api/beta/batches", "/v1/batches", "the path is /v1/batches and the body takes `endpoint` with `input_file_id` or `requests`"),
        Changed("/api/beta/batches/*", "/v1/batches", "the path is /v1/batches and the body takes `endpoint` with `input_file_id` or `requests`"),
        Changed("/api/v1/audio/transcriptions", "/v1/audio/transcriptions", "it takes multipart `file` or `file_url` instead of JSON `input_audio`"),
        Changed("/api/v1/videos", "/v1/videos", "the body is strict: `webhook` instead of callback_url, `input_reference` instead of frame_images"),
        Changed("/api/v1/videos/*", "/v1/videos", "the body is strict, so check what else it sends"),
        Changed("/api/v1/files", "/v1/files", "there is no DELETE"),
        Changed("/api/v1/files/*", "/v1/files", "there is no DELETE"),
        Missing("/api/v1/presets/{slug}/chat/completions", "use model \"@slug\" with /v1/chat/completions"),
        Changed("/api/v1/presets", "/v1/presets", "it needs a management key and has another JSON shape"),
        Changed("/api/v1/presets/*", "/v1/presets", "it needs a management key and has another JSON shape"),
        Changed("/api/v1/guardrails", "/v1/guardrails", "it needs a management key and has another JSON shape"),
        Changed("/api/v1/guardrails/*", "/v1/guardrails", "it needs a management key and has another JSON shape"),
        Changed("/api/v1/workspaces", "/v1/workspaces", "it needs a management key and has another JSON shape"),
        Changed("/api/v1/workspaces/*", "/v1/workspaces", "it needs a management key and has another JSON shape"),

        Missing("/api/v1/completions", "send `messages` to /v1/chat/completions"),
        Missing("/api/v1/models/count", "read `total` of GET /v1/models?limit=1"),
        Missing("/api/v1/models/user", "filter GET /v1/models"),
        Missing("/api/v1/embeddings/models", "use GET /v1/models?endpoints=embeddings"),
        Missing("/api/v1/images/models", "use GET /v1/models?output_modalities=image"),
        Missing("/api/v1/auth/keys", "AI Stats has OAuth 2 with PKCE under /oauth and needs a client id"),
        Missing("/api/v1/auth/keys/*", "AI Stats has OAuth 2 with PKCE under /oauth and needs a client id"),
        Missing("/api/v1/auth/key", "use GET /v1/key"),
        Missing("/api/v1/generation/*", "GET /v1/generations holds part of it in io_log"),
        Missing("/api/v1/endpoints/zdr", "set provider.zdr in the request"),
        Missing("/api/v1/credits/coinbase", "buy credits on the AI Stats web page"),
        Missing("/api/v1/cursor", "point Cursor at the base URL of AI Stats"),
        Missing("/api/v1/cursor/*", "point Cursor at the base URL of AI Stats"),
        Missing("/api/v1/byok", "manage provider keys on the AI Stats web page"),
        Missing("/api/frontend/*", "it is private to OpenRouter's own web pages"),
        Missing("/auth", "AI Stats has OAuth 2 with PKCE under /oauth and needs a client id"),
        Missing("/chat/completions", NotBelowApi),
        Missing("/completions", NotBelowApi),
        Missing("/embeddings", NotBelowApi),
        Missing("/responses", NotBelowApi),
        Missing("/v1", NotBelowApi),
        Missing("/v1/*", NotBelowApi));

    /// <summary>The row that decides about a path, or null where the map knows none.</summary>
    /// <param name="path">Path on the OpenRouter host, without query; <see cref="Scanning.StringText.Hole"/> stands for an interpolation hole.</param>
    public static EndpointRow? Find(string path)
    {
        var segments = UrlPath.TextSegments(path);
        while (!segments.IsEmpty)
        {
            var row = FindExact(segments) ?? FindBeginning(segments);
            if (row is not null || !UrlPath.IsWild(segments[segments.Length - 1]))
                return row;
            segments = segments.RemoveAt(segments.Length - 1);
        }

        return null;
    }

    private static EndpointRow? FindExact(ImmutableArray<string> segments)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            if (UrlPath.Matches(RowSegments[i], segments))
                return Rows[i];
        }

        return null;
    }

    /// <summary>The beginning of a path (<c>/api/v1/chat</c>, the rest written elsewhere) is kept where every path that goes on from it is.</summary>
    private static EndpointRow? FindBeginning(ImmutableArray<string> segments)
    {
        EndpointRow? found = null;
        for (var i = 0; i < Rows.Length; i++)
        {
            if (!UrlPath.GoesOn(RowSegments[i], segments))
                continue;
            if (Rows[i].Verdict != EndpointVerdict.Kept)
                return null;
            found = Rows[i];
        }

        return found;
    }

    /// <summary>The names that follow <c>/api/v1/</c> in paths.</summary>
    public static ImmutableHashSet<string> Names { get; } = NamesIn(Rows);

    /// <summary>The names that follow <c>/api/v1/</c> in paths that do not keep their contract.</summary>
    public static ImmutableHashSet<string> ChangedNames { get; } = NamesIn(Rows.Where(static row => row.Verdict != EndpointVerdict.Kept));

    private static readonly ImmutableArray<ImmutableArray<string>> RowSegments = ImmutableArray.CreateRange(Rows, row => UrlPath.Segments(row.Path));

    private static ImmutableHashSet<string> NamesIn(IEnumerable<EndpointRow> rows) => rows
        .Where(static row => row.Path.StartsWith("/api/v1/", StringComparison.Ordinal))
        .Select(static row => UrlPath.Segments(row.Path)[2]).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static EndpointRow Kept(string path) => new(path, EndpointVerdict.Kept, path.Substring("/api".Length), "", Facts);

    private static EndpointRow Changed(string path, string? newPath, string difference) => new(path, EndpointVerdict.Changed, newPath, difference, Facts);

    private static EndpointRow Missing(string path, string instead) => new(path, EndpointVerdict.Missing, null, instead, Facts);
}
