using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The bases of a project, by what is added to them; those that moved among them.</summary>
internal sealed class BaseEnds
{
    private readonly ILookup<SyntaxTree, BaseEnd> _wholeByTree;

    private BaseEnds(MigrationProject project)
    {
        All = project.Files.SelectMany(static file => SplitEnds.Of(file).Bases).ToImmutableArray();
        Settings = SettingEnds.Of(project).ToImmutableArray();
        Whole = All.RemoveAll(static end => !IsWhole(end.Kind, end.Url));
        _wholeByTree = Whole.ToLookup(static end => end.Tree);
        WholeSettings = Settings.RemoveAll(static end => !IsWhole(end.Kind, end.Url));
        Roots = All.RemoveAll(static end => end.Url is null ? end.Kind != UrlKind.Root : end.Url.Endpoint?.Path != GatewayPaths.Root);
        RootsWithVersion = All.RemoveAll(static end => IsWhole(end.Kind, end.Url) || !RelativePaths.AddVersion(end.Type));
    }

    /// <summary>The bases of a project; found when first asked for.</summary>
    public static BaseEnds Of(MigrationProject project) => project.Once(nameof(BaseEnds), project, () => new BaseEnds(project));

    /// <summary>All in C#.</summary>
    public ImmutableArray<BaseEnd> All { get; }

    /// <summary>All in other files.</summary>
    public ImmutableArray<SettingEnd> Settings { get; }

    /// <summary>Those in C# that end with the version, so that their paths are relative to it.</summary>
    public ImmutableArray<BaseEnd> Whole { get; }

    /// <summary>Those of them in one file.</summary>
    public IEnumerable<BaseEnd> WholeIn(SyntaxTree tree) => _wholeByTree[tree];

    /// <summary>Those in other files that do.</summary>
    public ImmutableArray<SettingEnd> WholeSettings { get; }

    /// <summary>Those that end before the version, so that their paths begin with it: <c>/v1/credits</c>.</summary>
    public ImmutableArray<BaseEnd> Roots { get; }

    /// <summary>Those whose type puts the version before the paths that it is given: <c>$"api/v1/{path}"</c>.</summary>
    public ImmutableArray<BaseEnd> RootsWithVersion { get; }

    /// <summary>Whether any base of the project ends with the version.</summary>
    public bool HasWhole => !Whole.IsEmpty || !WholeSettings.IsEmpty;

    /// <summary>Whether paths may be added to a base of the project that ends with the version, or before it.</summary>
    public bool HasAny => HasWhole || !Roots.IsEmpty || !RootsWithVersion.IsEmpty;

    private static bool IsWhole(UrlKind kind, UrlText? url) => kind == UrlKind.Endpoint && url?.Endpoint?.Path is null or GatewayPaths.Version;
}
