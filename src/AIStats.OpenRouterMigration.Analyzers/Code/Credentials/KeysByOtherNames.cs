using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The names, of nobody or of another company, by which code reads the key that it sends to the gateway: <c>LLM_API_KEY</c>, <c>config["ApiKey"]</c>,
/// <c>OPENAI_API_KEY</c> beside OpenRouter's URL. The URL moves, hosts keep the old key under the name, and nothing else says so.
/// </summary>
internal static class KeysByOtherNames
{
    /// <summary>The names in a file, each with the host that the key goes to.</summary>
    public static IEnumerable<OtherKeyName> In(MigrationProject project, SyntaxTree tree) => Of(project).Where(name => name.Tree.FilePath == tree.FilePath);

    /// <summary>Those of a project.</summary>
    public static ImmutableArray<OtherKeyName> Of(MigrationProject project) => project.Once(nameof(KeysByOtherNames), project, () =>
        (OwnKeys.AreAll(project) ? Enumerable.Empty<OtherKeyName>() : All(project)).Concat(MadeNames.In(project))
            .GroupBy(static name => (name.Tree.FilePath, name.Span)).Select(static same => same.First())
            .Select(name => name with { Staying = name.IsMade ? null : StayingFor(project, name) }).ToImmutableArray());

    /// <summary>Where the code sends the key of a name to an address that stays at OpenRouter: a new key under the name would go there, too.</summary>
    private static string? StayingFor(MigrationProject project, OtherKeyName name) => SentAddresses.Of(project).Staying
        .SelectMany(static type => type.Keys).Where(key => KeySources.Of(project, key).Any(source => source.Member is null ? source.Name == name.Name
            : source.Node.SyntaxTree.FilePath == name.Tree.FilePath && source.Place.Span == name.Span))
        .Select(static key => Stay.At(key.SyntaxTree, key.Span)).FirstOrDefault();

    private static IEnumerable<OtherKeyName> All(MigrationProject project) => SentAddresses.Of(project).Types.SelectMany(type => Find(project, type));

    private static IEnumerable<OtherKeyName> Find(MigrationProject project, SentAddresses.InType type)
    {
        var named = new Lazy<bool>(() => project.SignalsOf(type.Node.SyntaxTree).Strings
            .Any(site => type.Node.Contains(site.Expression) && NameWords.IsKey(site.Text.Value) && KeySource.Names(site.Text.Value)));
        var keys = type.Keys.Select(key => (Sources: KeySources.Of(project, key), Says: KeySource.Mentions(key)))
            .Select(static key => (key.Sources, Says: key.Says || key.Sources.Any(static source => source.NamesGateway))).ToList();
        foreach (var (sources, says) in keys)
        {
            // Beside a key that names the gateway, one that does not is for something else.
            var isAlone = says || !(named.Value || keys.Exists(static key => key.Says));
            foreach (var source in sources.Where(source => !source.NamesGateway && !IsTakenForGateways(source) && (isAlone || type.AreBeside(source.Node))))
            {
                if (source.Member is null ? !IsOthers(project, source) : IsFilled(project, source))
                {
                    // A generated type has no findings: `Settings.Default.ApiKey` is told where it is read.
                    var told = project.IsGenerated(source.Node.SyntaxTree) ? source.Ways.FirstOrDefault(way => !project.IsGenerated(way.SyntaxTree)) : null;
                    yield return new OtherKeyName((told ?? source.Node).SyntaxTree, told?.Span ?? source.Place.Span, source.Name, type.Host,
                        IsStored(project, source));
                }
            }
        }

        foreach (var name in type.Once(nameof(KeysByOtherNames), () => type.Lists.SelectMany(NamesIn).ToImmutableArray()))
            yield return new OtherKeyName(name.SyntaxTree, name.Span, name.Token.ValueText, type.Host, IsStored: false);
    }

    /// <summary>
    /// Whether code takes what it reads only where it is a key of the gateway's: <c>key = Read("GeminiKey"); if (!IsOpenRouterKey(key)) return;</c>. A key
    /// of AI Stats under this name would not be taken, and the test of the key is told.
    /// </summary>
    private static bool IsTakenForGateways(KeySource source) => source.Member is null
        && source.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && source.Node.Ancestors().OfType<ExpressionSyntax>().Select(StringUse.DeclaredName).FirstOrDefault(static name => name is not null) is { } variable
        && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(test => !test.Contains(source.Node)
            && test.DescendantTokens().Any(token => token.ValueText == variable)
            && test.DescendantTokens().Any(static token => token.ValueText.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase)
                || token.ValueText.StartsWith(GatewayVariables.KeyPrefix, StringComparison.OrdinalIgnoreCase))
            && test.Ancestors().TakeWhile(static node => node is not StatementSyntax).All(static node => node is ExpressionSyntax or ArgumentSyntax
                or ArgumentListSyntax) && test.FirstAncestorOrSelf<StatementSyntax>() is IfStatementSyntax);

    /// <summary>The names of keys in the entry of an address: <c>new("router", "https://…", "ROUTER_API_KEY")</c>, or what reads one there.</summary>
    private static IEnumerable<LiteralExpressionSyntax> NamesIn(SyntaxNode entry) => entry.ChildNodes()
        .Select(static node => node is ArgumentSyntax argument ? argument.Expression : node is AssignmentExpressionSyntax member ? member.Right : null)
        .SelectMany(static value => value is null ? Array.Empty<LiteralExpressionSyntax>() : value is LiteralExpressionSyntax literal && IsVariable(literal)
            ? new[] { literal } : KeySources.NamesIn(value)).Where(static name => !new KeySource(name, name.Token.ValueText).NamesGateway);

    private static bool IsVariable(LiteralExpressionSyntax literal) => literal.Token.Value is string name && name.Contains('_') && NameWords.IsKey(name)
        && name.All(static c => char.IsUpper(c) || char.IsDigit(c) || c == '_');

    private static bool IsStored(MigrationProject project, KeySource source) => source.Member is { } member
        ? SavedAddresses.IsSavedMember(project, member) : StoredNames.AreIn(project, (ExpressionSyntax)source.Node);

    /// <summary>
    /// Whether users or a host fill the member of a settings type, and nothing says that the key is OpenRouter's: neither its type, nor the section that
    /// it is bound to.
    /// </summary>
    private static bool IsFilled(MigrationProject project, KeySource source)
    {
        if (source.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || project.SignalsOf(type.SyntaxTree).Strings
            .Any(site => type.Contains(site.Expression) && !site.Text.Value.Contains("://", StringComparison.Ordinal) && KeySource.Names(site.Text.Value)))
            return false;
        if (SavedAddresses.IsSavedMember(project, source.Node))
            return true;
        var uses = NameUses.Of(project, type.Identifier.ValueText)
            .Select(static use => use.Parent is QualifiedNameSyntax qualified ? (SyntaxNode)qualified : use)
            .Where(static use => use.Parent is TypeArgumentListSyntax).ToList();
        return uses.Exists(static use => IsBound((TypeArgumentListSyntax)use.Parent!)) && !uses.Exists(use =>
            project.SignalsOf(use.SyntaxTree).Mentions(((SyntaxNode?)use.FirstAncestorOrSelf<StatementSyntax>() ?? use).Span, MarkerKinds.Evidence, use.Span));
    }

    private static bool IsBound(TypeArgumentListSyntax list) => list.Parent is GenericNameSyntax { Identifier.ValueText: var name }
        && FrameworkNames.BoundSettings.Contains(name);

    /// <summary>
    /// Whether a key is another company's, by the choice that it is read in: <c>"openai" => Read("OPENAI_API_KEY")</c>, where another arm is the gateway's.
    /// </summary>
    private static bool IsOthers(MigrationProject project, KeySource source) =>
        source.Ways.Append(source.Node).Any(place => IsOthers(project, source, place));

    private static bool IsOthers(MigrationProject project, KeySource source, SyntaxNode place)
    {
        var signals = project.SignalsOf(place.SyntaxTree);
        var isOfVendor = ModelNames.ServiceWords.Any(service => Names.HoldWord(source.Name, service));
        foreach (var node in place.AncestorsAndSelf().TakeWhile(static node => node is not MemberDeclarationSyntax || node is GlobalStatementSyntax))
        {
            if (Choice(node) is not { } choice)
                continue;
            if (signals.Mentions(node.Span, MarkerKinds.Evidence, source.Place.Span))
                return false;
            if (isOfVendor || signals.Mentions(choice.Span, MarkerKinds.Evidence, source.Place.Span))
                return true;
        }

        return false;
    }

    /// <summary>What a piece of code is one of several parts of, of which one counts: an arm of a switch, a branch, an entry of a table.</summary>
    private static SyntaxNode? Choice(SyntaxNode part) => part.Parent switch
    {
        SwitchExpressionSyntax arms when part is SwitchExpressionArmSyntax => arms,
        SwitchStatementSyntax sections when part is SwitchSectionSyntax => sections,
        ConditionalExpressionSyntax conditional when conditional.Condition != part && !AsksForNull(conditional.Condition) => conditional,
        IfStatementSyntax condition when condition.Condition != part && !AsksForNull(condition.Condition) => condition,
        InitializerExpressionSyntax list when !list.IsKind(SyntaxKind.ObjectInitializerExpression)
            || part is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } => list,
        ExpressionSyntax list and not ElementAccessExpressionSyntax when list.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken) => list,
        _ => null,
    };

    /// <summary>Whether a condition asks for nothing but whether a value is there, so that what follows is a fallback.</summary>
    private static bool AsksForNull(ExpressionSyntax condition) => condition.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.NullKeyword)
        || token.ValueText is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) or nameof(string.Length) or nameof(string.Empty)
        || (token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length == 0))
        || condition.DescendantNodesAndSelf().OfType<IsPatternExpressionSyntax>().Any(static test => AsksForValue(test.Pattern));

    /// <summary>Whether any text fits a pattern: <c>{ }</c>, <c>string own</c>.</summary>
    private static bool AsksForValue(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax not => AsksForValue(not.Pattern),
        RecursivePatternSyntax any => any.PositionalPatternClause is null && any.PropertyPatternClause?.Subpatterns.Any() != true,
        DeclarationPatternSyntax { Type: PredefinedTypeSyntax } or TypePatternSyntax { Type: PredefinedTypeSyntax } => true,
        // `is not string` is no pattern of a type here, but one of a constant.
        ConstantPatternSyntax { Expression: PredefinedTypeSyntax } => true,
        _ => false,
    };
}
