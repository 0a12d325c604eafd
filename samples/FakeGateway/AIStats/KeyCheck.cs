using System.Text.RegularExpressions;

namespace FakeGateway.AIStats;

/// <summary>Which keys pass, as the gateway's facts give it in sections 3 and 7.</summary>
/// <remarks>
/// Every well-formed key passes, but for some, so that each refusal can be tried: the key ids "unknown1" and "revoked1" are not found,
/// "expired1" is too old, the secret "wrong" is not the right one; "poor0001" has no credit, "limit001" and "block001" are above their limit.
/// </remarks>
internal static partial class KeyCheck
{
    private static readonly DateTimeOffset LegacyKeysEnd = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Why the key of a request is refused; null if it is not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The date that the gateway believes in.</param>
    /// <param name="managed">Whether the endpoint takes management keys only; the fake has none with a scope.</param>
    public static string? Refuse(HttpRequest request, DateTimeOffset now, bool managed = false)
    {
        // "Bearer " in these letters only: neither "bearer" nor x-api-key is read.
        if (Key(request) is not { } written)
        {
            return "missing_or_invalid_authorization_header";
        }

        if (written.StartsWith("phaseo_v1_mk_", StringComparison.Ordinal) || written.StartsWith("aistats_v1_mk_", StringComparison.Ordinal))
        {
            return managed ? "management_key_scopes_required" : "management_key_not_valid_for_gateway";
        }

        var key = KeyShape().Match(written);
        return key switch
        {
            { Success: false } => "invalid_key_format",
            _ when key.Groups["brand"].Value == "aistats" && now >= LegacyKeysEnd => "legacy_key_prefix_retired",
            _ when managed => "management_key_required",
            _ when key.Groups["id"].Value is "unknown1" or "revoked1" => "key_not_found_or_revoked",
            _ when key.Groups["id"].Value == "expired1" => "key_expired",
            _ when key.Groups["secret"].Value == "wrong" => "invalid_secret",
            _ => null,
        };
    }

    /// <summary>Why a key that passes may not spend: status and error; null if it may.</summary>
    public static (int Status, string Error)? RefuseSpending(HttpRequest request) => KeyShape().Match(Key(request) ?? "").Groups["id"].Value switch
    {
        "poor0001" => (402, "insufficient_funds"),
        "limit001" or "block001" => (429, "key_limit_exceeded"),
        _ => null,
    };

    private static string? Key(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.Ordinal)
            && header["Bearer ".Length..].Trim() is { Length: > 0 } key ? key : null;

    [GeneratedRegex("^(?<brand>phaseo|aistats)_v1_sk_(?<id>[A-Za-z0-9]{6,64})_(?<secret>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex KeyShape();
}
