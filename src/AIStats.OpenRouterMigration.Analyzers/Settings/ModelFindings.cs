using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The model rules (AIS4001–AIS4005) in additional files; documents and comments name models without using them.</summary>
internal static class ModelFindings
{
    /// <summary>The findings in a file.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file)
    {
        if (file.IsProse || (file.CommonWords.Kinds & MarkerKinds.ModelId) == 0)
            yield break;
        var catalog = file.Project.Models.Catalog ?? ModelCatalog.BuiltIn;
        var isJson = file.IsJson;
        var sections = new TextSections(file);
        foreach (var site in file.CommonWords.Sites)
        {
            if (site.IsComment || (site.Markers & MarkerKinds.ModelId) == 0)
                continue;
            var text = site.Text.Value;
            foreach (var place in isJson ? ModelIdText.FindInString(text) : ModelIdText.FindInLine(text))
            {
                var verdict = catalog.Judge(text.Substring(place.Start, place.End - place.Start));
                if ((catalog.Lists(text, place.Start, place.End) || IsModel(file, site, isJson, place))
                    && (ModelIdText.NamesOpenRouter(text, place) || sections.IsOurs(site, site.Text.Span(place.Start, place.End))))
                {
                    yield return Read(file, site, place, verdict, catalog);
                }
            }
        }
    }

    private static bool IsModel(SettingsFile file, TextSite site, bool isJson, ModelIdPlace place) =>
        !ModelIdText.IsNew(site.Text.Value, place)
        && (!ModelIdText.IsFormer(site.Text.Value, place) || (file.Signals.Kinds & MarkerKinds.Evidence) != 0)
        && IsModelKey(site, isJson, place);

    private static bool IsModelKey(TextSite site, bool isJson, ModelIdPlace place) =>
        ModelUses.IsModelKey(place.Key ?? site.Key) || (!isJson && ModelIdText.LooksLikeModel(site.Text.Value, place) && ModelUses.IsModelKey(site.Text.Value.Substring(0, place.Start)));

    private static TextFinding Read(SettingsFile file, TextSite site, ModelIdPlace place, ModelVerdict verdict, ModelCatalog catalog)
    {
        var span = site.Text.Span(place.Start, place.End);
        switch (verdict.Fate)
        {
            case ModelFate.Moved:
                // A second key of the same name would hide the first.
                var changes = site.IsKey && HasKey(file, verdict.NewId!) ? ImmutableArray<TextChange>.Empty : site.Text.Replace(place.Start, place.End, verdict.NewId!);
                return new TextFinding(Descriptors.MovedModel, span, changes, verdict.Id, changes.IsEmpty ? $"'{verdict.NewId}' is in this file already, so remove this one by hand" : $"write '{verdict.NewId}' instead");
            case ModelFate.ProbablyMoved:
                return TextFinding.Report(Descriptors.ProbablyMovedModel, span, verdict.Id, verdict.NewId, verdict.Reason);
            case ModelFate.Unserved:
                return TextFinding.Report(Descriptors.UnservedModel, span, verdict.Id, verdict.Reason + catalog.Closest(verdict.Id));
            case ModelFate.Variant:
                return TextFinding.Report(Descriptors.ModelVariant, span, verdict.Id, verdict.Reason);
            default:
                return TextFinding.Report(Descriptors.ModelInUse, span, verdict.Id, verdict.Reason);
        }
    }

    private static bool HasKey(SettingsFile file, string id) => file.CommonWords.Sites.Any(site => site.IsKey && site.Text.Value == id);
}
