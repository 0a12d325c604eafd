namespace AIStats.OpenRouterMigration.Text;

/// <summary>Finds the name that a line of YAML, XML, dotenv or shell gives its value to.</summary>
internal static class SettingName
{
    private static readonly string[] NameAttributes = { " key=", " name=" };

    /// <summary>The name; null where the line tells none.</summary>
    public static string? Find(string line)
    {
        var content = line.TrimStart();
        return content.StartsWith("<", StringComparison.Ordinal) ? InMarkup(content) : BeforeSeparator(line);
    }

    /// <summary><c>&lt;add key="…"</c>, <c>&lt;Parameter name="…"</c>, or the element's own name.</summary>
    private static string? InMarkup(string content)
    {
        foreach (var attribute in NameAttributes)
        {
            var at = content.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
            var quote = at + attribute.Length;
            if (at < 0 || quote >= content.Length || content[quote] is not ('"' or '\''))
                continue;
            var close = content.IndexOf(content[quote], quote + 1);
            if (close > quote + 1)
                return content.Substring(quote + 1, close - quote - 1);
        }

        var end = TextRun.End(content, 1, IsPart);
        return end > 1 ? content.Substring(1, end - 1) : null;
    }

    /// <summary>The name before <c>=</c> or <c>:</c>, whatever stands before it (<c>export</c>, <c>- </c>) and in quotes or not.</summary>
    private static string? BeforeSeparator(string line)
    {
        var scheme = line.IndexOf("://", StringComparison.Ordinal);
        var equals = line.IndexOf('=');
        var end = equals > 0 && (scheme < 0 || equals < scheme) ? equals : line.IndexOf(':');
        if (end <= 0 || end == scheme)
            return null;
        end = TextRun.Start(line, end, static c => c is ' ' or '\t' or '"' or '\'');
        var start = end;
        while (start > 0 && (IsPart(line[start - 1]) || (line[start - 1] == ':' && start < end)))
            start--;
        return end > start ? line.Substring(start, end - start) : null;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';
}
