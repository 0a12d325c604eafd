using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The model rules (AIS4001–AIS4005) in additional files; documents and comments name models without using them.</summary>
internal static class ModelFindings
{
    private static readonly char[] Separators = { ':', '=' };
    private static readonly char[] Brackets = { '[', '{', '}', ']' };

    /// <summary>The findings in a file: of many ids, those that only a person can change are one finding a rule.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file)
    {
        if ((file.CommonWords.Kinds & MarkerKinds.ModelId) == 0)
            return Array.Empty<TextFinding>();
        var uses = FindUses(file).ToList();
        var total = uses.Select(static use => use.Verdict.Id).Distinct(StringComparer.Ordinal).Count();
        if (total <= ModelTables.LargestList)
            return uses.Select(use => Read(file, use)).GroupBy(finding =>
                (finding.Descriptor.Id, finding.Arguments[0], finding.Changes.IsEmpty ? LineOf(file, finding.Span.Start) : -finding.Span.Start))
                .Select(static same => same.First());
        return uses.Where(static use => use.Verdict.Kind is not (ModelVerdictKind.Unserved or ModelVerdictKind.Served)).Select(use => Read(file, use))
            .Concat(Group(uses, total, ModelVerdictKind.Unserved, Descriptors.UnservedModel, "", ModelGroup.Choose))
            .Concat(Group(uses, total, ModelVerdictKind.Served, Descriptors.ModelInUse, " are", ModelGroup.Serves));
    }

    private static IEnumerable<Use> FindUses(SettingsFile file)
    {
        var catalog = file.Project.Models.Catalog;
        var isJson = file.IsJson;
        var sections = new TextSections(file);
        var answers = new Dictionary<int, bool>();
        foreach (var site in file.CommonWords.Sites)
        {
            if (site.IsComment || (site.Markers & MarkerKinds.ModelId) == 0)
                continue;
            var text = site.Text.Value;
            var isPrompt = IsPrompt(site, isJson);
            foreach (var place in isPrompt ? ModelIdText.FindInSentence(text) : isJson ? ModelIdText.FindInString(text) : ModelIdText.FindInLine(text))
            {
                var verdict = catalog.Judge(text.Substring(place.Start, place.End - place.Start));
                if (!IsDone(file, site, place, verdict) && (catalog.Lists(text, place.Start, place.End) || (!isPrompt && IsModel(file, site, isJson, place)))
                    && !(isPrompt && verdict.Kind == ModelVerdictKind.Served)
                    && !ModelRegistry.Names(file, site, place)
                    && !(isJson && IsInAnswer(file, site, answers))
                    && (ModelIdText.NamesOpenRouter(text, place) || sections.IsOurs(site, site.Text.Span(place.Start, place.End))))
                {
                    yield return new Use(site, place, verdict, isPrompt);
                }
            }
        }
    }

    private static IEnumerable<TextFinding> Group(List<Use> uses, int total, ModelVerdictKind kind, DiagnosticDescriptor descriptor, string verb, string advice)
    {
        var places = uses.Where(use => use.Verdict.Kind == kind).ToList();
        if (places.Count == 0)
            yield break;
        var spans = places.Select(static use => use.Span).ToImmutableArray();
        var names = new ModelGroup(places.Select(static use => use.Verdict).ToImmutableArray(), spans, total).CountedNames + verb;
        yield return TextFinding.Report(descriptor, spans[0], names, advice) with { Places = spans.RemoveAt(0) };
    }

    private static bool IsModel(SettingsFile file, TextSite site, bool isJson, ModelIdPlace place) =>
        !ModelIdText.IsNew(site.Text.Value, place)
        && (!ModelIdText.IsFormer(site.Text.Value, place) || (file.Signals.Kinds & MarkerKinds.Evidence) != 0)
        && IsModelKey(site, isJson, place);

    private static bool IsModelKey(TextSite site, bool isJson, ModelIdPlace place) =>
        ModelUses.IsModelKey(place.Key ?? site.Key) || (!isJson && ModelIdText.LooksLikeModel(site.Text.Value, place)
            && ModelUses.IsModelKey(site.Text.Value.Substring(0, place.Start)));

    /// <summary>Whether a value is what a model is told: its key says so, or in YAML the one that the lines stand below.</summary>
    private static bool IsPrompt(TextSite site, bool isJson)
    {
        var value = isJson ? site.Text.Value : site.Text.Value.Substring(ValueStart(site.Text.Value));
        return ModelIdText.IsSentence(value.Trim()) && (IsPromptName(site.Key)
            || (!isJson && (IsPromptName(SettingName.Find(site.Text.Value)) || site.Sections.Any(static section => IsPromptName(section.Name)))));
    }

    private static bool IsPromptName(string? name) => name is not null && ModelNames.PromptWords.Any(word => Names.HoldWord(name, word));

    /// <summary>Where the value begins in a line such as <c>name: value</c>.</summary>
    private static int ValueStart(string line) => line.IndexOfAny(Separators) + 1;

    /// <summary>Whether a value stands in an answer of a gateway, which a test keeps.</summary>
    private static bool IsInAnswer(SettingsFile file, TextSite site, Dictionary<int, bool> answers)
    {
        if (site.Sections.IsEmpty)
            return false;
        var section = site.Sections[site.Sections.Length - 1];
        if (!answers.TryGetValue(section.Start, out var isAnswer))
            answers.Add(section.Start, isAnswer = ModelAnswers.HoldsAnswer(file.Text.ToString(section.Braces(file.Text.ToString()))));
        return isAnswer;
    }

    private static TextFinding Read(SettingsFile file, Use use)
    {
        var verdict = use.Verdict;
        switch (verdict.Kind)
        {
            case ModelVerdictKind.Moved:
                var (changes, advice) = Decide(file, use, verdict.NewId!);
                return new TextFinding(Descriptors.MovedModel, use.Span, changes, verdict.Id, advice);
            case ModelVerdictKind.ProbablyMoved:
                return TextFinding.Report(Descriptors.ProbablyMovedModel, use.Span, ModelUse.Id, verdict.Id, verdict.Reason);
            case ModelVerdictKind.Unserved:
                return TextFinding.Report(Descriptors.UnservedModel, use.Span, $"'{verdict.Id}'",
                    file.Project.Models.Catalog.Closest(verdict));
            case ModelVerdictKind.Variant:
                return TextFinding.Report(Descriptors.ModelVariant, use.Span, verdict.Id, verdict.Reason);
            default:
                return TextFinding.Report(Descriptors.ModelInUse, use.Span, $"'{verdict.Id}' is", verdict.Reason);
        }
    }

    private static (ImmutableArray<TextChange> Changes, string Advice) Decide(SettingsFile file, Use use, string newId)
    {
        var site = use.Site;
        var none = ImmutableArray<TextChange>.Empty;
        if (Connections.Of(file.Project).ForModels(file, site) is { } stay)
            return (none, stay.Message);
        if (use.IsInPrompt)
            return (none, $"it is in a text for a model or for people, so write '{newId}' by hand");
        // A second key of the same name would hide the first, and a list takes an element once.
        if ((site.IsKey && HasKey(file, newId)) || HoldsBeside(file, use, newId))
            return (none, $"'{newId}' is already here, so remove this one by hand");
        if (site.IsKey && IsComposed(file, site.Text.Value))
            return (none, $"it is a part of another name, so rename both to '{newId}' by hand");
        return IsAllowed(file, site, use.Place) ? (Beside(file, use, newId), $"write '{newId}' beside it")
            : (site.Text.Replace(use.Place.Start, use.Place.End, newId), $"write '{newId}' instead");
    }

    /// <summary>Whether an id stands in a list of what callers may send, as an element of an array or of a list in one string.</summary>
    private static bool IsAllowed(SettingsFile file, TextSite site, ModelIdPlace place)
    {
        var text = site.Text.Value;
        var isJson = file.IsJson;
        if (site.IsKey || (isJson ? site.Key : site.Key ?? SettingName.Find(text)) is not { } name || !ModelNames.IsAllowList(name))
            return false;
        return isJson && place.Start == 0 && place.End == text.Length ? IsInArray(file.Text.ToString(), site)
            : (isJson ? ModelIdText.FindInString(text) : ModelIdText.FindInLine(text)).Skip(1).Any();
    }

    private static bool IsInArray(string text, TextSite site) => text.LastIndexOfAny(Brackets, site.Text.Span(0, 1).Start) is >= 0 and var open
        && text[open] == '[';

    private static bool IsDone(SettingsFile file, TextSite site, ModelIdPlace place, ModelVerdict verdict) =>
        verdict is { Kind: ModelVerdictKind.Moved, NewId: { } newId } && IsAllowed(file, site, place)
            && HoldsBeside(file, new Use(site, place, verdict, IsInPrompt: false), newId);

    /// <summary>
    /// The edit that adds an element: a string of JSON before its last quote, or a piece of a list with what parts its elements.
    /// </summary>
    private static ImmutableArray<TextChange> Beside(SettingsFile file, Use use, string newId)
    {
        var (text, place) = (use.Site.Text.Value, use.Place);
        if (place.Start == 0 && place.End == text.Length && file.IsJson)
            return ImmutableArray.Create(new TextChange(new TextSpan(use.Span.End, 0), $"\", \"{newId}"));
        return use.Site.Text.Replace(place.Start, place.End, text.Substring(place.Start, place.End - place.Start) + Separator(text, place) + newId);
    }

    /// <summary>What parts the elements of a list: the quotes of a list in brackets, a sign behind or before an element, or else a blank.</summary>
    private static string Separator(string text, ModelIdPlace place)
    {
        if (place.Start > 0 && place.End < text.Length && text[place.End] is '"' or '\'' && text[place.Start - 1] == text[place.End])
            return $"{text[place.End]}, {text[place.End]}";
        var (before, behind) = (text.Substring(0, place.Start).TrimEnd(), text.Substring(place.End).TrimStart());
        return behind.Length > 0 && behind[0] is ',' or ';' or '|' ? behind.Substring(0, 1)
            : before.Length > 0 && before[before.Length - 1] is ',' or ';' or '|' ? before.Substring(before.Length - 1) : " ";
    }

    private static bool HasKey(SettingsFile file, string id) => file.CommonWords.Sites.Any(site => site.IsKey && site.Text.Value == id);

    /// <summary>Whether the list that holds an id has another one, too: a list in one string, or the array around it.</summary>
    private static bool HoldsBeside(SettingsFile file, Use use, string id)
    {
        var text = use.Site.Text.Value;
        if (text.Length > use.Place.End - use.Place.Start && use.Place.Key is null)
            return (file.IsJson ? ModelIdText.FindInString(text) : ModelIdText.FindInLine(text))
                .Any(place => text.Substring(place.Start, place.End - place.Start) == id);
        return !use.Site.IsKey && file.IsJson && file.CommonWords.Sites.Any(other => other != use.Site && !other.IsKey && other.Text.Value == id
            && IsSameList(file.Text.ToString(), use.Site, other));
    }

    /// <summary>Whether two strings of JSON are elements of one array, or members of one name in objects that are.</summary>
    private static bool IsSameList(string text, TextSite one, TextSite other)
    {
        if (one.Key != other.Key || one.Sections.Length != other.Sections.Length)
            return false;
        if (one.Sections.SequenceEqual(other.Sections))
            return text.LastIndexOfAny(Brackets, one.Text.Span(0, 1).Start) is >= 0 and var open && text[open] == '['
                && text.LastIndexOfAny(Brackets, other.Text.Span(0, 1).Start) == open;
        // An object is called as its list, and no two others in one place are called alike.
        var last = one.Sections.Length - 1;
        return one.Sections[last].Name == other.Sections[last].Name && one.Sections.Take(last).SequenceEqual(other.Sections.Take(last));
    }

    /// <summary>
    /// Whether any file of the project composes a name of a key, as configuration does: <c>Prices__x-ai/grok-4.5</c>, <c>Prices:x-ai/grok-4.5</c>.
    /// </summary>
    private static bool IsComposed(SettingsFile file, string id) =>
        file.Project.HoldsText("__" + id) || file.Project.HoldsText(":" + id)
        || file.Project.Texts.Values.Any(other => other.Text.ToString() is var text
        && (text.Contains("__" + id, StringComparison.Ordinal) || text.Contains(":" + id, StringComparison.Ordinal)));

    private static int LineOf(SettingsFile file, int position) => file.Text.Lines.GetLineFromPosition(position).LineNumber;

    /// <param name="Site">The piece of text that holds an id.</param>
    /// <param name="Place">Where in it.</param>
    /// <param name="Verdict">What becomes of it.</param>
    /// <param name="IsInPrompt">Whether it stands in what a model is told.</param>
    private sealed record Use(TextSite Site, ModelIdPlace Place, ModelVerdict Verdict, bool IsInPrompt)
    {
        public TextSpan Span => Site.Text.Span(Place.Start, Place.End);
    }
}
