using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What a file asks the configuration and the environment for without a text that says it all; kept with the file.</summary>
/// <param name="Names">The names that are no literal: a constant, a parameter, a text with holes.</param>
/// <param name="HasRoot">Whether an object is filled with the whole configuration, so that it may read any setting.</param>
internal sealed record ConfigurationReads(ImmutableArray<ExpressionSyntax> Names, bool HasRoot)
{
    private const string Interface = "IConfiguration";
    private const string Section = "Section";
    private static readonly WholeNames Words = new(FrameworkNames.SettingReads.Union(FrameworkNames.Binders));

    /// <summary>Those of all files that may have any.</summary>
    public static IEnumerable<ConfigurationReads> Of(MigrationProject project) =>
        project.HoldingAny(Words).Concat(project.Holding("config")).Distinct().Select(tree => In(project, tree));

    private static ConfigurationReads In(MigrationProject project, SyntaxTree tree) =>
        project.CacheOf(tree).Once(nameof(ConfigurationReads), tree, () => Find(tree.GetRoot()));

    private static ConfigurationReads Find(SyntaxNode root)
    {
        var names = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var hasRoot = false;
        foreach (var node in root.DescendantNodes())
        {
            if (NameIn(node) is not (null or LiteralExpressionSyntax) and var name)
                names.Add(name);
            hasRoot |= node is InvocationExpressionSyntax binding && IsOfRoot(binding);
        }

        return new ConfigurationReads(names.ToImmutable(), hasRoot);
    }

    /// <summary>The names that a piece of code asks for.</summary>
    public static IEnumerable<ExpressionSyntax> NamesIn(SyntaxNode code) => code.DescendantNodes().Select(NameIn).OfType<ExpressionSyntax>();

    /// <summary>The name that an expression asks for; null where it asks for none.</summary>
    public static ExpressionSyntax? NameIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call when FrameworkNames.SettingReads.Contains(StringUse.CalledName(call)) =>
            call.ArgumentList.Arguments.FirstOrDefault()?.Expression,
        // Of `config[`, which somebody is about to write, there is no argument.
        ElementAccessExpressionSyntax access when SettingReads.IsConfiguration(access.Expression)
            || IsSection(access.Expression) => access.ArgumentList.Arguments.FirstOrDefault()?.Expression,
        ElementBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax around } access when SettingReads.IsConfiguration(around.Expression) =>
            access.ArgumentList.Arguments.FirstOrDefault()?.Expression,
        _ => null,
    };

    /// <summary>The read that a place is the name of, or a part of it; null where it is none.</summary>
    public static ExpressionSyntax? Around(SyntaxNode name) => name.Ancestors()
        .TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).OfType<ExpressionSyntax>()
        .FirstOrDefault(read => NameIn(read)?.Span.Contains(name.Span) == true);

    /// <summary>Whether a call fills an object with the whole configuration: <c>config.Get&lt;AppSettings&gt;()</c>, <c>config.Bind(settings)</c>.</summary>
    private static bool IsOfRoot(InvocationExpressionSyntax call)
    {
        var method = StringUse.CalledName(call);
        if (!FrameworkNames.Binders.Contains(method))
            return false;
        var arguments = call.ArgumentList.Arguments;
        var isGeneric = call.Expression is GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax };
        return method switch
        {
            "Configure" => isGeneric && arguments.LastOrDefault()?.Expression is { } source and not LambdaExpressionSyntax && !IsSection(source),
            "Get" => isGeneric && IsRoot(StringUse.Receiver(call)),
            // `config.Bind("Chat", settings)` names a section.
            _ => arguments.FirstOrDefault()?.Expression is { } first and not LiteralExpressionSyntax && (IsRoot(StringUse.Receiver(call)) || IsRoot(first)),
        };
    }

    private static bool IsRoot(ExpressionSyntax? source) => source is not null && !IsSection(source) && (SettingReads.IsConfiguration(source)
        || FrameworkNames.HostTypes.Contains(DeclaredTypes.Of(source) ?? "")
        || source.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == Interface));

    private static bool IsSection(ExpressionSyntax source) => AsksForSection(source)
        || (source is IdentifierNameSyntax && Declarations.Of(source) is { } declared
            && (StringUse.LastName(Declarations.TypeOf(declared)).EndsWith(Section, StringComparison.Ordinal)
                || (Declarations.FirstValueOf(declared) is { } value && AsksForSection(value))));

    private static bool AsksForSection(ExpressionSyntax source) => source.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        .Any(static call => FrameworkNames.Sections.Contains(StringUse.CalledName(call)));
}
