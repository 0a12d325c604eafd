using System.Collections.Concurrent;
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
/// Finds the code that brings a base URL and a path together, although neither names the other: a registration, a constructor, a sum of
/// constants.
/// </summary>
internal sealed class CodeReach
{
    private readonly MigrationProject _project;
    // Each pair of a base and a path asks for the same names, and rules run at the same time: keep the answers.
    private readonly ConcurrentDictionary<string, ImmutableArray<CodeUnit>> _units = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<MethodDeclarationSyntax>> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, ILookup<string, SyntaxToken>> _tokens = new();

    private readonly ConcurrentDictionary<BaseEnd, ImmutableArray<BaseHolder>> _holders = new();
    private readonly Lazy<ILookup<string, BaseHolder>> _allHolders;
    private readonly Lazy<ILookup<string, SyntaxToken>> _givenToClients;

    private CodeReach(MigrationProject project)
    {
        _project = project;
        _allHolders = new Lazy<ILookup<string, BaseHolder>>(() => project.Files.SelectMany(static file => BaseHolder.In(file))
            .ToLookup(static holder => holder.Of, StringComparer.Ordinal));
        _givenToClients = new Lazy<ILookup<string, SyntaxToken>>(() => project.HoldingProjectWord(FrameworkNames.BaseAddress)
            .SelectMany(tree => BasesOfClients(project, tree)).ToLookup(static token => token.ValueText, StringComparer.Ordinal));
    }

    /// <summary>The search in a project: what it has found is kept.</summary>
    public static CodeReach Of(MigrationProject project) => project.Once(nameof(CodeReach), project, () => new CodeReach(project));

    /// <summary>The other members that hold a base: those that take it from the one that is given it, and from one another.</summary>
    public ImmutableArray<BaseHolder> Holders(BaseEnd end) => _holders.GetOrAdd(end, FindHolders);

    /// <summary>The pieces of code that mention a name, as identifier or as string.</summary>
    public ImmutableArray<CodeUnit> Units(string name) =>
        _units.GetOrAdd(name, searched => _project.Naming(searched).SelectMany(tree => Units(tree, searched)).ToImmutableArray());

    /// <summary>Where a client gets a member of a type as its base: in the file of the type, and in those that name it, too.</summary>
    public IEnumerable<SyntaxNode> GivenToClients(string member, SyntaxNode type) => _givenToClients.Value[member]
        .Where(token => !IsAssigned(token) && (token.SyntaxTree!.FilePath == type.SyntaxTree.FilePath
            || (type is BaseTypeDeclarationSyntax { Identifier.ValueText: var name } && IsNamedIn(token.SyntaxTree, name))))
        .Select(static token => token.Parent).OfType<IdentifierNameSyntax>();

    /// <summary>Where a client gets a setting as its base, in the files that name it by its whole key, or with its section.</summary>
    public IEnumerable<SyntaxNode> GivenToClients(SettingEnd end) => _givenToClients.Value.SelectMany(static tokens => tokens)
        .Where(token => (string.Equals(token.ValueText, end.Name, StringComparison.OrdinalIgnoreCase) || IsSame(token.ValueText, end))
            && IsSectionNamedIn(token.SyntaxTree!, end.Section) && Reaches(UnitOf(token).Node, end))
        .Select(static token => token.Parent).OfType<SyntaxNode>();

    /// <summary>What clients get as their base in one file: the names and texts in <c>http.BaseAddress = new Uri(…)</c>; kept with the file.</summary>
    private static ImmutableArray<SyntaxToken> BasesOfClients(MigrationProject project, SyntaxTree tree) =>
        project.CacheOf(tree).Once(nameof(BasesOfClients), tree, () => Units(tree, FrameworkNames.BaseAddress)
            .Select(static unit => unit.Name.Parent!.AncestorsAndSelf().TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax))
                .OfType<AssignmentExpressionSyntax>().FirstOrDefault(given => given.Left.Span.Contains(unit.Name.Span)))
            .OfType<AssignmentExpressionSyntax>().SelectMany(static given => given.Right.DescendantTokens()).ToImmutableArray());

    private static bool IsNamedIn(SyntaxTree tree, string name) => name.Length == 0 || TextPieces.FindName(tree.GetText(), name).Any();

    private bool IsSectionNamedIn(SyntaxTree tree, string name) => name.Length == 0 || _project.SearchFor(name).In(_project.CacheOf(tree).Text).Any();

    /// <summary>The methods of a name that the project declares.</summary>
    public ImmutableArray<MethodDeclarationSyntax> Methods(string name) =>
        _methods.GetOrAdd(name, searched => searched.Length == 0 ? ImmutableArray<MethodDeclarationSyntax>.Empty
            : Units(searched).Select(static unit => unit.Name.Parent).OfType<MethodDeclarationSyntax>().ToImmutableArray());

    /// <summary>The identifiers and texts of a piece of code, by what they say.</summary>
    public ILookup<string, SyntaxToken> Tokens(SyntaxNode code) =>
        _tokens.GetOrAdd(code, static read => read.DescendantTokens().ToLookup(static token => token.ValueText, StringComparer.Ordinal));

    /// <summary>Whether code holds a base, or reads the member that does.</summary>
    public bool Reaches(SyntaxNode code, BaseEnd end)
    {
        if (code.SyntaxTree.FilePath == end.Tree.FilePath && code.Span.Contains(end.Site.Expression.Span))
            return true;
        var type = StringUse.EnclosingType(code);
        // `AddHttpClient<Client>(Registration.Configure)`: the base is set in the method that is handed over.
        if (end.Method is { } method && Mentions(code, method)
            && (type.Span == end.Type.Span || (end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var holder } && Mentions(code, holder))))
            return true;
        return (end.Name is { } name && Reads(code, type, name, end.Type)) || Holders(end).Any(holder => Reads(code, type, holder.Name, holder.Type));
    }

    /// <summary>Whether code reads a member of a type: its own, or one of a type that it names.</summary>
    private bool Reads(SyntaxNode code, SyntaxNode type, string member, SyntaxNode owner) => !Tokens(code)[member].All(IsAssigned)
        && ((code.SyntaxTree.FilePath == owner.SyntaxTree.FilePath && type.Span == owner.Span)
            || (owner is BaseTypeDeclarationSyntax { Identifier.ValueText: var name } && Mentions(type, name)));

    private ImmutableArray<BaseHolder> FindHolders(BaseEnd end)
    {
        var found = new List<BaseHolder>();
        var sources = new Queue<(string Name, SyntaxNode Type)>();
        if (end.Name is { } name)
            sources.Enqueue((name, end.Type));
        while (sources.Count > 0)
        {
            var (of, type) = sources.Dequeue();
            foreach (var holder in _allHolders.Value[of].Where(holder => holder.Takes(of, type) && !found.Contains(holder)).ToList())
            {
                found.Add(holder);
                sources.Enqueue((holder.Name, holder.Type));
            }
        }

        return found.ToImmutableArray();
    }

    /// <summary>
    /// Whether code reads a setting: by its whole key, by its name and that of its section, or by a member of that name that no other
    /// section has.
    /// </summary>
    public bool Reaches(SyntaxNode code, SettingEnd end) => Tokens(code).Any(tokens => tokens.Any(token => Reads(token, end))) && !ReadsOther(code, end);

    /// <summary>Whether code mentions a name, as identifier or as string.</summary>
    public bool Mentions(SyntaxNode code, string name) => Tokens(code).Contains(name);

    /// <summary>Whether a name is given a value and not read: every client has a <c>BaseAddress</c>.</summary>
    private static bool IsAssigned(SyntaxToken token) =>
        (token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? access
            : token.Parent) is { Parent: AssignmentExpressionSyntax assignment } target && assignment.Left == target;

    private bool Reads(SyntaxToken token, SettingEnd end)
    {
        if (token.IsKind(SyntaxKind.StringLiteralToken) && IsSame(token.ValueText, end))
            return true;
        if (!string.Equals(token.ValueText, end.Name, StringComparison.OrdinalIgnoreCase)
            || !(token.IsKind(SyntaxKind.StringLiteralToken) || IsMemberOfSettings(token, end.Section)))
            return false;
        // `section["BaseUrl"]` says whose it is where the section is asked for, or handed over.
        if (ConfigurationKeys.At(_project, token.Parent!).Where(static key => key.IndexOf(':') > 0).ToList() is { Count: > 0 } keys)
            return keys.Exists(key => IsSame(key, end));
        return (end.Section.Length > 0 && NamesSection(StringUse.EnclosingType(token.Parent!), end.Section)) || !HasOther(end);
    }

    /// <summary>
    /// Whether a name is read from something called after settings, or after the section: <c>options.Value.BaseUrl</c>, and no
    /// <c>Request.Url</c>.
    /// </summary>
    private static bool IsMemberOfSettings(SyntaxToken name, string section) =>
        name.Parent?.Parent is MemberAccessExpressionSyntax { Expression: var receiver } access && access.Name == name.Parent
        && (StringUse.LastName(receiver) is OptionsValue or CurrentOptionsValue
            || receiver.DescendantTokens()
            .Any(token => NameWords.Settings.Admit(token.ValueText) || token.ValueText is "o" or "_o"
            || (section.Length > 0 && token.ValueText.Contains(section, StringComparison.OrdinalIgnoreCase))));

    /// <summary>The members of <c>IOptions</c> and <c>IOptionsMonitor</c>, whatever the variable is called: <c>_cfg.Value.Url</c>.</summary>
    private const string OptionsValue = "Value";
    private const string CurrentOptionsValue = "CurrentValue";

    /// <summary>Whether a type names a section, or a type that is called after it (<c>OpenRouterOptions</c>).</summary>
    public bool NamesSection(SyntaxNode type, string section) =>
        Tokens(type).Any(tokens => tokens.Key.Contains(section, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether another section has a setting of the same name.</summary>
    public bool HasOther(SettingEnd end) => _project.Texts.Values.SelectMany(static file => file.Keys).Any(other => IsOther(other.Key, end));

    /// <summary>Whether a key is that of another section's setting of the same name (<c>Backend:BaseUrl</c>).</summary>
    private static bool IsOther(string key, SettingEnd end) =>
        key.EndsWith(":" + end.Name, StringComparison.OrdinalIgnoreCase) && !IsSame(key, end);

    private bool ReadsOther(SyntaxNode code, SettingEnd end) =>
        Tokens(code).Any(tokens => IsOther(tokens.Key, end) && tokens.Any(static token => token.IsKind(SyntaxKind.StringLiteralToken)));

    /// <summary>The pieces of code of one file that mention a name.</summary>
    public static IEnumerable<CodeUnit> Units(SyntaxTree tree, string name)
    {
        var root = tree.GetRoot();
        foreach (var at in TextPieces.FindName(tree.GetText(), root.FullSpan, name))
        {
            var token = root.FindToken(at);
            if (!string.Equals(token.ValueText, name, StringComparison.Ordinal))
                continue;
            yield return UnitOf(token);
        }
    }

    private static CodeUnit UnitOf(SyntaxToken name) => new(name.Parent!.AncestorsAndSelf().FirstOrDefault(
        static node => node is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax) ?? name.SyntaxTree!.GetRoot(), name);

    /// <summary>Whether a key is a setting's, written for a file (<c>A:B</c>) or for the environment (<c>A__B</c>), by its old or its new name.</summary>
    public static bool IsSame(string key, SettingEnd end)
    {
        return string.Equals(Normalize(key), Normalize(end.Key), StringComparison.OrdinalIgnoreCase);

        string Normalize(string text) => text.Replace("__", ":").Replace(GatewayVariables.OpenRouterBaseUrl, end.File.Options.BaseUrlVariable);
    }
}
