using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Names of entries in the stores of workflows and hosts: a rename in the file does not create the entry, so one finding a file stays and says so.
/// </summary>
internal static class StoreEntries
{
    private static readonly string[] Stores = { "secrets.", "vars.", "ssm:" };
    private const string PipelineVariable = "$(";
    private const string ComposeVariable = "${";
    private const string Environment = "environment";
    private const string DirectoryScript = ".envrc";
    private const string PowerShell = ".ps";
    private const string AskedFor = "sync: false";
    private static readonly string[] Examples = { "example", "sample", "template", "dist", "tpl" };
    private static readonly string[] CodeFiles = { ".bicep", ".bicepparam", ".tf", ".tfvars" };
    private static readonly string[] JenkinsEntries = { "credentials(", "credentialsId:" };
    private static readonly char[] Quotes = { '"', '\'' };
    private static readonly char[] Separators = { '"', '\'', ',', ' ', '\t' };
    private static readonly char[] Blanks = { ' ', '\t' };
    private static readonly char[] References = { '$', '@', '%', '[', '{' };
    private static readonly string[] Sections = { "secretKeyRef", "configMapKeyRef", "remoteRef" };

    /// <summary>
    /// The findings about the entries that have to be there, the first one in each store; none where the file takes the new variable from no store.
    /// </summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file)
    {
        // What is in a file of variables, nobody runs; `.envrc` is a script.
        if (file.IsDotenv && !file.Path.EndsWith(DirectoryScript, StringComparison.OrdinalIgnoreCase))
            yield break;
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in file.Signals.Sites)
        {
            foreach (var at in site.IsComment ? Array.Empty<int>() : Names.FindExact(site.Text.Value, file.Options.ApiKeyVariable))
            {
                var name = file.Options.ApiKeyVariable;
                var advice = IsEntry(file, site, at) || IsSetOutside(file, site, at) || IsHandedOn(file, site, at)
                    ? ToCreate(file, site)
                    : FindSource(file, site.Text.Span(at, at + name.Length)) is { } source ? source == name ? ToCreate(file, site) : KeyMessages.Filled(source)
                    : null;
                if (advice is not null && said.Add(advice))
                    yield return TextFinding.Report(Descriptors.ApiKeyVariable, site.Text.Span(at, at + name.Length), name, advice);
            }
        }
    }

    private static string ToCreate(SettingsFile file, TextSite site) =>
        $"has to exist {Place(file, site)} before this runs; create it there with an AI Stats key";

    /// <summary>Whether a name is that of an entry in a store, which has to be there before anything reads it.</summary>
    public static bool IsEntry(SettingsFile file, TextSite site, int start)
    {
        var prefix = Prefix(site, start);
        return Stores.Any(word => prefix.Contains(word, StringComparison.OrdinalIgnoreCase))
            || (file.IsYaml && prefix.EndsWith(PipelineVariable, StringComparison.Ordinal))
            || (IsGitLab(file) && (prefix.EndsWith("$", StringComparison.Ordinal) || prefix.EndsWith(ComposeVariable, StringComparison.Ordinal)))
            || site.Sections.Any(static section => Sections.Contains(section.Name, StringComparer.Ordinal))
            || (file.IsYaml && HoldSection(LineBefore(file, site.Text.Span(start, start))))
            || IsAskedFor(file, site.Text.Span(start, start));
    }

    private static string LineBefore(SettingsFile file, TextSpan place) =>
        file.Text.ToString(TextSpan.FromBounds(file.Text.Lines.GetLineFromPosition(place.Start).Start, place.Start));

    private static bool HoldSection(string text) => Sections.Any(section => text.Contains(section, StringComparison.Ordinal));

    /// <summary>Whether the item of a list says that a person gives the value in the host's own pages: <c>sync: false</c> of Render.</summary>
    private static bool IsAskedFor(SettingsFile file, TextSpan name)
    {
        if (!file.IsYaml)
            return false;
        var line = file.Text.Lines.GetLineFromPosition(name.Start);
        return line.ToString().TrimStart().StartsWith("- ", StringComparison.Ordinal)
            && ItemBelow(file, line).Any(static part => part.Trim() == AskedFor);
    }

    private static IEnumerable<string> ItemBelow(SettingsFile file, TextLine line)
    {
        var depth = TextSection.Depth(line);
        return file.Text.Lines.Skip(line.LineNumber + 1).TakeWhile(next => TextSection.IsBlank(next) || TextSection.Depth(next) > depth)
            .Select(static next => next.ToString());
    }

    /// <summary>Whether a file is a pipeline of GitLab, which gives the variables of its store to every command.</summary>
    private static bool IsGitLab(SettingsFile file) => Path.GetFileName(file.Path).Contains(".gitlab-ci", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The entry with OpenRouter's name that the variable is filled from: behind it (<c>value: '@Microsoft.KeyVault(…/secrets/OPENROUTER-API-KEY)'</c>),
    /// or, in a list of YAML, in what belongs to the same item (<c>secretKeyRef</c> with <c>name: openrouter</c>). Null where there is none.
    /// </summary>
    private static string? FindSource(SettingsFile file, TextSpan variable)
    {
        var line = file.Text.Lines.GetLineFromPosition(variable.Start);
        if (Path.GetFileName(file.Path).StartsWith(ForeignPrograms.Jenkins, StringComparison.OrdinalIgnoreCase))
            return FindCredential(line.ToString());
        var behind = file.Text.ToString(TextSpan.FromBounds(variable.End, line.End)).TrimStart(Quotes);
        // `{ name: 'KEY', secretRef: 'openrouter' }`
        if (IsOfCode(file.Path) && behind.StartsWith(",", StringComparison.Ordinal) && LineBefore(file, variable).Contains('{'))
            return FindName(behind.Split('}')[0]);
        if (behind.Trim(Separators).Length == 0 && IsOfCode(file.Path))
            return ObjectAround(file.Text, line).Select(FindName).FirstOrDefault(static name => name is not null);
        if (behind.Trim(Separators).Length == 0 && line.LineNumber + 1 < file.Text.Lines.Count)
            behind = file.Text.Lines[line.LineNumber + 1].ToString();
        if (ValueIn(behind) is { } value)
        {
            if (ProgramIn(file.Path, value) is { } program)
                return FindName(value) ?? program;
            if (value.ContainsAny(References) || IsCode(file.Path, value) || IsSecret(value))
                return FindName(value);
        }

        if (!file.IsYaml || !line.ToString().TrimStart().StartsWith("- ", StringComparison.Ordinal))
            return null;
        // In `- { name: …, valueFrom: { secretKeyRef: … } }` the item is one line.
        var item = ItemBelow(file, line).Prepend(behind).ToList();
        // Where the entry has the variable's own name, the finding there says that it has to exist.
        return item.Exists(HoldSection)
            && !item.Exists(part => Names.FindExact(part, file.Options.ApiKeyVariable).Any())
            ? item.Select(FindName).FirstOrDefault(static name => name is not null) : null;
    }

    /// <summary>
    /// The lines of the object or block that a line stands in, as Terraform and Bicep write it: <c>env { name = "…" … secret = … }</c>. The name of the
    /// variable is one of its values.
    /// </summary>
    private static IEnumerable<string> ObjectAround(SourceText text, TextLine line)
    {
        if (!line.ToString().TrimStart().StartsWith("name", StringComparison.OrdinalIgnoreCase))
            yield break;
        foreach (var step in new[] { -1, 1 })
        {
            var depth = 0;
            for (var at = line.LineNumber + step; at >= 0 && at < text.Lines.Count; at += step)
            {
                var other = text.Lines[at].ToString();
                depth += (other.Count(static c => c == '{') - other.Count(static c => c == '}')) * step;
                if (depth < 0)
                    break;
                yield return other;
            }
        }
    }

    /// <summary>
    /// Whether a value names a secret by itself: <c>openrouter-key:latest</c> of Cloud Run, <c>secretref:openrouter-key</c> of Container
    /// Apps.
    /// </summary>
    private static bool IsSecret(string value) => value.StartsWith("secretref:", StringComparison.OrdinalIgnoreCase)
        || (value.LastIndexOf(':') is > 0 and var at && value.Substring(at + 1).Trim() is var version
        && (version == "latest" || (version.Length > 0 && version.All(char.IsDigit))));

    /// <summary>
    /// The entry of the store of Jenkins in a line: <c>KEY = credentials('openrouter')</c>, <c>string(credentialsId: 'openrouter', variable: 'KEY')</c>.
    /// </summary>
    private static string? FindCredential(string line)
    {
        foreach (var word in JenkinsEntries)
        {
            if (line.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && line.Substring(at + word.Length).Split(Quotes) is { Length: > 2 } parts)
                return parts[1];
        }

        return null;
    }

    /// <summary>What is given to a name, in its quotes or up to the next comma: behind <c>=</c>, <c>:</c> or <c>, value:</c>. Null where nothing is.</summary>
    private static string? ValueIn(string behind)
    {
        // Make writes `?=`, `:=` and `+=`, too.
        var text = behind.TrimStart(Separators).TrimStart('?', '+');
        if (text.StartsWith("value", StringComparison.OrdinalIgnoreCase))
            text = text.Substring("value".Length).TrimStart(Quotes).TrimStart();
        if (text.Length == 0 || text[0] is not (':' or '='))
            return null;
        var given = text.TrimStart(':', '=').TrimStart();
        if (given.Length == 0)
            return null;
        if (Quotes.Contains(given[0]))
            return given.Split(given[0])[1];
        // In a command, a blank ends the value: `-e NAME=$NAME -e OPENROUTER_MODEL=…`.
        return text[0] == '=' && !char.IsWhiteSpace(text[1])
            && !given.StartsWith("$(", StringComparison.Ordinal) && given[0] != '`' ? given.Split(Separators)[0] : given.Split(',')[0];
    }

    /// <summary>
    /// The program or cmdlet whose answer a value is: <c>$(op read …)</c>, and in PowerShell <c>Get-Secret …</c>; null for any other value. A name alone
    /// in <c>$(…)</c> is a variable.
    /// </summary>
    private static string? ProgramIn(string path, string value)
    {
        var isPowerShell = Path.GetExtension(path).StartsWith(PowerShell, StringComparison.OrdinalIgnoreCase);
        var words = value.TrimStart('$', '(', '`').Split(Blanks, StringSplitOptions.RemoveEmptyEntries).SkipWhile(static word => word == "shell").ToArray();
        return words.Length > 1 && words[0].All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
            && (value[0] == '`' || value.StartsWith("$(", StringComparison.Ordinal)
                || (isPowerShell && char.IsUpper(words[0][0]) && words[0].Contains('-'))) ? words[0] : null;
    }

    /// <summary>Whether a value that stands without quotes names something, as in Bicep and Terraform.</summary>
    private static bool IsCode(string path, string value) => IsOfCode(path) && char.IsLetter(value.TrimStart().FirstOrDefault());

    private static bool IsOfCode(string path) => CodeFiles.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name in a text that holds OpenRouter's; null where there is none.</summary>
    private static string? FindName(string text)
    {
        var at = text.IndexOf(GatewayVariables.Word, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text.IndexOf(GatewayHosts.OpenRouter, at, StringComparison.OrdinalIgnoreCase) == at)
            return null;
        var (start, end) = Names.AroundHyphened(text, at, at + GatewayVariables.Word.Length);
        return text.Substring(start, end - start);
    }

    /// <summary>Whether a compose file takes the variable from the host, and no file of the project sets it there.</summary>
    private static bool IsSetOutside(SettingsFile file, TextSite site, int start) =>
        file.IsYaml && Prefix(site, start).EndsWith(ComposeVariable, StringComparison.Ordinal)
        && !file.Project.Texts.Values.Any(static other => other.IsDotenv && !IsExample(other.Path)
        && other.Signals.Sites.Any(site => !site.IsComment && Names.FindExact(site.Text.Value, other.Options.ApiKeyVariable).Any()));

    /// <summary>
    /// Whether a script gives a host what it has from the one that runs it, <c>fly secrets set KEY="$KEY"</c>: where the variable is not set, the host
    /// gets an empty key.
    /// </summary>
    private static bool IsHandedOn(SettingsFile file, TextSite site, int start)
    {
        if (!ForeignPrograms.ScriptExtensions.Contains(Path.GetExtension(file.Path)))
            return false;
        var line = file.Text.Lines.GetLineFromPosition(site.Text.Span(start, start).Start);
        var before = file.Text.ToString(TextSpan.FromBounds(line.Start, site.Text.Span(start, start).Start));
        var (text, name) = (before.TrimEnd('{'), file.Options.ApiKeyVariable);
        var given = text.EndsWith("$", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1).TrimEnd(Quotes)
            : text.EndsWith("$env:", StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - "$env:".Length).TrimEnd(Quotes) : "";
        // `export KEY=${KEY:-…}` sets it for what the script itself runs.
        return given.EndsWith(name + "=", StringComparison.Ordinal) && given.Substring(0, given.Length - name.Length - 1).Trim() is var command
            && command.Length > 0 && command != "export";
    }

    /// <summary>Whether a file shows what to write, and is not the one that is read.</summary>
    private static bool IsExample(string path) => Examples.Any(word => Names.HoldWord(Path.GetFileName(path), word));

    private static string Prefix(TextSite site, int start)
    {
        var before = TextRun.Start(site.Text.Value, start, static c => !char.IsWhiteSpace(c) && c is not ('"' or '\'' or '='));
        return site.Text.Value.Substring(before, start - before);
    }

    private static string Place(SettingsFile file, TextSite site)
    {
        foreach (var section in file.IsYaml ? site.Sections.Reverse() : Array.Empty<TextSection>())
        {
            foreach (var (key, value) in file.SettingsOf(section))
            {
                if (key == Environment && value.Length > 0 && value.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' '))
                    return $"in the environment {value}";
            }
        }

        return "on the host or in its store";
    }
}
