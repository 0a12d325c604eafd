namespace AIStats.OpenRouterMigration.Map;

/// <summary>Knows of a model id what becomes of it on AI Stats: from the rows of the map, with the team's own list of served ids where there is one.</summary>
internal sealed class ModelCatalog
{
    private static readonly char[] LineEnds = { '\r', '\n' };
    private static readonly string[] DroppedEndings = { "", "-instruct", "-it" };
    private static readonly Lazy<ModelCatalog> Default = new(static () => new ModelCatalog(Rows(ModelRows.Served).Select(static row => row[0]).ToList(), isComplete: false));
    private readonly IdTable<ModelVerdict> _verdicts;
    private readonly Lazy<ClosestModels> _closest;
    private readonly Lazy<Dictionary<string, string?>> _names;

    /// <summary>Makes a catalog of what the team's own gateway answered.</summary>
    /// <param name="served">The ids that <c>GET /v1/models</c> listed.</param>
    public ModelCatalog(IReadOnlyCollection<string> served)
        : this(served, isComplete: true)
    {
    }

    private ModelCatalog(IReadOnlyCollection<string> served, bool isComplete)
    {
        var resolved = Rows(ModelRows.Resolved);
        var moved = Rows(ModelRows.Moved);
        var unserved = Rows(ModelRows.Unserved);
        _verdicts = new IdTable<ModelVerdict>(served.Count + resolved.Count + moved.Count + unserved.Count);
        foreach (var id in served)
            _verdicts.TryAdd(id, new ModelVerdict(id, ModelFate.Served, NewId: null, "serves it under this id"));
        foreach (var row in resolved.Where(row => !isComplete || IsServed(row[1])))
            _verdicts.TryAdd(row[0], new ModelVerdict(row[0], ModelFate.Served, NewId: null, $"resolves it to '{row[1]}'"));
        foreach (var row in moved.Where(row => IsServed(row[1])))
            _verdicts.TryAdd(row[0], row[0][0] == ModelNames.LatestSign ? Latest(row[0], row[1]) : new ModelVerdict(row[0], row[2] == "certain" ? ModelFate.Moved : ModelFate.ProbablyMoved, row[1], row[3]));
        foreach (var row in unserved)
            _verdicts.TryAdd(row[0], row[0].StartsWith(ModelNames.RouterAuthor + "/", StringComparison.Ordinal) ? Router(row[0]) : Unserved(row[0], isKnown: row.Length > 1));
        _closest = new Lazy<ClosestModels>(() => new ClosestModels(served));
        _names = new Lazy<Dictionary<string, string?>>(() => ByName(served.Concat(resolved.Concat(moved).Concat(unserved).Select(static row => row[0]))));
    }

    /// <summary>The catalog of the package, as both gateways were on <see cref="ModelRows.SnapshotDate"/>.</summary>
    public static ModelCatalog BuiltIn => Default.Value;

    /// <summary>The verdict about the id that stands in a text, if a row names it; this allocates nothing.</summary>
    public ModelVerdict? Find(string text, int start, int length) => _verdicts.Find(text, start, length);

    /// <summary>Whether a row names the id that stands in a text, or the model that it is a variant of.</summary>
    public bool Lists(string text, int start, int end)
    {
        start += ModelIdText.PrefixLength(text, start, end);
        if (Find(text, start, end - start) is not null)
            return true;
        if (text[start] == ModelNames.LatestSign)
            start++;
        var colon = text.IndexOf(':', start, end - start);
        return Find(text, start, (colon < 0 ? end : colon) - start) is not null;
    }

    /// <summary>The verdict about any id of a known author.</summary>
    public ModelVerdict Judge(string id)
    {
        if (_verdicts.Find(id) is { } verdict)
            return verdict;
        if (ModelIdText.PrefixLength(id, 0, id.Length) is > 0 and var length)
            return new ModelVerdict(id, ModelFate.Variant, NewId: null, Served(Judge(id.Substring(length))) is { } served ? $"it has no such prefix; behind it, the id is '{served}' there" : "it has no such prefix, nor the model behind it");
        if (id.StartsWith(ModelNames.PresetPrefix, StringComparison.Ordinal))
        {
            var preset = ModelNames.NewPresetPrefix + id.Substring(ModelNames.PresetPrefix.Length);
            return new ModelVerdict(id, ModelFate.Variant, preset, $"it names a preset '{preset}'");
        }

        if (id.IndexOf(ModelNames.PresetPrefix, StringComparison.Ordinal) >= 0)
            return new ModelVerdict(id, ModelFate.Variant, NewId: null, "it takes a model or a preset ('@name'), not both");
        if (id[0] == ModelNames.LatestSign)
            return Latest(id, Served(Judge(id.Substring(1))));
        foreach (var variant in ModelNames.Variants)
        {
            if (id.EndsWith(":" + variant.Suffix, StringComparison.Ordinal))
                return new ModelVerdict(id, ModelFate.Variant, Served(Judge(id.Substring(0, id.Length - variant.Suffix.Length - 1))), variant.Advice);
        }

        return Renamed(id) is { } newId ? new ModelVerdict(id, ModelFate.ProbablyMoved, newId, "the author has another name there") : Unserved(id, isKnown: false);
    }

    /// <summary>The verdict about a name without its author (<c>gpt-4o-mini</c>), which AI Stats does not take; null where no known id ends so, or those of several authors do.</summary>
    public ModelVerdict? JudgeName(string name)
    {
        if (!_names.Value.TryGetValue(name, out var id) || id is null)
            return null;
        var verdict = Judge(id);
        return Served(verdict) is { } newId ? new ModelVerdict(name, ModelFate.ProbablyMoved, newId, "an id begins with its author") : verdict with { Id = name };
    }

    /// <summary>Up to three served ids of the same family, the best first, as a clause of a message.</summary>
    public string Closest(string id)
    {
        var closest = FindClosest(id);
        return closest.Count == 0 ? "it serves nothing of that family, so choose from GET /v1/models" : "the closest it serves: " + string.Join(", ", closest.Select(static other => $"'{other}'"));
    }

    /// <summary>Up to three served ids of the same family, the best first.</summary>
    public IReadOnlyList<string> FindClosest(string id)
    {
        // What becomes of the model itself comes first where only ":free" is not served.
        var own = id.EndsWith(":" + ModelNames.FreeVariant, StringComparison.Ordinal) ? Served(Judge(id.Substring(0, id.Length - ModelNames.FreeVariant.Length - 1))) : null;
        return _closest.Value.Find(id, own);
    }

    private static string? Served(ModelVerdict verdict) => verdict.Fate == ModelFate.Served ? verdict.Id : verdict.Fate == ModelFate.Unserved ? null : verdict.NewId;

    private static ModelVerdict Latest(string id, string? newId) =>
        new(id, ModelFate.Variant, newId, newId is null ? "it does not know this name with a tilde, so name a model" : $"write '{newId}' instead");

    private static ModelVerdict Router(string id) => new(id, ModelFate.Variant, NewId: null, "it has no such router, so name a model");

    private static ModelVerdict Unserved(string id, bool isKnown) => new(id, ModelFate.Unserved, NewId: null, isKnown ? "its catalog has it without a route; " : "");

    private static List<string[]> Rows(string rows) => rows.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries).Select(static row => row.Split('\t')).ToList();

    private Dictionary<string, string?> ByName(IEnumerable<string> ids)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var name = id.Substring(id.IndexOf('/') + 1);
            // A name that leads to different models says nothing.
            if (!names.TryGetValue(name, out var other))
                names.Add(name, id);
            else if (other is not null && Served(Judge(other)) != Served(Judge(id)))
                names[name] = null;
        }

        return names;
    }

    private bool IsServed(string id) => _verdicts.Find(id) is { Fate: ModelFate.Served };

    /// <summary>The served id with the author's other name, which drops endings such as <c>-instruct</c> for some models.</summary>
    private string? Renamed(string id)
    {
        var slash = id.IndexOf('/');
        if (slash < 0 || !ModelNames.RenamedAuthors.TryGetValue(id.Substring(0, slash), out var author))
            return null;
        var name = author + id.Substring(slash);
        foreach (var ending in DroppedEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Substring(0, name.Length - ending.Length) is var shorter && IsServed(shorter))
                return shorter;
        }

        return null;
    }
}
