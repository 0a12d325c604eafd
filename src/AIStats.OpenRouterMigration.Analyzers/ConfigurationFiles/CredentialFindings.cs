using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Credentials;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>The credential rules (AIS2001–AIS2004) in additional files.</summary>
internal static class CredentialFindings
{
    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(TextFile file, TextSite site)
    {
        var value = site.Text.Value;
        var urls = site.Urls;
        var next = 0;
        foreach (var (start, end) in Names.FindHolding(value, GatewayVariables.Word))
        {
            // Names and URLs both come in the order of the text.
            var position = site.Text.Span(start, end).Start;
            while (next < urls.Length && urls[next].Span.End <= position)
                next++;
            if ((next == urls.Length || position < urls[next].Span.Start) && Read(file, site, start, value.Substring(start, end - start)) is { } finding)
                yield return finding;
        }

        foreach (var finding in FindKeys(file, site))
            yield return finding;
    }

    /// <summary>The keys in a piece of text; no finding holds any part of one.</summary>
    public static IEnumerable<TextFinding> FindKeys(TextFile file, TextSite site) => KeyText
        .Find(site.Text.Value)
        .Where(static key => key.IsKey)
        .Select(key => TextFinding.Report(Descriptors.HardCodedKey, site.Text.Span(key.Start, key.End), file.Options.ApiKeyVariable));

    private static TextFinding? Read(TextFile file, TextSite site, int start, string name)
    {
        var span = site.Text.Span(start, start + name.Length);
        if (name == GatewayVariables.OpenRouterApiKey)
        {
            var newName = file.Options.ApiKeyVariable;
            // A second key of the same name would hide the first, or make JSON unreadable.
            var changes = file.HasNewVariable ? ImmutableArray<TextChange>.Empty : site.Text.Replace(start, start + name.Length, newName);
            return new TextFinding(Descriptors.ApiKeyVariable, span, changes, changes.IsEmpty ? $"'{newName}' is in this file already, so remove this one when hosts no longer set it" : $"use '{newName}' instead");
        }

        if (name.IndexOf("__", StringComparison.Ordinal) >= 0 || (name.Equals("OpenRouter", StringComparison.Ordinal) && site.IsKey && site.Text.Value.IndexOf('-') < 0))
            return TextFinding.Report(Descriptors.ConfigurationKey, span, name);
        if (name.IndexOf('_') < 0)
            return null;
        return name == GatewayVariables.OpenRouterBaseUrl
            ? new TextFinding(Descriptors.OtherVariable, span, site.Text.Replace(start, start + name.Length, file.Options.BaseUrlVariable), name, $"use '{file.Options.BaseUrlVariable}' instead")
            : TextFinding.Report(Descriptors.OtherVariable, span, name, GatewayVariables.Advice(name));
    }
}
