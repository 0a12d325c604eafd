using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Where the code of a project has the gateway's addresses that take a key and move, or have moved: whole ones, the paths of a base, and the names of
/// constants and settings that hold one. What stands nearest to a key says where it is sent.
/// </summary>
internal sealed class SentAddresses
{
    private readonly Lazy<ImmutableArray<InType>> _staying;

    private SentAddresses(MigrationProject project)
    {
        var places = project.Files.Where(static file => (file.Kinds & MarkerKinds.Evidence) != 0).SelectMany(file => Addresses(project, file, Moves))
            .Concat(RelativePaths.Trees(project).SelectMany(tree => Paths(project, tree))).Concat(BaseNames.Of(project).UsesOfMovingSettings).ToList();
        var hasMoved = ConnectionPart.HasMoved(project);
        Types = ByType(project, places, hasMoved);
        _staying = new Lazy<ImmutableArray<InType>>(() => ByType(project, project.Files.Where(static file => (file.Kinds & MarkerKinds.OpenRouter) != 0)
            .SelectMany(file => Addresses(project, file, Stays)), hasMoved));
    }

    private static ImmutableArray<InType> ByType(MigrationProject project, IEnumerable<SyntaxNode> places, bool hasMoved) => places
        .GroupBy(static place => (place.SyntaxTree.FilePath, StringUse.EnclosingType(place).Span))
        .Select(same => new InType(project, StringUse.EnclosingType(same.First()), same.Select(static place => place.Span).ToImmutableArray(), hasMoved))
        .ToImmutableArray();

    /// <summary>The types that have any.</summary>
    public ImmutableArray<InType> Types { get; }

    /// <summary>The types that have addresses of OpenRouter's that take a key and stay, whatever else moves.</summary>
    public ImmutableArray<InType> Staying => _staying.Value;

    /// <summary>Those of a project.</summary>
    public static SentAddresses Of(MigrationProject project) => project.Once(nameof(SentAddresses), project, () => new SentAddresses(project));

    private static IEnumerable<SyntaxNode> Addresses(MigrationProject project, CodeFile file, Func<MigrationProject, StringSite, MigrationOptions, bool> isOne)
    {
        var options = MigrationOptions.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(file.Tree));
        foreach (var address in file.Strings.Where(site => isOne(project, site, options)).Select(static site => site.Expression))
        {
            yield return address;
            // What only its own file can use is found once for it.
            foreach (var use in MemberOwners.IsSeenElsewhere(address) ? Uses(project, address)
                : project.CacheOf(file.Tree).Once(nameof(SentAddresses), address, () => Uses(project, address).ToImmutableArray()))
                yield return use;
        }
    }

    /// <summary>The names of what is given an address.</summary>
    private static IEnumerable<ExpressionSyntax> Uses(MigrationProject project, ExpressionSyntax address)
    {
        // `box.Text = "https://…"`: many objects have a member of that name.
        if (StringUse.DeclaredName(address) is not { } name || address.Ancestors().TakeWhile(static node => node is not StatementSyntax)
            .OfType<AssignmentExpressionSyntax>().Any(static set => set.Left is not IdentifierNameSyntax || set.Parent is InitializerExpressionSyntax))
            return Array.Empty<ExpressionSyntax>();
        var type = StringUse.EnclosingType(address);
        return MemberOwners.Uses(project, name, address).Where(use => use is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access
            ? type is BaseTypeDeclarationSyntax declared && MemberOwners.Of(access) == declared.Identifier.ValueText
            : type.Contains(use) && Declarations.MayBeGiven(use, address));
    }

    private static bool Moves(MigrationProject project, StringSite site, MigrationOptions options) => GatewayKeys.AddressesOf(project, site, options)
        .Any(address => address.Company == KeyCompany.AIStats || site.Urls.Any(url => Connections.Of(project).Moves(url, site.Expression)));

    private static bool Stays(MigrationProject project, StringSite site, MigrationOptions options) =>
        GatewayKeys.AddressesOf(project, site, options).Any(static address => address.Company == KeyCompany.OpenRouter) && !Moves(project, site, options);

    private static IEnumerable<SyntaxNode> Paths(MigrationProject project, SyntaxTree tree) => RelativePaths.In(project, tree)
        .Where(static path => path.Endpoint is { Verdict: not EndpointVerdict.Missing, Access: EndpointAccess.Key })
        .Select(path => tree.GetRoot().FindToken(path.Span.Start).Parent!).Where(place => Connections.Of(project).ForPath(place) is null);

    /// <summary>The addresses in one type, or in the statements of a file.</summary>
    internal sealed class InType
    {
        private readonly ImmutableArray<TextSpan> _own;
        private readonly ForeignAddresses _foreign;
        private readonly string _target;
        private readonly TreeCache _file;

        public InType(MigrationProject project, SyntaxNode type, ImmutableArray<TextSpan> own, bool hasMoved)
        {
            Node = type;
            _own = own;
            _file = project.CacheOf(type.SyntaxTree);
            _foreign = ForeignAddresses.Of(_file, type.SyntaxTree);
            _target = project.TargetOf(type.SyntaxTree).Host;
            Host = hasMoved ? _target : GatewayHosts.OpenRouter;
        }

        /// <summary>The type.</summary>
        public SyntaxNode Node { get; }

        /// <summary>The host that the addresses lead to.</summary>
        public string Host { get; }

        /// <summary>The keys that are sent to the addresses: those to which they stand nearest.</summary>
        public ImmutableArray<ExpressionSyntax> Keys => Once(nameof(SentAddresses), () =>
            KeyUses.In(_file, Node, Nodes, HoldItself).Where(AreNearest).ToImmutableArray());

        private IEnumerable<SyntaxNode> Nodes => _own.Select(span => Node.SyntaxTree.GetRoot().FindNode(span, getInnermostNodeForTie: true));

        /// <summary>What the file says about the addresses alone, found once: it stays as long as they do, whatever changes elsewhere.</summary>
        public T Once<T>(string what, Func<T> find)
            where T : notnull => _file.Once(what, $"{_target} {Node.Span} {string.Join(",", _own)}", find);

        /// <summary>The tuples, argument lists of new objects and initializers that an address is a part of.</summary>
        public IEnumerable<SyntaxNode> Lists => Nodes
            .Select(static address => address.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(static node => node.Parent is not ExpressionSyntax
                || node.Parent is InitializerExpressionSyntax or AssignmentExpressionSyntax)?.Parent switch
            {
                ArgumentSyntax { Parent: TupleExpressionSyntax or ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax } } argument =>
                    argument.Parent,
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } members } => members,
                _ => null,
            }).OfType<SyntaxNode>().Distinct();

        /// <summary>Whether the smallest piece of code around a key that has any address has the gateway's, and no other.</summary>
        private bool AreNearest(SyntaxNode key)
        {
            foreach (var scope in key.AncestorsAndSelf().TakeWhile(node => node != Node.Parent))
            {
                var isOther = _foreign.HoldAddress(scope.Span, _target) || _foreign.HoldModelApi(scope.Span, _target);
                if (isOther || Hold(scope))
                    return !isOther && (scope != Node || IsShared(key));
            }

            return false;
        }

        /// <summary>Whether an argument list or an initializer has an address as a part of its own, and not of a function in it.</summary>
        private bool HoldItself(SyntaxNode list) => Hold(list) && !list.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>().Any(Hold);

        /// <summary>Whether a node stands in one list or entry with an address.</summary>
        public bool AreBeside(SyntaxNode node) => node.SyntaxTree.FilePath == Node.SyntaxTree.FilePath && node.Ancestors()
            .TakeWhile(static around => around is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Any(Hold);

        /// <summary>
        /// Whether a key that is set in a method without an address is for those of other members: they call the method, or it sends nothing by itself.
        /// </summary>
        private bool IsShared(SyntaxNode key) => key.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || !CalledIn(method).Overlaps(FrameworkNames.Sending)
            || Node.ChildNodes().OfType<MemberDeclarationSyntax>().Where(Hold).Any(member => CalledIn(member).Contains(method.Identifier.ValueText));

        private static ImmutableHashSet<string> CalledIn(SyntaxNode code) => code.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(StringUse.CalledName).ToImmutableHashSet(StringComparer.Ordinal);

        private bool Hold(SyntaxNode node) => _own.Any(node.Span.Contains);
    }
}
