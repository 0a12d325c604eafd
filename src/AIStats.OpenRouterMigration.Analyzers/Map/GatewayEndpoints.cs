using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The endpoints of the two gateways. Source of every row: gateway-facts.md, section 1.</summary>
internal static class GatewayEndpoints
{
    private const string Facts = "gateway-facts.md §1, 2026-08-22";
    private const string NotBelowApi = "OpenRouter's own API is below /api/v1, so this URL does not work";
    private const string SignIn = "AI Stats has OAuth 2 with PKCE under /oauth and needs a client id";
    private const string Pages = "the list is `models`, in pages";
    private const string PresetOfBody = "it stores a preset and runs no model: send it to POST /v1/presets";
    private const string Batches = "the path is /v1/batches, the body differs, and the workspace needs the feature";
    private const string OwnPages = "it is private to OpenRouter's own web pages";
    private const string BesideVersion = "this path is not in AI Stats, so look it up in the AI Stats API reference";
    private const string OtherShape = "it needs a management key of AI Stats and has another JSON shape";

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
        Changed("/api/v1/generation", "/v1/generations", "the path is plural, the answer has no `data`, and ids begin with G-")
            .ReadBy("cost_nanos"),
        Changed("/api/v1/images", "/v1/images/generations",
            "the path is /v1/images/generations, and `input_references` is dropped"),
        Changed(ModelList, "/v1/models", "it needs a key and answers `models`, in pages, instead of `data`", EndpointAccess.Public)
            .ReadBy("models", "total"),
        Changed("/api/v1/models/count", "/v1/models?limit=1", "it needs a key and answers the list with `total` instead of `data.count`",
            EndpointAccess.Public),
        Changed("/api/v1/models/user", "/v1/models", "it lists all models, and " + Pages + " instead of `data`")
            .ReadBy("models", "total"),
        Changed("/api/v1/embeddings/models", "/v1/models?endpoints=text.embed", "it needs a key, and " + Pages + " instead of `data`", EndpointAccess.Public)
            .ReadBy("models", "total"),
        Changed("/api/v1/images/models", "/v1/models?output_modalities=image", "it needs a key, and " + Pages + " instead of `data`", EndpointAccess.Public)
            .ReadBy("models", "total"),
        Changed("/api/v1/models/{author}/{slug}/endpoints", "/v1/models/{author}/{slug}/endpoints",
            "it needs a key and answers `endpoints` instead of `data.endpoints`", EndpointAccess.Public),
        Changed("/api/v1/model/{author}/{slug}", null, "ask GET /v1/models?id=author/slug instead, with a key", EndpointAccess.Public),
        Changed("/api/v1/providers", "/v1/providers", "it needs a key and answers `providers` instead of `data`", EndpointAccess.Public)
            .ReadBy("api_provider_id"),
        Changed("/api/v1/key", "/v1/key", "the answer has no usage, limit_remaining, is_free_tier, rate_limit"),
        Changed("/api/v1/auth/key", "/v1/key", "the path is /v1/key, and the answer has no usage, limit_remaining, rate_limit"),
        Changed("/api/v1/keys", "/v1/keys", OtherShape, EndpointAccess.ManagementKey),
        Changed("/api/v1/keys/{hash}", "/v1/keys/{hash}", OtherShape, EndpointAccess.ManagementKey),
        Changed("/api/v1/credits", "/v1/credits",
            "it needs a management key and answers only the balance, as `credits.remaining` in nano-USD",
            EndpointAccess.ManagementKey)
            .ReadBy("credits", "remaining"),
        Changed("/api/v1/activity", "/v1/activity",
            "it needs a management key and answers one row for each request, not for each day", EndpointAccess.ManagementKey)
            .ReadBy("cost_cents"),
        Changed("/api/v1/analytics/*", "/v1/analytics", "it is one endpoint with another JSON shape"),
        Changed("/api/beta/batches", "/v1/batches", Batches),
        Changed("/api/beta/batches/*", "/v1/batches", Batches),
        Changed("/api/v1/audio/transcriptions", "/v1/audio/transcriptions",
            "it takes a multipart `file`, and answers JSON with `input_audio` with 400"),
        Changed("/api/v1/videos", "/v1/videos",
            "the body has other fields, and the workspace needs the feature"),
        Changed("/api/v1/videos/*", "/v1/videos", "the body has other fields, and the workspace needs the feature"),
        Changed("/api/v1/files", "/v1/files", "it takes only `batch` files and no DELETE, and the workspace needs the feature"),
        Changed("/api/v1/files/*", "/v1/files", "it takes only `batch` files and no DELETE, and the workspace needs the feature"),
        Changed("/api/v1/presets/{slug}/chat/completions", "/v1/presets", PresetOfBody, EndpointAccess.ManagementKey),
        Changed("/api/v1/presets/{slug}/messages", "/v1/presets", PresetOfBody, EndpointAccess.ManagementKey),
        Changed("/api/v1/presets/{slug}/responses", "/v1/presets", PresetOfBody, EndpointAccess.ManagementKey),
        Changed("/api/v1/presets", "/v1/presets", "it needs a management key, unlike OpenRouter's, and has another JSON shape", EndpointAccess.ManagementKey),
        Changed("/api/v1/presets/*", "/v1/presets", "it needs a management key, unlike OpenRouter's, and has another JSON shape", EndpointAccess.ManagementKey),
        Changed("/api/v1/guardrails", "/v1/guardrails", OtherShape, EndpointAccess.ManagementKey),
        Changed("/api/v1/guardrails/*", "/v1/guardrails", OtherShape, EndpointAccess.ManagementKey),
        Changed("/api/v1/workspaces", "/v1/workspaces", OtherShape, EndpointAccess.ManagementKey),
        Changed("/api/v1/workspaces/*", "/v1/workspaces", OtherShape, EndpointAccess.ManagementKey),
        Changed("/api/v1/generation/feedback", "/v1/feedback", "the path is /v1/feedback, and the body has another JSON shape"),

        Missing("/api/v1/completions", "send `messages` to /v1/chat/completions"),
        Missing("/api/v1/images/models/{author}/{slug}/endpoints", "ask GET /v1/models/{author}/{slug}/endpoints"),
        Missing("/api/v1/auth/keys", SignIn),
        Missing("/api/v1/auth/keys/*", SignIn),
        Missing("/api/v1/generation/*", "GET /v1/generations holds part of it in io_log"),
        Missing("/api/v1/endpoints/zdr", "set provider.zdr in the request", EndpointAccess.Public),
        Missing("/api/v1/credits/coinbase", "buy credits on the AI Stats web page"),
        Missing("/api/v1/cursor", "point Cursor at the base URL of AI Stats"),
        Missing("/api/v1/cursor/*", "point Cursor at the base URL of AI Stats"),
        Missing("/api/v1/byok", "manage provider keys on the AI Stats web page"),
        Missing("/api/v1/byok/*", "manage provider keys on the AI Stats web page"),
        Missing("/api/v1/benchmarks", "AI Stats shows benchmarks on phaseo.app/benchmarks only"),
        Missing("/api/v1/datasets/*", "OpenRouter's own figures about its traffic have no counterpart"),
        Missing("/api/v1/classifications/*", "AI Stats classifies no requests"),
        Missing("/api/v1/observability/*", "manage destinations on phaseo.app/settings/broadcast"),
        Missing("/api/v1/organization/*", "manage members on phaseo.app/settings/teams/members"),
        Missing("/api/v1/scim/*", "newer gateways have SCIM with another JSON shape: see the API reference"),
        Missing("/api/frontend/*", OwnPages),
        Missing("/api/internal/*", OwnPages),
        Missing("/api/alpha/*", BesideVersion),
        Missing("/api/beta/*", BesideVersion),
        Missing("/auth", SignIn),
        Missing("/chat/completions", NotBelowApi),
        Missing("/completions", NotBelowApi),
        Missing("/embeddings", NotBelowApi),
        Missing("/responses", NotBelowApi),
        Missing("/v1", NotBelowApi),
        Missing("/v1/*", NotBelowApi));

    /// <summary>The row that decides about a path, or null where the map knows none.</summary>
    /// <param name="path">Path on the OpenRouter host, without query; <see cref="StringText.Hole"/> stands for an interpolation hole.</param>
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

    /// <summary>The names that follow <c>/api/v1/</c> in paths, and <c>/api/</c> in those beside the version (<c>/api/alpha/responses</c>).</summary>
    private static ImmutableHashSet<string> Names { get; } = NamesIn(Rows);

    /// <summary>The names that follow the version in the paths of both gateways.</summary>
    public static ImmutableHashSet<string> PathNames { get; } = Names.Union(
        Rows.Where(static row => row.NewPath is not null && row.NewPath.Length > "/v1/".Length)
            .Select(static row => UrlPath.Segments(row.NewPath!)[1].Split('?')[0]));

    /// <summary>Whether a path below <c>/api</c> begins with a name that stands beside the version: <c>/alpha/responses</c>.</summary>
    public static bool IsBesideVersion(string path) => path.IndexOf('/', 1) is > 1 and var end && NamesBesideVersion.Contains(path.Substring(1, end - 1));

    private static ImmutableHashSet<string> NamesBesideVersion { get; } = Rows
        .Where(static row => row.Path.StartsWith("/api/", StringComparison.Ordinal) && !row.Path.StartsWith(GatewayPaths.Version, StringComparison.Ordinal))
        .Select(static row => UrlPath.Segments(row.Path)[1]).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of a path that moved to AI Stats and has another contract there: <c>/v1/generations</c>; null for any other path.</summary>
    /// <param name="path">Path below the prefix of AI Stats, without query.</param>
    public static EndpointRow? FindMoved(string path)
    {
        var segments = UrlPath.TextSegments(path);
        return Rows.FirstOrDefault(row => row.Verdict == EndpointVerdict.Kept && row.NewPath is { } kept
            && UrlPath.Matches(UrlPath.Segments(kept), segments)) is not null
            ? null
            : Rows.FirstOrDefault(row => row.Verdict == EndpointVerdict.Changed && row.NewPath is { } moved
            && UrlPath.Matches(UrlPath.Segments(moved.Split('?')[0]), segments));
    }

    /// <summary>Whether an endpoint lists the models, so that a program may send the ids that it read there.</summary>
    public static bool IsModelList(EndpointRow row) => row.Path == ModelList;

    private const string ModelList = "/api/v1/models";

    /// <summary>Whether a path belongs to a sign-in that gives the program a key of OpenRouter's: its other half may be anywhere.</summary>
    public static bool IsSignIn(EndpointRow row) => row is { Verdict: EndpointVerdict.Missing, Difference: SignIn };

    /// <summary>The paths of such a sign-in behind the version: <c>auth/keys</c>.</summary>
    public static ImmutableArray<string> SignInPaths { get; } = Rows.Where(static row => IsSignIn(row) && !row.Path.Contains('*')
        && row.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).Select(static row => row.Path.Substring("/api/v1/".Length)).ToImmutableArray();

    private static readonly ImmutableArray<ImmutableArray<string>> RowSegments = ImmutableArray.CreateRange(Rows, row => UrlPath.Segments(row.Path));

    private static ImmutableHashSet<string> NamesIn(IEnumerable<EndpointRow> rows) => rows
        .Where(static row => row.Path.StartsWith("/api/", StringComparison.Ordinal) && row.Path != GatewayPaths.Version)
        .Select(static row => UrlPath.Segments(row.Path)[row.Path.StartsWith("/api/v1/", StringComparison.Ordinal) ? 2 : 1])
        .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static EndpointRow Kept(string path) => new(path, EndpointVerdict.Kept, path.Substring("/api".Length), "", Facts);

    private static EndpointRow Changed(string path, string? newPath, string difference, EndpointAccess access = EndpointAccess.Key) =>
        new(path, EndpointVerdict.Changed, newPath, difference, Facts) { Access = access };

    private static EndpointRow Missing(string path, string instead, EndpointAccess access = EndpointAccess.Key) =>
        new(path, EndpointVerdict.Missing, null, instead, Facts) { Access = access };
}
