using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The types of a project whose connection has nothing in common with the parts that cannot move: a nightly report with the company's key
/// beside a sign-in that gives users keys of their own. Only what is certain is apart: such a type has whole addresses, reads its key
/// itself, nothing else of the project reads that key, and no type of the project stands between it and what stays.
/// </summary>
internal sealed class SeparateConnections
{
    private readonly ImmutableHashSet<(string Path, TextSpan Type)> _types;

    private SeparateConnections(ImmutableHashSet<(string Path, TextSpan Type)> types) => _types = types;

    /// <summary>No type is apart.</summary>
    public static SeparateConnections None => new(ImmutableHashSet<(string Path, TextSpan Type)>.Empty);

    /// <summary>Whether the key of the project's variable is that of the types that are apart.</summary>
    public bool HaveKey => !_types.IsEmpty;

    /// <summary>Whether the type around a place is apart.</summary>
    public bool Contain(SyntaxNode place) => !_types.IsEmpty && _types.Contains(Key(place));

    /// <summary>Finds them.</summary>
    /// <param name="project">The project.</param>
    /// <param name="parts">What belongs to its connections.</param>
    /// <param name="held">The places of the parts that cannot move; null where one of them is in no type.</param>
    public static SeparateConnections Find(MigrationProject project, ImmutableArray<ConnectionPart> parts, IReadOnlyList<SyntaxNode>? held)
    {
        // An address in a settings file may be that of any type.
        if (held is null || held.Count == 0 || parts.Any(static part => part.Place is null))
            return None;
        var readers = project.Files.SelectMany(static file => file.Strings).Where(site => Reads(project, site)).Select(static site => site.Expression).ToList();
        var served = parts.Where(static part => part.Row.Verdict == EndpointVerdict.Kept).Select(static part => Node(part.Place!.Value))
            .Concat(project.Files.SelectMany(static file => file.Strings).Where(static site => ConnectionPart.IsMoved(site))
                .Select(static site => (SyntaxNode)site.Expression)).ToList();
        if (readers.Count == 0 || served.Count == 0)
            return None;
        var groups = new Groups(project, served.Concat(readers).Concat(held).Concat(parts.Select(static part => Node(part.Place!.Value))));
        var stays = held.Select(groups.Of).ToImmutableHashSet();
        var reading = readers.Select(groups.Of).Distinct().ToList();
        return reading.Count == 1 && !stays.Contains(reading[0]) && served.Exists(place => groups.Of(place) == reading[0])
            ? new SeparateConnections(groups.Members(reading[0]))
            : None;
    }

    private static bool Reads(MigrationProject project, StringSite site) => NamedVariable.IsRead(project, site, GatewayVariables.OpenRouterApiKey)
        || NamedVariable.IsRead(project, site, MigrationOptions.Read(
            project.Options.AnalyzerConfigOptionsProvider.GetOptions(site.Expression.SyntaxTree)).ApiKeyVariable);

    private static SyntaxNode Node((SyntaxTree Tree, TextSpan Span) place) => place.Tree.GetRoot().FindToken(place.Span.Start).Parent!;

    private static (string Path, TextSpan Type) Key(SyntaxNode place) => (place.SyntaxTree.FilePath, StringUse.EnclosingType(place).Span);

    /// <summary>Types that name each other, or both name another type of the project, are in one group.</summary>
    private sealed class Groups
    {
        private readonly List<HashSet<(string Path, TextSpan Type)>> _groups = new();

        public Groups(MigrationProject project, IEnumerable<SyntaxNode> places)
        {
            var types = places.Select(StringUse.EnclosingType).GroupBy(Key).Select(static same => (same.Key, Names: NamesIn(same.First()))).ToList();
            foreach (var (key, names) in types)
            {
                var joined = new HashSet<(string Path, TextSpan Type)> { key };
                foreach (var (other, _) in types.TakeWhile(type => type.Key != key)
                    .Where(type => type.Names.Intersect(names).Any(name => project.Declaring(name).Any())))
                    joined.UnionWith(_groups.Find(known => known.Contains(other))!);
                _groups.RemoveAll(joined.Overlaps);
                _groups.Add(joined);
            }
        }

        public int Of(SyntaxNode place) => _groups.FindIndex(group => group.Contains(Key(place)));

        public ImmutableHashSet<(string Path, TextSpan Type)> Members(int group) => _groups[group].ToImmutableHashSet();

        /// <summary>The names in a type that may be those of types, its own among them.</summary>
        private static ImmutableHashSet<string> NamesIn(SyntaxNode type) => type.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Length > 1 && char.IsUpper(token.ValueText[0])
                && token.Parent is SimpleNameSyntax { Parent: not (MemberAccessExpressionSyntax or AssignmentExpressionSyntax) } or BaseTypeDeclarationSyntax
                    or SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: SimpleNameSyntax } })
            .Select(static token => token.ValueText).ToImmutableHashSet(StringComparer.Ordinal);
    }
}
