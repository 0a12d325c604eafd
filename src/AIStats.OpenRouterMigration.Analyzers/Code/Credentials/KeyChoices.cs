using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Tests of how a key begins that choose where it is sent: <c>if (key.StartsWith("sk-or-")) url = "https://…"</c>. Whoever has an OpenRouter key would
/// send it to the new URL, and a key of AI Stats never comes there, so the address stays until a person gives the new keys a branch.
/// </summary>
internal static class KeyChoices
{
    /// <summary>What to write at one, as a clause: both companies' keys are then sent to their own host.</summary>
    public static string Advice(GatewayBase target) => $"keep it, and add a branch that sends keys with '{GatewayVariables.NewInferenceKeyPrefix}' to "
        + $"'{target.Url}'";

    /// <summary>The tests of a project.</summary>
    public static ImmutableArray<StringSite> In(MigrationProject project) => project.Once(nameof(KeyChoices), project, () =>
        project.Files.SelectMany(static file => PrefixesIn(file)).Where(site => Chooses(project, site)).ToImmutableArray());

    private static bool Chooses(MigrationProject project, StringSite site)
    {
        var prefix = StringUse.Value(site.Expression);
        if (Entry(prefix) is { } entry)
            return LeadsToGateway(project, entry);
        if (StringUse.Argument(prefix) is { Call: BaseObjectCreationExpressionSyntax made } && GivenMember.Of(project, site.Expression) is { } member)
            return LeadsToGateway(project, made) && NameUses.Of(project, member).Any(IsSearched);
        // `OpenRouterKey.StartsWith("sk-or-")` asks whether a key of OpenRouter is a good one.
        if (StringUse.Argument(prefix) is not { Call: InvocationExpressionSyntax test } || StringUse.CalledName(test) != nameof(string.StartsWith)
            || IsNamedAfterGateway(StringUse.Receiver(test)))
            return false;
        return Decides(project, test, MostSteps);
    }

    /// <summary>A method that returns the test, a variable that holds what the method returns: no program takes longer ways.</summary>
    private const int MostSteps = 3;

    private static bool Decides(MigrationProject project, ExpressionSyntax test, int steps) => Branches(test).Any(branch => LeadsToGateway(project, branch))
        || (steps > 0 && Answers(project, test).Any(use => Decides(project, use, steps - 1)));

    /// <summary>
    /// Whether an entry is looked for by its prefix: <c>All.First(one => key.StartsWith(one.Prefix))</c>, or a loop that returns the entry. A test of the
    /// entry that was chosen before refuses a key and chooses nothing.
    /// </summary>
    private static bool IsSearched(ExpressionSyntax prefix) =>
        prefix is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var entry } }
        && StringUse.Argument(prefix) is { Call: InvocationExpressionSyntax test } && StringUse.CalledName(test) == nameof(string.StartsWith)
        && ((test.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } condition
            && StringUse.Argument(condition) is { Call: InvocationExpressionSyntax search } && FrameworkNames.Searches.Contains(StringUse.CalledName(search)))
        || Branches(test).Any(branch => branch.DescendantNodesAndSelf().OfType<ReturnStatementSyntax>()
            .Any(answer => answer.Expression is { } value && StringUse.NamesIn(value).Contains(entry, StringComparer.Ordinal))));

    /// <summary>What stands beside a prefix in a table: <c>["sk-or-"] = "https://…"</c>; null where it stands in none.</summary>
    private static SyntaxNode? Entry(ExpressionSyntax prefix) => StringUse.IndexedEntry(prefix)?.Right
        ?? (prefix.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair && pair.Expressions[0] == prefix
            ? pair : prefix.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple } ? tuple : null);

    /// <summary>The code that runs, and the values that are taken, where a condition is true.</summary>
    private static IEnumerable<SyntaxNode> Branches(ExpressionSyntax condition)
    {
        var isTrue = true;
        foreach (var node in condition.AncestorsAndSelf())
        {
            switch (node.Parent)
            {
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    isTrue = !isTrue;
                    break;
                case IfStatementSyntax choice when choice.Condition == node:
                    if ((isTrue ? choice.Statement : choice.Else?.Statement) is { } then)
                        yield return then;
                    yield break;
                case ConditionalExpressionSyntax choice when choice.Condition == node:
                    yield return isTrue ? choice.WhenTrue : choice.WhenFalse;
                    yield break;
                case WhenClauseSyntax { Parent: SwitchExpressionArmSyntax arm }:
                    yield return arm.Expression;
                    yield break;
                case WhenClauseSyntax { Parent.Parent: SwitchSectionSyntax section }:
                    foreach (var statement in section.Statements)
                        yield return statement;
                    yield break;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or ArgumentSyntax:
                    yield break;
            }
        }
    }

    /// <summary>Where the answer of a test is asked for: what calls the method that returns it, and what reads its variable.</summary>
    private static IEnumerable<ExpressionSyntax> Answers(MigrationProject project, ExpressionSyntax test)
    {
        if (StringUse.EnclosingType(test) is var type && test.Ancestors().TakeWhile(static node => node is not (MemberDeclarationSyntax or BlockSyntax))
            .OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { Identifier.ValueText: var variable })
            return (test.FirstAncestorOrSelf<BlockSyntax>() ?? type).DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(use => use.Identifier.ValueText == variable);
        var answer = test.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return answer is MethodDeclarationSyntax { Identifier.ValueText: var method, ReturnType: var returned } && StringUse.IsBoolean(returned)
            ? NameUses.Of(project, method).Select(static use => use.Parent).OfType<InvocationExpressionSyntax>()
                .Where(static call => !call.ArgumentList.Arguments.Any(static given => IsNamedAfterGateway(given.Expression)))
            : Array.Empty<ExpressionSyntax>();
    }

    /// <summary>Whether code has an address of the gateway, calls what is named after it, or answers with its name.</summary>
    private static bool LeadsToGateway(MigrationProject project, SyntaxNode code)
    {
        var addresses = SavedAddresses.ConstantNames(project);
        return code.DescendantNodesAndSelf(static node => node is not ThrowStatementSyntax).OfType<ExpressionSyntax>().Any(node => node switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => IsAddress(text) || (IsName(text) && IsAnswer(node)),
            InterpolatedStringExpressionSyntax => IsAddress(StringText.Read(node).Value),
            InvocationExpressionSyntax or ObjectCreationExpressionSyntax => HoldsName(StringUse.CalledName(node)),
            IdentifierNameSyntax { Identifier.ValueText: var name } => addresses.Contains(name)
                || (IsName(name) && IsAnswer(StringUse.Whole((IdentifierNameSyntax)node))),
            _ => false,
        });
    }

    private static bool IsAddress(string text) => text.IndexOf(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase) is var at && at >= 0
        && (at == 0 || text.Substring(0, at).EndsWith("://", StringComparison.Ordinal));

    private static bool IsName(string text) => text.Equals(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is what the code returns, or gives to something.</summary>
    private static bool IsAnswer(ExpressionSyntax value) => StringUse.Value(value) is var outer && outer.Parent is ReturnStatementSyntax
        or SwitchExpressionArmSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax
        || (outer.Parent is AssignmentExpressionSyntax given && given.Right == outer);

    private static bool IsNamedAfterGateway(ExpressionSyntax? value) => value is not null && StringUse.NamesIn(StringUse.Subject(value)).Any(HoldsName);

    private static bool HoldsName(string name) => name.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The strings of one file that are nothing but the beginning of a key; kept with it.</summary>
    private static ImmutableArray<StringSite> PrefixesIn(CodeFile file) => file.Once(nameof(KeyChoices), () => file.Strings.RemoveAll(static site =>
        (site.Markers & MarkerKinds.Key) == 0 || site.Text.Value is not (GatewayVariables.KeyPrefix or GatewayVariables.VersionedKeyPrefix)));
}
