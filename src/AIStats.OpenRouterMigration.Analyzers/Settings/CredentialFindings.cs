using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The credential rules (AIS2001–AIS2004) in additional files.</summary>
internal static class CredentialFindings
{
    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        var value = site.Text.Value;
        var urls = site.Urls;
        var next = 0;
        foreach (var key in ConfigurationName.Find(site))
            yield return TextFinding.Report(Descriptors.ConfigurationKey, site.Text.Span(key.Start, key.End), value.Substring(key.Start, key.End - key.Start),
                "");
        foreach (var (start, end) in Names.FindHolding(value, GatewayVariables.Word))
        {
            // Names and URLs both come in the order of the text.
            var position = site.Text.Span(start, end).Start;
            while (next < urls.Length && urls[next].Span.End <= position)
                next++;
            if ((next == urls.Length || position < urls[next].Span.Start) && Read(file, site, start, value.Substring(start, end - start)) is { } finding)
                yield return finding;
        }

        foreach (var key in KeyText.Find(value).Where(static key => !key.IsKey))
        {
            var span = site.Text.Span(key.Start, key.Start + GatewayVariables.KeyPrefix.Length);
            yield return IsTest(file, span)
                ? TextFinding.Report(Descriptors.OtherVariable, span, GatewayVariables.KeyPrefix, GatewayVariables.RefusedKeys) with
                {
                    Severity = DiagnosticSeverity.Warning,
                }
                : TextFinding.Report(Descriptors.OtherVariable, span, GatewayVariables.KeyPrefix, GatewayVariables.NewKeys) with
                {
                    Severity = KeyPlaceholders.IsLeftBehind(file, site) ? DiagnosticSeverity.Warning : null,
                };
        }

        foreach (var finding in FindKeys(file, site).Concat(ScriptFindings.FindMisdirected(file, site)))
            yield return finding;
    }

    /// <summary>Whether code in another file asks how a key begins: <c>@if (!key.StartsWith("sk-or-"))</c>, <c>startswith(var.key, "sk-or-")</c>.</summary>
    private static bool IsTest(SettingsFile file, TextSpan prefix)
    {
        var line = file.Text.Lines.GetLineFromPosition(prefix.Start);
        var before = file.Text.ToString(TextSpan.FromBounds(line.Start, prefix.Start)).TrimEnd('"', '\'', '`', ' ');
        var behind = file.Text.ToString(TextSpan.FromBounds(prefix.Start, line.End)).TrimStart();
        // A pattern (`=~ ^sk-or-`, `regex("^sk-or-", …)`), or one of a shell (`== sk-or-*`); `sk-or-xxx*` is a placeholder that nobody has filled.
        return (before.LastIndexOf('(') is var call && before.IndexOf(')', call + 1) < 0 && call > 0
                && before.Substring(0, call).EndsWith("StartsWith", StringComparison.OrdinalIgnoreCase)) || before.EndsWith("^", StringComparison.Ordinal)
            || (TextRun.End(behind, 0, static c => char.IsLetterOrDigit(c) || c is '-') is var end && end < behind.Length && behind[end] == '*'
            && behind.IndexOf("xxx", 0, end, StringComparison.OrdinalIgnoreCase) < 0);
    }

    /// <summary>The keys in a piece of text; no finding holds any part of one.</summary>
    public static IEnumerable<TextFinding> FindKeys(SettingsFile file, TextSite site) => KeyText
        .Find(site.Text.Value)
        .Where(static key => key.IsKey)
        .Select(key => TextFinding.Report(Descriptors.HardCodedKey, site.Text.Span(key.Start, key.End), "this file",
        "put a key of AI Stats in its place"));

    private static TextFinding? Read(SettingsFile file, TextSite site, int start, string name)
    {
        var path = Names.FindExact(name, GatewayVariables.OpenRouterApiKey).ToList();
        if (path.Count > 0)
            return ReadKey(file, site, start + path[0]);

        if (name.Any(static c => c > 127) || name.IndexOf(Names.PathSeparator, StringComparison.Ordinal) > 0
            || GatewayVariables.IsPlaceholder(name))
            return null;
        if (StoredTexts.AreIn(file, site, start))
        {
            // The name of an entry has hyphens, too: `openrouter-key`.
            var (first, end) = Names.AroundHyphened(site.Text.Value, start, start + name.Length);
            return TextFinding.Report(Descriptors.OtherVariable, site.Text.Span(first, end), site.Text.Value.Substring(first, end - first), StoredNames.Advice)
                with
            {
                Severity = DiagnosticSeverity.Warning,
            };
        }

        if (!name.Contains('_'))
            return null;
        if (name != GatewayVariables.OpenRouterBaseUrl)
            return TextFinding.Report(Descriptors.OtherVariable, site.Text.Span(start, start + name.Length), name, GatewayVariables.Advice(name));
        var baseUrl = file.Options.BaseUrlVariable;
        var isRenamed = ProjectVariables.Of(file.Project).IsRenamed(name, baseUrl);
        var reason = FindObstacle(file, site, name, baseUrl) ?? (isRenamed ? null : GatewayVariables.Advice(name));
        return Rename(Descriptors.OtherVariable, site, start, name, baseUrl, reason is null, name, reason ?? $"use '{baseUrl}' instead");
    }

    /// <summary>
    /// The variable of the base URL in a setting that is switched off, which takes the new name with the code: who switches it on again sets what the code
    /// reads. Null for any other name.
    /// </summary>
    public static TextFinding? FindBaseSwitchedOff(SettingsFile file, TextSite comment, int start, int end) =>
        comment.Text.Value.Substring(start, end - start) == GatewayVariables.OpenRouterBaseUrl && CommentsAbove.IsSetting(comment)
        && Read(file, comment, start, GatewayVariables.OpenRouterBaseUrl) is { Changes.IsEmpty: false } finding ? finding : null;

    /// <summary>The variable of the key, with all else that its line and the comment above say about it.</summary>
    private static TextFinding ReadKey(SettingsFile file, TextSite site, int at)
    {
        var newName = file.Options.ApiKeyVariable;
        var sentence = Sentence.Of(file, site);
        var obstacle = StoredTexts.AreIn(file, site, at) ? StoredNames.Advice : FindObstacle(file, site, sentence);
        var finding = Rename(Descriptors.ApiKeyVariable, site, at, GatewayVariables.OpenRouterApiKey, newName, obstacle is null,
            GatewayVariables.OpenRouterApiKey, "holds an OpenRouter key; "
                + (obstacle ?? $"use '{newName}' instead" + (StoreEntries.IsEntry(file, site, at) ? ", and create it there first" : "")));
        return obstacle is not null ? finding
            : finding with
            {
                Changes = (sentence.IsWhole ? finding.Changes : sentence.Changes).AddRange(CommentsAbove.Change(file, site)).AddRange(ChangeValue(file, site)),
            };
    }

    /// <summary>
    /// The variable of the key in a setting that is switched off: <c># OPENROUTER_API_KEY=sk-or-…</c>. Who switches it on sets what the code reads then.
    /// Null where the variable keeps its name, or the comment is no such setting.
    /// </summary>
    public static TextFinding? FindSwitchedOff(SettingsFile file, TextSite site)
    {
        if (file.IsJson || SwitchedOff(site.Text.Value, GatewayVariables.OpenRouterApiKey) is not { } start)
            return null;
        var sentence = Sentence.Of(file, site);
        return sentence.Obstacle is not null || FindObstacle(file, site, GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable) is not null ? null
            : new TextFinding(Descriptors.ApiKeyVariable, site.Text.Span(start, start + GatewayVariables.OpenRouterApiKey.Length), sentence.Changes
                .AddRange(CommentsAbove.Change(file, site)), GatewayVariables.OpenRouterApiKey,
                $"holds an OpenRouter key; use '{file.Options.ApiKeyVariable}' instead");
    }

    /// <summary>Where a comment that is a setting names the variable that it sets: <c># export NAME=…</c>, <c># - NAME=…</c>, <c># NAME: "…"</c>.</summary>
    private static int? SwitchedOff(string comment, string variable)
    {
        var start = comment.Length - comment.TrimStart('#', '/', ';', '-', ' ', '\t').Length;
        foreach (var word in Setters)
            start += string.CompareOrdinal(comment, start, word, 0, word.Length) == 0 ? word.Length : 0;
        var end = start + variable.Length;
        return string.CompareOrdinal(comment, start, variable, 0, variable.Length) == 0 && end < comment.Length
            && (comment[end] == '=' || (comment[end] == ':' && comment.Substring(end + 1).TrimStart() is { Length: > 0 } value
            && value[0] is '$' or '"' or '\'')) ? start : null;
    }

    private static readonly string[] Setters = { "export ", "set ", "ENV ", "$env:" };

    /// <summary>
    /// Whether a piece of text, or the step around it, sends the key from a variable that keeps its name, so that an address in it stays, too.
    /// </summary>
    public static bool KeepsKey(SettingsFile file, TextSite site) =>
        (WorkflowSteps.AreAround(site) && WorkflowSteps.FindAddressThatStays(file, site) is not null)
        || (!site.IsComment && Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey).Any()
        && !Names.FindExact(site.Text.Value, file.Options.ApiKeyVariable).Any() && FindObstacle(file, site, Sentence.Of(file, site)) is not null
        // A variable that fills a setting keeps its name, and gets the new key.
        && FilledSettings.FindUnread(file, site, GatewayVariables.OpenRouterApiKey) is null);

    private static string? FindObstacle(SettingsFile file, TextSite site, Sentence sentence) =>
        FindObstacle(file, site, GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable) ?? (sentence.IsWhole ? null : sentence.Obstacle);

    /// <summary>The value that a key of JSON is given and nobody has filled in: <c>"OPENROUTER_API_KEY": "sk-or-v1-your-key"</c>.</summary>
    private static ImmutableArray<TextChange> ChangeValue(SettingsFile file, TextSite key) =>
        key.IsKey && file.Signals.Sites.FirstOrDefault(other => other.Key == key.Text.Value && !other.IsKey
            && other.Text.Span(0, 0).Start > key.Text.Span(0, 0).Start)
            is { } value ? Sentence.Of(file, value).Changes : ImmutableArray<TextChange>.Empty;

    private static TextFinding Rename(DiagnosticDescriptor descriptor, TextSite site, int start, string name, string newName,
        bool isCertain, params object?[] arguments) => new(
        descriptor, site.Text.Span(start, start + name.Length), isCertain ? site.Text.Replace(start, start + name.Length, newName)
            : ImmutableArray<TextChange>.Empty, arguments);

    /// <summary>Whether the job of a workflow runs this project as well; of a place in a step, whether that step does.</summary>
    private static bool RunsThisProject(SettingsFile file, TextSite site)
    {
        if (!file.IsYaml)
            return false;
        var steps = site.Sections.TakeWhile(static section => section.Name != "steps").Count();
        if (steps < site.Sections.Length)
            return steps + 1 < site.Sections.Length
                && file.Text.ToString(site.Sections[steps + 1].Block(file.Text)).Contains("dotnet ", StringComparison.Ordinal);
        var job = file.Text.ToString(file.ScopeOf(site));
        return job.Contains("steps:", StringComparison.Ordinal) && job.Contains("dotnet ", StringComparison.Ordinal);
    }

    /// <summary>Why a variable keeps its name here, as a clause; null where it can be renamed.</summary>
    private static string? FindObstacle(SettingsFile file, TextSite site, string name, string newName) =>
        KeyPatterns.IsListed(site)
            ? (file.HoldsBeside(site, newName) ? Redaction.Known : Redaction.AdviceFor(newName))
        : SealedValues.IsAt(file, site, name) && !file.HoldsBeside(site, newName) ? $"its value is encrypted, so add '{newName}' with an AI Stats key beside it"
        : ProgramSections.Find(file, site) is { } program ? $"'{program}' is not built here and may read it, so "
            + (RunsThisProject(file, site) && ProjectVariables.Of(file.Project).ObstacleTo(name) is null
            ? $"set '{newName}' beside it" : "keep it until that program moves")
        : name == GatewayVariables.OpenRouterApiKey && WorkflowSteps.FindAddressThatStays(file, site) is { } step
            ? $"'{step}' in a step stays at OpenRouter and needs it" + (WorkflowSteps.AreAround(site) ? "" : $", so set '{newName}' beside it")
        // If the new key is there already, a second one would hide it, or make the JSON unreadable.
        : file.HoldsBeside(site, newName) ? $"'{newName}' is already here, so remove this one when no host sets it"
        : ScriptFindings.FindAddressThatStays(file) is { } address ? $"'{address}' in this file stays at OpenRouter and needs it"
        : Translations.ObstacleTo(file, site) ?? (ProjectVariables.Of(file.Project).ObstacleTo(name) is not { } obstacle
            ? name == GatewayVariables.OpenRouterApiKey ? FindReader(file, site) : null
            : FilledSettings.FindUnread(file, site, name) is { } setting ? ProjectVariables.Fills(setting, file: null) : obstacle);

    /// <summary>Why a value that names the variable keeps the name, and the variable stays where it is set for such a value.</summary>
    private static string? FindReader(SettingsFile file, TextSite site) => SettingSections.FindObstacle(file, site)
        ?? (NamedVariable.IsValue(site, GatewayVariables.OpenRouterApiKey) ? null
            : SettingSections.FirstThatStays(file.Project) is { } reader ? $"{reader} still reads it, so set both names here" : null);
}
