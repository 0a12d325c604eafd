using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.CaseFiles;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>How a program is written in another way that means the same.</summary>
public enum Rewriting
{
    /// <summary>Every identifier that the program declares has another name.</summary>
    Rename,

    /// <summary>Lines break elsewhere.</summary>
    Reformat,

    /// <summary>A string is a constant.</summary>
    ExtractConstant,

    /// <summary>A constant is the string itself.</summary>
    InlineConstant,

    /// <summary>The body of a method stands in a method of its own.</summary>
    ExtractMethod,

    /// <summary>A type stands in a file of its own.</summary>
    MoveType,

    /// <summary>A type stands in a project of its own, which the other one refers to.</summary>
    SplitProject,
}

/// <summary>A program of one project, perhaps with a second one that it refers to.</summary>
/// <param name="Code">Its C# files, by path.</param>
/// <param name="Others">Its other files, by path.</param>
/// <param name="Library">The C# files of the second project; empty where there is none.</param>
internal sealed record RewrittenProgram(
    ImmutableSortedDictionary<string, string> Code, ImmutableSortedDictionary<string, string> Others, ImmutableSortedDictionary<string, string> Library)
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>A generated client.</summary>
    public static RewrittenProgram Of(GeneratedClient client) => new(
        None.AddRange(client.Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))), None, None);

    /// <summary>The program of a case; null where it has projects of its own.</summary>
    public static RewrittenProgram? Of(CaseFolder folder)
    {
        if (folder.Before.Any(file => Path.GetExtension(file.Path) is ".csproj" or ".editorconfig" or ".globalconfig"))
            return null;
        var files = folder.Before.ToLookup(file => Path.GetExtension(file.Path) == ".cs");
        return new RewrittenProgram(None.AddRange(files[true].Select(Pair)), None.AddRange(files[false].Select(Pair)), None);

        static KeyValuePair<string, string> Pair(CaseFile file) => KeyValuePair.Create(file.Path, file.Text);
    }

    /// <summary>The solution.</summary>
    public Solution Build()
    {
        var solution = new FormatSolution();
        var app = solution.AddProject("App").AddDocument("/src/Usings.g.cs", Usings);
        foreach (var (path, text) in Code)
            _ = app.AddDocument("/src/" + path, text);
        foreach (var (path, text) in Others)
            _ = app.AddAdditionalFile("/src/" + path, text);
        if (!Library.IsEmpty)
        {
            var library = solution.AddProject("Library").AddDocument("/library/Usings.g.cs",
                Usings + " [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]");
            foreach (var (path, text) in Library)
                _ = library.AddDocument("/library/" + path, text);
            _ = app.AddReference(library);
        }

        return solution.Build();
    }

    /// <summary>The program written in another way; null where nothing in it can be.</summary>
    public async Task<RewrittenProgram?> RewriteAsync(Rewriting rewriting, Random random)
    {
        var path = Code.Keys.ElementAt(random.Next(Code.Count));
        var root = (CompilationUnitSyntax)await CSharpSyntaxTree.ParseText(Code[path]).GetRootAsync();
        return rewriting switch
        {
            Rewriting.Rename => await RenameAsync(random),
            Rewriting.Reformat =>
                this with { Code = Code.ToImmutableSortedDictionary(file => file.Key, file => Reformat(file.Value, random), StringComparer.Ordinal) },
            Rewriting.ExtractConstant => ExtractConstant(root, random) is { } extracted ? With(path, extracted) : null,
            Rewriting.InlineConstant => InlineConstant(root, random) is { } inlined ? With(path, inlined) : null,
            Rewriting.ExtractMethod => ExtractMethod(root, random) is { } extracted ? With(path, extracted) : null,
            Rewriting.MoveType => Move(root, random, static _ => true) is var (rest, moved) ? With(path, rest).With("Moved.cs", moved) : null,
            // A base, the member that it is given to, and the paths that are added to it have to stay in one project: a library does not see who uses it.
            _ => Move(root, random, static type => !type.ToString().Contains("openrouter.ai", StringComparison.Ordinal)
                && !type.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && NameWords.Addresses.Admit(token.ValueText))
                && !type.ToString().Contains("Async", StringComparison.Ordinal)) is var (rest, moved)
                ? With(path, rest) with { Library = None.Add("Moved.cs", moved) } : null,
        };
    }

    private RewrittenProgram With(string path, string text) => this with { Code = Code.SetItem(path, text) };

    /// <summary>Names that every use of which is that of something that the program declares; what the framework has by the same name keeps it.</summary>
    private async Task<RewrittenProgram?> RenameAsync(Random random)
    {
        var compilation = await Build().Projects.Single().GetCompilationAsync();
        var own = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation!.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var token in (await tree.GetRootAsync()).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                var symbol = model.GetDeclaredSymbol(token.Parent!) ?? model.GetSymbolInfo(token.Parent!).Symbol;
                var isOwn = symbol is not null && symbol.Kind != SymbolKind.Namespace && !symbol.IsOverride && symbol.Locations.All(place => place.IsInSource)
                    && !symbol.IsImplicitlyDeclared && symbol.ContainingType?.IsAnonymousType != true && symbol.Name == token.ValueText && !Implements(symbol);
                _ = (isOwn ? own : others).Add(token.ValueText);
            }
        }

        // What a case declares in place of a package's method is known by its name.
        others.UnionWith(FrameworkNames.HealthChecks);
        others.UnionWith(FrameworkNames.MigrationBases);
        others.UnionWith(FrameworkNames.MigrationBuilders);
        others.Add(FrameworkNames.SeedMethod);
        own.ExceptWith(others);
        if (own.Count == 0)
            return null;
        var words = new Queue<string>(CommonNames.All.Except(others, StringComparer.Ordinal).OrderBy(_ => random.Next()));
        var names = own.Order(StringComparer.Ordinal).ToDictionary(name => name, name => char.IsLower(name[0]) ? Lower(words.Dequeue()) : words.Dequeue(),
            StringComparer.Ordinal);
        return this with
        {
            Code = Code.ToImmutableSortedDictionary(file => file.Key, file => CSharpSyntaxTree.ParseText(file.Value).GetRoot() is var root
                ? root.ReplaceTokens(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.ContainsKey(token.ValueText)),
                    (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, names[token.ValueText], token.TrailingTrivia)).ToFullString() : "",
                StringComparer.Ordinal),
        };

        static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static bool Implements(ISymbol symbol) => symbol.ContainingType?.AllInterfaces.SelectMany(one => one.GetMembers(symbol.Name))
        .Any(member => member.Locations.All(place => !place.IsInSource)) == true;

    private static string Reformat(string text, Random random)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        if (root.ContainsDirectives)
            return text;
        var tokens = root.DescendantTokens().Where(token => token.TrailingTrivia.ToFullString() == " " && random.Next(5) == 0
            && !IsInText(token) && !IsInText(token.GetNextToken())).ToList();
        return root.ReplaceTokens(tokens, (token, _) => token.WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"), SyntaxFactory.Whitespace("            ")))
            .ToFullString();
    }

    private static bool IsInText(SyntaxToken token) => token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is not null;

    private static string? ExtractConstant(SyntaxNode root, Random random)
    {
        var literals = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)
            && literal.Token.IsKind(SyntaxKind.StringLiteralToken) && !IsInText(literal.Token)
            && literal.FirstAncestorOrSelf<AttributeSyntax>() is null && literal.FirstAncestorOrSelf<ParameterSyntax>() is null
            && literal.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not null && literal.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not null)
            .ToList();
        if (literals.Count == 0)
            return null;
        var literal = literals[random.Next(literals.Count)];
        var type = literal.Ancestors().OfType<ClassDeclarationSyntax>().First();
        var name = CommonNames.All[random.Next(CommonNames.All.Count)];
        var constant = SyntaxFactory.ParseMemberDeclaration($"private const string {name} = {literal};\n")!;
        var changed = type.ReplaceNode(literal, SyntaxFactory.IdentifierName(name).WithTriviaFrom(literal));
        return root.ReplaceNode(type, changed.WithMembers(changed.Members.Insert(0, constant))).ToFullString();
    }

    private static string? InlineConstant(SyntaxNode root, Random random)
    {
        var constants = root.DescendantNodes().OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword)
            && field.Modifiers.Any(SyntaxKind.PrivateKeyword) && field.Declaration.Variables is [{ Initializer.Value: LiteralExpressionSyntax }]).ToList();
        if (constants.Count == 0)
            return null;
        var field = constants[random.Next(constants.Count)];
        var (name, value) = (field.Declaration.Variables[0].Identifier.ValueText, field.Declaration.Variables[0].Initializer!.Value);
        var type = (TypeDeclarationSyntax)field.Parent!;
        // `Client.Url` is one use, and its name alone is no expression that a text could stand for.
        var uses = type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name)
            .Select(use => use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? (ExpressionSyntax)access : use).ToList();
        // A constant that nobody uses would not be inlined but removed, and the program's only address with it.
        if (uses.Count == 0)
            return null;
        var changed = type.ReplaceNodes(uses, (use, _) => value.WithTriviaFrom(use));
        var declared = changed.Members.First(member => member is FieldDeclarationSyntax one && one.Declaration.Variables[0].Identifier.ValueText == name);
        return root.ReplaceNode(type, changed.RemoveNode(declared, SyntaxRemoveOptions.KeepNoTrivia)!).ToFullString();
    }

    private static string? ExtractMethod(SyntaxNode root, Random random)
    {
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method is { ExpressionBody: not null, TypeParameterList: null, Parent: ClassDeclarationSyntax }
            && method.ReturnType.ToString() != "void"
            && method.ParameterList.Parameters.All(parameter => parameter is { Modifiers.Count: 0, Default: null, AttributeLists.Count: 0 })).ToList();
        if (methods.Count == 0)
            return null;
        var method = methods[random.Next(methods.Count)];
        var name = CommonNames.All[random.Next(CommonNames.All.Count)];
        var modifiers = string.Join(' ', method.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.AsyncKeyword)
            .Select(modifier => modifier.Text));
        var body = SyntaxFactory.ParseMemberDeclaration($"private {modifiers} {method.ReturnType} {name}{method.ParameterList} {method.ExpressionBody};\n")!;
        var call = $"{name}({string.Join(", ", method.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText))})";
        var caller = method.WithModifiers([.. method.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword))])
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression(call)));
        return root.ReplaceNode(method, new SyntaxNode[] { caller, body.WithLeadingTrivia(SyntaxFactory.EndOfLine("\n")) }).ToFullString();
    }

    private static (string Kept, string Moved)? Move(CompilationUnitSyntax root, Random random, Func<BaseTypeDeclarationSyntax, bool> mayMove)
    {
        var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>().ToList();
        var movable = types.Where(mayMove).ToList();
        if (types.Count < 2 || movable.Count == 0 || root.ContainsDirectives)
            return null;
        var moved = movable[random.Next(movable.Count)];
        var others = types.Where(type => type != moved).ToList();
        return (root.RemoveNode(moved, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(),
            root.RemoveNodes(others, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString());
    }
}
