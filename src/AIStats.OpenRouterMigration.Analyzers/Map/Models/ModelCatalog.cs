using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Knows of a model id what becomes of it on AI Stats: from the rows of the map, with the team's own list of served ids where there is one.</summary>
internal sealed class ModelCatalog
{
    private const string Certain = "certain";
    private const string Other = "other";

    // What 160 characters leave for ids and a reason.
    private const int RoomBesideId = 116;
    private static readonly char[] LineEnds = { '\r', '\n' };
    private static readonly string[] DroppedEndings = { "", "-instruct", "-it" };
    private static readonly Lazy<ModelCatalog> Default = new(static () => new ModelCatalog(Rows(ModelRows.Served).ConvertAll(ReadModel), isComplete: false));
    private readonly IdTable<ModelVerdict> _verdicts;
    private readonly Dictionary<string, ServedModel> _served = new(StringComparer.Ordinal);
    private readonly Lazy<ClosestModels> _closest;
    private readonly Lazy<Dictionary<string, string?>> _names;
    private readonly Lazy<Dictionary<string, string>> _former;

    /// <summary>Makes a catalog of what the team's own gateway answered.</summary>
    /// <param name="served">The models that <c>GET /v1/models</c> listed.</param>
    public ModelCatalog(IReadOnlyCollection<ServedModel> served)
        : this(served, isComplete: true)
    {
    }

    private ModelCatalog(IReadOnlyCollection<ServedModel> served, bool isComplete)
    {
        var announced = isComplete ? new List<string[]>() : Rows(ModelRows.Announced);
        var resolved = Rows(ModelRows.Resolved);
        var moved = Rows(ModelRows.Moved);
        var unserved = Rows(ModelRows.Unserved);
        foreach (var model in served)
            _served[model.Id] = model;
        foreach (var row in announced)
            _served[row[0]] = new ServedModel(row[0]);
        _closest = new Lazy<ClosestModels>(() => new ClosestModels(served));
        _verdicts = new IdTable<ModelVerdict>(_served.Count + resolved.Count + moved.Count + unserved.Count);
        foreach (var row in announced)
            _verdicts.TryAdd(row[0], new ModelVerdict(row[0], ModelVerdictKind.Served, NewId: null,
                $"announced it after {ModelRows.SnapshotDate}, so look it up in GET /v1/models"));
        foreach (var model in served)
            _verdicts.TryAdd(model.Id, new ModelVerdict(model.Id, ModelVerdictKind.Served, NewId: null, "serves it" + Ending(model)));
        foreach (var row in resolved.Where(row => _served.ContainsKey(row[1])))
            _verdicts.TryAdd(row[0], new ModelVerdict(row[0], ModelVerdictKind.Served, NewId: null, $"resolves it to '{row[1]}'" + Ending(_served[row[1]])));
        foreach (var row in moved.Where(row => IsServed(row[1])))
            _verdicts.TryAdd(row[0], row[0][0] == ModelNames.LatestSign ? Latest(row[0], row[1]) : Moved(row[0], row[1], row[2], row[3]));
        foreach (var row in unserved)
            _verdicts.TryAdd(row[0], row[0].StartsWith(ModelNames.RouterAuthor + "/", StringComparison.Ordinal) ? Router(row[0])
                : Unserved(row[0], row.Length > 1 ? row[1] : null));
        _former = new Lazy<Dictionary<string, string>>(() => moved.Select(static row => row[0]).Concat(resolved.Select(static row => row[0])).Select(Judge)
            .Where(static verdict => verdict.Kind == ModelVerdictKind.Moved).GroupBy(static verdict => verdict.NewId!, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First().Id, StringComparer.Ordinal));
        _names = new Lazy<Dictionary<string, string?>>(() => ByName(_served.Keys.Concat(resolved.Concat(moved).Concat(unserved).Select(static row => row[0]))));
    }

    /// <summary>The catalog of the package, as both gateways were on <see cref="ModelRows.SnapshotDate"/>.</summary>
    public static ModelCatalog BuiltIn => Default.Value;

    /// <summary>The verdict about the id that stands in a text, if a row names it; this allocates nothing.</summary>
    public ModelVerdict? Find(string text, int start, int length) => _verdicts.Find(text, start, length);

    /// <summary>Whether a row names the id that stands in a text, or the model that it is a variant of, or the one that it is another spelling of.</summary>
    public bool Lists(string text, int start, int end)
    {
        start += ModelIdText.PrefixLength(text, start, end);
        if (Find(text, start, end - start) is not null)
            return true;
        if (text[start] == ModelNames.LatestSign)
            start++;
        var colon = text.IndexOf(':', start, end - start);
        var length = (colon < 0 ? end : colon) - start;
        if (Find(text, start, length) is not null)
            return true;
        var id = text.Substring(start, length);
        return Renamed(id) is not null || WithDots(id).Any(dotted => _verdicts.Find(dotted) is not null);
    }

    /// <summary>An id of OpenRouter that certainly is what AI Stats serves under another one; null where none is known.</summary>
    public string? Former(string newId) => _former.Value.TryGetValue(newId, out var id) ? id : null;

    /// <summary>The verdict about any id of a known author.</summary>
    public ModelVerdict Judge(string id)
    {
        if (_verdicts.Find(id) is { } verdict)
            return verdict;
        if (ModelIdText.PrefixLength(id, 0, id.Length) is > 0 and var length)
            return new ModelVerdict(id, ModelVerdictKind.Variant, NewId: null, Served(Judge(id.Substring(length))) is { } served
                ? $"it has no such prefix, and the id is '{served}' there" : "it has no such prefix, and not this model");
        if (id.StartsWith(ModelNames.PresetPrefix, StringComparison.Ordinal))
        {
            var preset = ModelNames.NewPresetPrefix + id.Substring(ModelNames.PresetPrefix.Length);
            return new ModelVerdict(id, ModelVerdictKind.Variant, preset, $"write the preset as '{preset}'");
        }

        if (id.Contains(ModelNames.PresetPrefix, StringComparison.Ordinal))
            return new ModelVerdict(id, ModelVerdictKind.Variant, NewId: null, "it takes a model or a preset ('@name'), not both");
        if (id[0] == ModelNames.LatestSign)
            return Latest(id, Served(Judge(id.Substring(1))));
        foreach (var variant in ModelNames.Variants)
        {
            if (id.EndsWith(":" + variant.Suffix, StringComparison.Ordinal))
                return new ModelVerdict(id, ModelVerdictKind.Variant, Served(Judge(id.Substring(0, id.Length - variant.Suffix.Length - 1))), variant.Advice);
        }

        if (ModelNames.Routers.Any(router => id.Split(':')[0] == router.Id))
            return Router(id);
        if (Renamed(id) is var (newId, why))
            return Moved(id, newId, certainty: "", why);
        return WithDots(id).Select(dotted => _verdicts.Find(dotted)).OfType<ModelVerdict>().Select(Served).FirstOrDefault(static same => same is not null)
            is { } spelled ? Moved(id, spelled, certainty: "", "with a dot") : Unserved(id, state: null);
    }

    /// <summary>
    /// The verdict about a name without its author (<c>gpt-4o-mini</c>), which AI Stats does not take; null where no known id ends so, or those of
    /// several authors do.
    /// </summary>
    public ModelVerdict? JudgeName(string name)
    {
        var id = WithDots(name).Prepend(name).Select(spelled => _names.Value.TryGetValue(spelled, out var known) ? known : null)
            .FirstOrDefault(static known => known is not null);
        if (id is null)
            return null;
        var verdict = Judge(id);
        return Served(verdict) is { } newId ? Moved(name, newId, certainty: "", "with its author") : verdict with { Id = name };
    }

    /// <summary>
    /// Why an id is not served, and up to three active ids of the same family and about the same size, the best first, as a clause of a message: as
    /// many as it has room for.
    /// </summary>
    public string Closest(ModelVerdict verdict)
    {
        var vectors = ModelItself(verdict.Id) is null ? Vectors(verdict.Id) : "";
        var room = RoomBesideId - verdict.Id.Length - verdict.Reason.Length - vectors.Length;
        var closest = FindClosest(verdict.Id).Select(other =>
            $"'{other}'" + (_served.TryGetValue(other, out var model) && !model.IsActive ? $" ({model.Status})" : "")).ToList();
        while (closest.Count > 1 && closest.Sum(static name => name.Length + 2) > room)
            closest.RemoveAt(closest.Count - 1);
        return verdict.Reason + (closest.Count == 0 ? "it serves no model like it, so choose one from GET /v1/models"
            : (closest.Count == 1 ? "the closest is " : "the closest are ") + string.Join(", ", closest)) + vectors;
    }

    /// <summary>Up to three served ids of the same family, the best first.</summary>
    public IReadOnlyList<string> FindClosest(string id) => _closest.Value.Find(id, ModelItself(id));

    /// <summary>What becomes of the model itself where only its variant ":free" is not served: it comes first.</summary>
    private string? ModelItself(string id) =>
        id.EndsWith(":" + ModelNames.FreeVariant, StringComparison.Ordinal) ? Served(Judge(id.Substring(0, id.Length - ModelNames.FreeVariant.Length - 1)))
            : null;

    private static string? Served(ModelVerdict verdict) => verdict.Kind == ModelVerdictKind.Served ? verdict.Id : verdict.NewId;

    private static ModelVerdict Latest(string id, string? newId) =>
        new(id, ModelVerdictKind.Variant, newId, newId is null ? "it has no names with a tilde, so name a model" : $"write '{newId}' instead");

    private static ModelVerdict Router(string id)
    {
        var row = ModelNames.Routers.FirstOrDefault(router => router.Id == id.Split(':')[0]);
        var isFree = id.EndsWith(":" + ModelNames.FreeVariant, StringComparison.Ordinal);
        return new(id, ModelVerdictKind.Variant, isFree ? ModelNames.FreeRouter : null, isFree ? $"its router of free models is '{ModelNames.FreeRouter}'"
            : row?.Advice ?? "it has no such router, so name a model");
    }

    private static ModelVerdict Unserved(string id, string? state) => new(id, ModelVerdictKind.Unserved, NewId: null, state switch
    {
        null => "",
        ServedModel.Retired => "it is retired there, and ",
        _ => "no provider offers it, and ",
    });

    private static ModelVerdict Probably(string id, string newId, string why) =>
        new(id, ModelVerdictKind.ProbablyMoved, newId, $"it is probably '{newId}' ({why}), so compare the two", "probable: " + why);

    private static List<string[]> Rows(string rows) => rows.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries)
        .Select(static row => row.Split('\t')).ToList();

    private static ServedModel ReadModel(string[] row) => row.Length == 1 ? new ServedModel(row[0])
        : new ServedModel(row[0], row[1], row.Length > 2 && row[2].Length > 0 ? row[2] : null, row.Length > 3 ? row[3] : null);

    /// <summary>What to add about vectors that an embedding model made: those of another model cannot be compared with them.</summary>
    private static string Vectors(string id) => ModelNames.EmbeddingWords.Any(word => id.Contains(word, StringComparison.Ordinal))
        ? " (compute stored vectors again)" : "";

    /// <summary>The spellings of an id with a dot between two numbers (<c>claude-haiku-4-5</c>), and without a date behind that.</summary>
    private static IEnumerable<string> WithDots(string id)
    {
        for (var at = 1; at < id.Length - 1; at++)
        {
            // A version has one or two digits; a longer number is a date or a size.
            if (id[at] != '-' || !IsShortNumber(id, at - 1, -1) || !IsShortNumber(id, at + 1, 1))
                continue;
            var dotted = id.Substring(0, at) + "." + id.Substring(at + 1);
            yield return dotted;
            if (dotted.LastIndexOf('-') is var dash && dash > at && dotted.Length - dash == 9 && dotted.Skip(dash + 1).All(char.IsDigit))
                yield return dotted.Substring(0, dash);
        }
    }

    private static bool IsShortNumber(string id, int at, int step)
    {
        var length = 0;
        for (; at >= 0 && at < id.Length && char.IsDigit(id[at]); at += step)
            length++;
        return length is 1 or 2 && (at < 0 || at >= id.Length || !char.IsLetterOrDigit(id[at]) || step < 0);
    }

    private string Ending(ServedModel model) => model.IsActive ? ""
        : $", but it is {model.StatusText}" + (Replacement(model) is { } other ? $": '{other}' replaces it{Vectors(model.Id)}" : "");

    /// <summary>What takes the place of a model that ends: what the catalog names, or the closest that stays.</summary>
    private string? Replacement(ServedModel model) => model.ReplacementId is { } named && _served.ContainsKey(named) ? named
        : _closest.Value.Find(model.Id, own: null).FirstOrDefault(id => id != model.Id && _served[id].IsActive);

    private ModelVerdict Moved(string id, string newId, string certainty, string why)
    {
        if (_served.TryGetValue(newId, out var model) && !model.IsActive)
        {
            var rest = Replacement(model) is { } other ? $"so choose '{other}'" : "with no active model like it";
            return new ModelVerdict(id, ModelVerdictKind.ProbablyMoved, model.Status == ServedModel.Retired
                || certainty == Other ? null : newId, $"its '{newId}' is {model.StatusText}, {rest}{Vectors(id)}", model.Status + " there");
        }

        return certainty switch
        {
            Certain => new ModelVerdict(id, ModelVerdictKind.Moved, newId, why),
            Other => new ModelVerdict(id, ModelVerdictKind.ProbablyMoved, NewId: null,
                $"it would run '{newId}', another model on OpenRouter, so choose one"),
            _ => Probably(id, newId, why),
        };
    }

    private Dictionary<string, string?> ByName(IEnumerable<string> ids)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var name = id.Substring(id.IndexOf('/') + 1);
            // A name that two models share leads to neither of them.
            if (!names.TryGetValue(name, out var other))
                names.Add(name, id);
            else if (other is not null && Served(Judge(other)) != Served(Judge(id)))
                names[name] = null;
        }

        return names;
    }

    private bool IsServed(string id) => _verdicts.Find(id) is { Kind: ModelVerdictKind.Served };

    /// <summary>The served id with the author's other name, or without an ending such as <c>-instruct</c> that AI Stats drops for some models.</summary>
    private (string NewId, string Why)? Renamed(string id)
    {
        var slash = id.IndexOf('/');
        if (slash < 0)
            return null;
        var isRenamed = ModelNames.RenamedAuthors.TryGetValue(id.Substring(0, slash), out var author);
        // Other services use the author's new name as well, with model names of their own.
        if (!isRenamed && ModelIdText.IsNew(id, new ModelIdPlace(0, id.Length)))
            return null;
        var name = isRenamed ? author + id.Substring(slash) : id;
        foreach (var ending in DroppedEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Substring(0, name.Length - ending.Length) is var shorter && IsServed(shorter))
                return (shorter, isRenamed ? "other author" : $"without '{ending}'");
        }

        return null;
    }
}
