using System.Text.RegularExpressions;

namespace FakeGateway.AIStats;

/// <summary>Which keys pass, as the gateway's facts give it in sections 3 and 7.</summary>
/// <remarks>
/// Every well-formed key passes, but for three, so that each refusal can be tried: the key id "unknown1" is not found,
/// "expired1" is too old, and the secret "wrong" is not the right one.
/// </remarks>
internal static partial class KeyCheck
{
    private static readonly DateTimeOffset LegacyKeysEnd = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Why the key of a request is refused; null if it is not.</summary>
    public static string? Refuse(HttpRequest request, DateTimeOffset now)
    {
        // Bearer only: x-api-key is not read.
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "missing_or_invalid_authorization_header";
        }

        var key = KeyShape().Match(header["Bearer ".Length..].Trim());
        return key switch
        {
            { Success: false } => "invalid_key_format",
            _ when key.Groups["brand"].Value == "aistats" && now >= LegacyKeysEnd => "legacy_key_prefix_retired",
            _ when key.Groups["kind"].Value == "mk" => "management_key_not_valid_for_gateway",
            _ when key.Groups["id"].Value == "unknown1" => "key_not_found_or_revoked",
            _ when key.Groups["id"].Value == "expired1" => "key_expired",
            _ when key.Groups["secret"].Value == "wrong" => "invalid_secret",
            _ => null,
        };
    }

    [GeneratedRegex("^(?<brand>phaseo|aistats)_v1_(?<kind>sk|mk)_(?<id>[A-Za-z0-9]{6,64})_(?<secret>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex KeyShape();
}
