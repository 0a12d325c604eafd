using System.Text.RegularExpressions;

namespace FakeGateway;

/// <summary>Keys for the fake gateway. They open nothing else: put together here, so that no scanner takes them for real ones.</summary>
public static partial class FakeKeys
{
    /// <summary>A key that the AI Stats face accepts.</summary>
    public static string AIStats { get; } = "phaseo_v1_sk_" + "fake0001_secret";

    /// <summary>A key that the OpenRouter face accepts.</summary>
    public static string OpenRouter { get; } = "sk-or-v1-" + new string('0', 64);

    /// <summary>Cuts what looks like a key of either gateway out of a text that is logged or sent back.</summary>
    internal static string Redact(string text) => KeyShape().Replace(text, "(key)");

    [GeneratedRegex("(sk-or-|(phaseo|aistats)_v1_)[A-Za-z0-9_-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex KeyShape();
}
