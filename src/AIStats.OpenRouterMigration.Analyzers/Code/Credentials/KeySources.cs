using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Follows a key back to the names that it is read by: through variables, members, what methods return, and what a constructor or a method is called with.
/// </summary>
internal sealed class KeySources
{
    /// <summary>A field, a constructor, a registration, a variable: no program takes longer ways.</summary>
    private const int MostSteps = 6;

    private readonly MigrationProject _project;
    private readonly HashSet<SyntaxNode> _seen = new();
    private readonly List<KeySource> _found = new();
    private readonly Stack<SyntaxNode> _ways = new();
    private bool _asksProject;

    private KeySources(MigrationProject project) => _project = project;

    /// <summary>Where a key comes from, as far as the project tells.</summary>
    public static IReadOnlyList<KeySource> Of(MigrationProject project, ExpressionSyntax key) =>
        OfFile(project, key) is { AsksProject: false, Sources: var sources } ? sources : Find(project, key)._found;

    /// <summary>Whether a key is read under the gateway's own name in its own file, and nowhere else.</summary>
    public static bool AreOwn(MigrationProject project, ExpressionSyntax key) => OfFile(project, key) is { AsksProject: false, Sources: var sources }
        && sources.All(static source => source.NamesGateway);

    /// <summary>What the file of a key alone says. Most keys are read where they are sent: then no other file has a say, and the answer stays.</summary>
    private static Answer OfFile(MigrationProject project, ExpressionSyntax key) => project.CacheOf(key.SyntaxTree).Once(nameof(KeySources), key, () =>
        Find(project, key) is { _asksProject: false, _found: var found } ? new Answer(AsksProject: false, found.ToImmutableArray())
            : new Answer(AsksProject: true, ImmutableArray<KeySource>.Empty));

    private static KeySources Find(MigrationProject project, ExpressionSyntax key)
    {
        var sources = new KeySources(project);
        sources.Follow(key, MostSteps);
        return sources;
    }

    /// <summary>The strings in an expression by which something called a key is read: <c>Environment.GetEnvironmentVariable("LLM_API_KEY")</c>.</summary>
    public static IEnumerable<LiteralExpressionSyntax> NamesIn(ExpressionSyntax value) =>
        Parts(value).OfType<LiteralExpressionSyntax>().Where(static literal => IsName(literal) && IsAsked(literal));

    private static bool IsName(LiteralExpressionSyntax literal) => literal.Token.Value is string name && NameWords.IsKey(name)
        && !name.Any(static c => char.IsWhiteSpace(c) || c == '/') && !FrameworkNames.KeyHeaders.Contains(name);

    /// <summary>Whether something is asked for by an expression: a method, or a table.</summary>
    private static bool IsAsked(ExpressionSyntax name) => name.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax list } && list.Parent switch
    {
        InvocationExpressionSyntax call => StringUse.CalledName(call) is var method && !FrameworkNames.Texts.Contains(method)
            && !FrameworkNames.HeaderChanges.Contains(method)
            && (!FrameworkNames.ClientRequests.Contains(method) || StringUse.NamesIn(StringUse.Receiver(call)).Any(StoredNames.IsStore))
            // `string.Concat(Base, "key")` and `Url.Combine(Base, "key")` ask for nothing.
            && StringUse.Receiver(call) is not (PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: nameof(String) or nameof(Uri) or "Url" }),
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => true,
        _ => false,
    };

    private void Follow(ExpressionSyntax value, int steps)
    {
        if (steps == 0 || !_seen.Add(value))
            return;
        foreach (var name in NamesIn(value))
            Add(name);
        // `new Option<string>("--api-key", () => Environment.GetEnvironmentVariable("LLM_API_KEY"))`
        foreach (var standard in DefaultsOf(value))
            Follow(standard, steps - 1);
        foreach (var name in Parts(value).OfType<IdentifierNameSyntax>().ToList())
        {
            _ways.Push(name);
            foreach (var next in Given(name).ToList())
            {
                // `GetEnvironmentVariable(KeyVariable)` with a constant: its text is the name.
                if (name != value && next is LiteralExpressionSyntax literal && IsAsked(StringUse.Whole(name)) && IsName(literal))
                    Add(literal);
                Follow(next, steps - 1);
            }

            _ways.Pop();
        }
    }

    private static IEnumerable<ExpressionSyntax> DefaultsOf(ExpressionSyntax value) => value is not ObjectCreationExpressionSyntax made
        || !FrameworkNames.CommandLineOptions.Contains(StringUse.CalledName(made)) ? Enumerable.Empty<ExpressionSyntax>()
        : made.DescendantNodes().OfType<LambdaExpressionSyntax>().Select(static lambda => lambda.ExpressionBody).OfType<ExpressionSyntax>();

    private void Add(LiteralExpressionSyntax name)
    {
        if (!_found.Exists(source => source.Place == name))
            _found.Add(new KeySource(name, name.Token.ValueText) { Ways = _ways.ToImmutableArray() });
    }

    /// <summary>The nodes of an expression, without those of functions in it, and of what only chooses between two values.</summary>
    private static IEnumerable<SyntaxNode> Parts(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or ThrowExpressionSyntax) && !IsCondition(node))
        .Where(node => node == value || !IsCondition(node));

    private static bool IsCondition(SyntaxNode node) => (node.Parent as ConditionalExpressionSyntax)?.Condition == node;

    /// <summary>What a name in a value stands for: what it is given, what the method returns, what callers hand over.</summary>
    private IEnumerable<ExpressionSyntax> Given(IdentifierNameSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access)
        {
            // `key.Trim()` is the key, `config.Get("…")` is none of what the configuration is given.
            return access.Name == name ? GivenToMember(access)
                : access.Parent is InvocationExpressionSyntax && FrameworkNames.Texts.Contains(access.Name.Identifier.ValueText) ? GivenTo(name)
                : Array.Empty<ExpressionSyntax>();
        }

        if (name.Parent is ElementAccessExpressionSyntax)
            return Array.Empty<ExpressionSyntax>();
        return StringUse.Whole(name).Parent is InvocationExpressionSyntax call && call.Expression == StringUse.Whole(name) ? Returned(name) : GivenTo(name);
    }

    private IEnumerable<ExpressionSyntax> GivenTo(IdentifierNameSyntax name) => Declarations.Of(name) switch
    {
        ParameterSyntax parameter => HandedOver(parameter),
        SingleVariableDesignationSyntax variable when TupleOfBase.TakenBy(variable) is ({ IsOut: false, Index: var index }, var source) =>
            ElementOf(source, index),
        _ => Declarations.ValuesOf(name),
    };

    /// <summary>
    /// The element of a tuple that code takes apart, <c>var (url, key) = store.Read()</c>, where the method answers with one tuple and no
    /// other.
    /// </summary>
    private ExpressionSyntax[] ElementOf(ExpressionSyntax source, int index)
    {
        _asksProject = true;
        var tuples = (source is InvocationExpressionSyntax call
            ? CodeReach.Of(_project).Methods(StringUse.CalledName(call)).Cast<SyntaxNode>()
                .Concat(Declarations.MethodsBeside(call, StringUse.CalledName(call))).Distinct().SelectMany(Answers) : new[] { source })
            .SelectMany(static answer => answer.DescendantNodesAndSelf()).OfType<TupleExpressionSyntax>().Where(tuple => tuple.Arguments.Count > index)
            .ToList();
        return tuples.Count == 1 ? new[] { tuples[0].Arguments[index].Expression } : Array.Empty<ExpressionSyntax>();
    }

    /// <summary>
    /// What the member of a settings type is given, <c>new Settings { ApiKey = … }</c>. Where code gives it nothing, a host or a user does: then the
    /// member itself is the source.
    /// </summary>
    private IEnumerable<ExpressionSyntax> GivenToMember(MemberAccessExpressionSyntax access)
    {
        var name = access.Name.Identifier.ValueText;
        _asksProject |= NameWords.IsKey(name);
        if (!NameWords.IsKey(name) || access.Parent is InvocationExpressionSyntax || MemberOwners.Of(_project, access) is not { Length: > 0 } owner
            || MemberOwners.Find(_project, owner, name) is not { } member)
            return Array.Empty<ExpressionSyntax>();
        var given = NameUses.Of(_project, name)
            .Select(use => use.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set
            && set.Left == use && IsOf(_project, owner, use) ? set.Right : null).Append(Declarations.FirstValueOf(member.Parent)).OfType<ExpressionSyntax>()
            .Where(static value => value is not (MemberAccessExpressionSyntax or PredefinedTypeSyntax or PostfixUnaryExpressionSyntax
                or LiteralExpressionSyntax)).ToList();
        if (given.Count == 0 && !_found.Exists(source => source.Member == member.Parent))
            _found.Add(new KeySource(member, name, member.Parent) { Ways = _ways.ToImmutableArray().Insert(0, access) });
        return given;
    }

    private static bool IsOf(MigrationProject project, string owner, ExpressionSyntax member) => member is MemberAccessExpressionSyntax access
        ? MemberOwners.Of(project, access) == owner
        : member.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } made && Declarations.TypeMade(made) == owner;

    private static IEnumerable<ExpressionSyntax> Returned(IdentifierNameSyntax method) =>
        Declarations.MethodsBeside(method, method.Identifier.ValueText)
        .SelectMany(Answers);

    private static IEnumerable<ExpressionSyntax> Answers(SyntaxNode method) => method.DescendantNodes().Select(static node => node switch
    {
        ReturnStatementSyntax { Expression: { } value } => value,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => arrow.Expression,
        _ => null,
    }).OfType<ExpressionSyntax>();

    /// <summary>What the callers of a constructor or method give a parameter, anywhere in the project.</summary>
    private IEnumerable<ExpressionSyntax> HandedOver(ParameterSyntax parameter)
    {
        _asksProject = true;
        return GivenArguments.Of(_project, parameter).OfType<ExpressionSyntax>();
    }

    private sealed record Answer(bool AsksProject, ImmutableArray<KeySource> Sources);
}
