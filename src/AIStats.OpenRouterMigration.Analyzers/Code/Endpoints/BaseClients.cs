using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Decides which types of a project send their requests to one of its bases.</summary>
internal sealed class BaseClients
{
    private readonly BaseEnds _bases;
    private readonly BaseNames _names;
    private readonly SplitLinks _links;
    private readonly CodeReach _reach;

    /// <summary>The files that register clients: few, while a project may have a type with a base in each of its files.</summary>
    private readonly Lazy<ImmutableArray<SyntaxTree>> _registering;

    private BaseClients(MigrationProject project)
    {
        _bases = BaseEnds.Of(project);
        _names = BaseNames.Of(project);
        _links = SplitLinks.Of(project);
        _reach = CodeReach.Of(project);
        _registering = new Lazy<ImmutableArray<SyntaxTree>>(() =>
            FrameworkNames.Registrations.SelectMany(name => project.HoldingProjectWord(name)).Distinct().ToImmutableArray());
    }

    /// <summary>The clients of a project's bases; found when first asked for.</summary>
    public static BaseClients Of(MigrationProject project) => project.Once(nameof(BaseClients), project, () => new BaseClients(project));

    /// <summary>Whether a type sends its requests to a base that ends with the version, so that its paths are relative to it.</summary>
    public bool IsOnWholeBase(BaseTypeDeclarationSyntax type) => _bases.Whole.Any(end => _links.IsOn(type, end))
        || _bases.WholeSettings.Any(end => _links.IsOn(type, end)) || (_bases.HasWhole && SplitLinks.IsNamedOpenRouter(type) && !_links.IsRegistered(type));

    /// <summary>Whether a type sends its requests to a base that ends before the version, so that its paths begin with it: <c>/v1/credits</c>.</summary>
    public bool IsOnRoot(BaseTypeDeclarationSyntax type) => _bases.Roots.Any(end => _links.IsOn(type, end));

    /// <summary>
    /// Whether a type sends its requests to a client with such a base that puts the version before what it is given, <c>$"api/v1/{path}"</c>, so that the
    /// paths of the type are relative to the version.
    /// </summary>
    public bool IsOnRootWithVersion(BaseTypeDeclarationSyntax type) => _bases.RootsWithVersion.Any(end => _links.IsOn(type, end));

    /// <summary>The bases that a type sends its requests to, whose paths are relative to the version.</summary>
    public IEnumerable<BaseEnd> WholeBasesOf(SyntaxNode type) => _bases.Whole.Where(end =>
        (end.Tree.FilePath == type.SyntaxTree.FilePath && end.Type.Span == type.Span)
        || (type is BaseTypeDeclarationSyntax declared && _links.IsOn(declared, end)));

    /// <summary>Whether a type sends its requests to a base of a group that ends with the version.</summary>
    public bool IsRelativeTo(SyntaxNode type, SplitGroup group) => WholeBasesOf(type).Any(group.Bases.Contains)
        || (type is BaseTypeDeclarationSyntax declared && group.Settings.Any(end => _links.IsOn(declared, end)));

    /// <summary>
    /// The names of the types that have a base, of what they implement, and of those that are registered or made with one: who is given one
    /// of them has that base.
    /// </summary>
    public ImmutableHashSet<string> Names => _bases.Whole.Concat(_bases.Roots).Concat(_bases.RootsWithVersion)
        .SelectMany(end => NamesAround(end).Concat(Registered(end)).Concat(HolderTypes(end)).Concat(_links.Given(end).All))
        .Concat(_bases.WholeSettings.SelectMany(end => _links.Given(end).All.Concat(_reach.Units(end.Key).SelectMany(MadeAround))
        .Concat(_links.TypesGivenSection(end))))
        .Concat(_names.All).Where(static name => name.Length > 1)
        .ToImmutableHashSet(StringComparer.Ordinal);

    private IEnumerable<string> HolderTypes(BaseEnd end) => _reach.Holders(end).Select(static holder => holder.Type).OfType<BaseTypeDeclarationSyntax>()
        .Where(static type => !type.Modifiers.Any(SyntaxKind.StaticKeyword)).Select(static type => type.Identifier.ValueText);

    /// <summary>
    /// The clients that are registered where the type of a base is named: <c>AddHttpClient&lt;ChatApi&gt;(… IOptions&lt;AiSettings&gt;
    /// …)</c>.
    /// </summary>
    private IEnumerable<string> Registered(BaseEnd end) => end.Type is not BaseTypeDeclarationSyntax { Identifier.ValueText: var type }
        ? Array.Empty<string>()
        : _registering.Value.SelectMany(tree => CodeReach.Units(tree, type))
        .SelectMany(static unit => unit.Name.Parent!.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()).SelectMany(GivenClients.RegisteredBy);

    /// <summary>The types that are made or registered where a setting is read: <c>new Balance(http, Env("OPENROUTER_URL"))</c>.</summary>
    private static IEnumerable<string> MadeAround(CodeUnit read) => read.Name.Parent!.Ancestors()
        .TakeWhile(static node => node is not (MemberDeclarationSyntax or BlockSyntax)).SelectMany(static node => node switch
        {
            ObjectCreationExpressionSyntax made => new[] { StringUse.LastName(made.Type) },
            InvocationExpressionSyntax call => GivenClients.RegisteredBy(call),
            _ => Array.Empty<string>(),
        });

    private static IEnumerable<string> NamesAround(BaseEnd end)
    {
        if (end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var type, BaseList: var implemented } declared
            && !declared.Modifiers.Any(SyntaxKind.StaticKeyword))
            return (implemented?.Types.Select(static one => StringUse.LastName(one.Type)) ?? Array.Empty<string>()).Append(type);
        var statement = end.Site.Expression.FirstAncestorOrSelf<StatementSyntax>(static node => node is not BlockSyntax
            && node.Parent is not LambdaExpressionSyntax);
        return statement?.DescendantNodes().OfType<GenericNameSyntax>().SelectMany(static name => name.TypeArgumentList.Arguments).Select(StringUse.LastName)
            ?? Array.Empty<string>();
    }
}
