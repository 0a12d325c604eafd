using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs expected diagnostics with reported ones.</summary>
internal static class DiagnosticComparison
{
    /// <summary>Fails if a diagnostic is missing, unexpected or different, and shows all of them.</summary>
    public static void Verify(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual, IVerifier verifier)
    {
        // Those that ask for more choose first, so that one which asks for less cannot take their match away.
        var unmatched = actual.ToList();
        var missing = new List<DiagnosticResult>();
        foreach (var result in expected.OrderByDescending(Demands))
        {
            var index = unmatched.FindIndex(diagnostic => Matches(result, diagnostic));
            if (index < 0)
                missing.Add(result);
            else
                unmatched.RemoveAt(index);
        }

        if (missing.Count + unmatched.Count == 0)
            return;

        var message = new StringBuilder();
        _ = message.AppendLine(CultureInfo.InvariantCulture, $"{expected.Length} diagnostics expected, {actual.Length} reported; {missing.Count} missing (-), {unmatched.Count} unexpected (+).");
        foreach (var result in missing)
            _ = message.AppendLine("  - " + Format(result));
        foreach (var diagnostic in actual)
            _ = message.AppendLine((unmatched.Contains(diagnostic) ? "  + " : "    ") + Format(diagnostic));
        verifier.Fail(message.ToString());
    }

    private static int Demands(DiagnosticResult result)
        => (result.Message is null ? 0 : 8)
            + (result.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations) ? 0 : 4)
            + (result.HasLocation && result.Spans[0].Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) ? 0 : 2)
            + (result.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) ? 0 : 1);

    private static bool Matches(DiagnosticResult expected, Diagnostic actual)
    {
        if (!string.Equals(expected.Id, actual.Id, StringComparison.Ordinal)
            || (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
            || (expected.Message is { } message && !string.Equals(message, actual.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        {
            return false;
        }

        if (!expected.HasLocation)
            return actual.Location.Kind == LocationKind.None;
        if (actual.Location.Kind == LocationKind.None || !Matches(expected.Spans[0], actual.Location))
            return false;

        var additional = expected.Spans.RemoveAt(0);
        return expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations)
            || (additional.Length == actual.AdditionalLocations.Count && additional.Zip(actual.AdditionalLocations).All(pair => Matches(pair.First, pair.Second)));
    }

    private static bool Matches(DiagnosticLocation expected, Location actual)
    {
        var span = actual.GetLineSpan();
        return string.Equals(expected.Span.Path, span.Path, StringComparison.Ordinal)
            && expected.Span.StartLinePosition == span.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || expected.Span.EndLinePosition == span.EndLinePosition);
    }

    private static string Format(DiagnosticResult result)
        => $"{(result.HasLocation ? Format(result.Spans[0].Span, result.Spans[0].Options) : "no location")}: {Format(result.Severity)} {result.Id}: {result.Message ?? "any message"}{Additional(result.Spans.Skip(1).Select(location => Format(location.Span, location.Options)))}";

    private static string Format(Diagnostic diagnostic)
        => $"{(diagnostic.Location.Kind == LocationKind.None ? "no location" : Format(diagnostic.Location.GetLineSpan(), default))}: {Format(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}{Additional(diagnostic.AdditionalLocations.Select(location => Format(location.GetLineSpan(), default)))}{Code(diagnostic.Location)}";

    private static string Format(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
            : $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";

    private static string Format(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };

    private static string Additional(IEnumerable<string> locations) => string.Concat(locations.Select(location => " also " + location));

    private static string Code(Location location) => location.SourceTree is { } tree ? $" «{tree.GetText().ToString(location.SourceSpan)}»" : "";
}
