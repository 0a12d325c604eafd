using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>All findings of all rules in an additional file. Ids and messages are those of C#; only the context tests differ.</summary>
internal static class TextFileFindings
{
    /// <summary>The findings, each piece of text owned by one rule.</summary>
    public static IEnumerable<TextFinding> Find(TextFile file)
    {
        if (file.Scan.Skipped is { } reason)
            yield return TextFinding.Report(Descriptors.SkippedFile, default, reason);
        foreach (var site in file.Scan.Sites)
        {
            if (site.IsComment)
            {
                foreach (var url in site.Urls)
                    yield return TextFinding.Report(Descriptors.Mention, url.Span, "A comment", url.Display);
                continue;
            }

            foreach (var finding in EndpointFindings.Find(file, site))
                yield return finding;
            foreach (var finding in CredentialFindings.Find(file, site))
                yield return finding;
            foreach (var finding in HeaderFindings.Find(file, site))
                yield return finding;
        }
    }

    /// <summary>The findings that one pass over the configuration files repairs: warnings with a certain edit, in files that programs read.</summary>
    public static IEnumerable<TextFinding> FindBulk(TextFile file) =>
        file.IsProse ? Enumerable.Empty<TextFinding>() : Find(file).Where(static finding => !finding.Changes.IsEmpty && finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning);}
