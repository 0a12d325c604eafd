using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The members and entries whose model id users have saved. A pass changes the ids in the code; what is saved is still the old one, so that a look-up
/// finds nothing and falls back in silence, or AI Stats refuses the request.
/// </summary>
internal static class SavedModels
{
    /// <summary>Those of a project.</summary>
    public static ImmutableArray<SavedModel> Of(MigrationProject project) => project.Once(nameof(SavedModels), project, () =>
        Find(project).GroupBy(static saved => (saved.Tree.FilePath, saved.Span)).Select(static same => same.First()).ToImmutableArray());

    private static IEnumerable<SavedModel> Find(MigrationProject project)
    {
        var ids = project.HoldingWordsOf(MarkerKinds.ModelId).Where(tree => !project.IsGenerated(tree))
            .SelectMany(tree => ModelUses.All(FileContext.OfConnected(project, tree, Descriptors.MovedModel)), static (tree, use) => (Tree: tree, Use: use))
            .Select(found => (found.Tree, found.Use, Moved: Moved(project, found.Use))).Where(static found => found.Moved is not null).ToList();
        if (ids.Count == 0)
            yield break;
        foreach (var (tree, use, moved) in ids)
        {
            var id = use.Site.Expression;
            if (SavedAddresses.Holder(id) is { } holder && Name(holder) is { } name)
            {
                if (StringUse.Value(id).Parent is EqualsValueClauseSyntax value && value.Parent == holder
                    && (SavedAddresses.IsSavedMember(project, holder) || SavedAddresses.IsDefaultOfStore(project, id)))
                    yield return new SavedModel(tree, name.Span, name.ValueText, moved!.Value.Old, moved.Value.New);

                // The list of ids that a saved one is looked up in.
                foreach (var member in MemberOwners.Uses(project, name.ValueText, holder).SelectMany(LookedUp).SelectMany(value => MembersIn(project, value)))
                    yield return new SavedModel(member.SyntaxTree!, member.Span, member.ValueText, moved!.Value.Old, moved.Value.New);
            }
            else if (SavedAddresses.IsDefaultOfStore(project, id))
                yield return new SavedModel(tree, StringUse.Argument(id) is var (call, _) ? call.GetFirstToken().Span : use.Span,
                    SavedAddresses.EntryOf(id) ?? use.Verdict.Id, moved!.Value.Old, moved.Value.New);
        }

        // `model = settings.Model` in the client itself.
        foreach (var member in SentAddresses.Of(project).Types.SelectMany(type => MembersIn(project, type.Node)))
            yield return new SavedModel(member.SyntaxTree!, member.Span, member.ValueText, ids[0].Moved!.Value.Old, ids[0].Moved!.Value.New);
    }

    /// <summary>The two names of a model whose id moves, or has moved.</summary>
    private static (string Old, string New)? Moved(MigrationProject project, ModelUse use) =>
        use.IsQuoted || use.Site.Text.Value.Length != use.End - use.Start || Connections.Of(project).ForModels(use.Site.Expression) is not null ? null
        : use.Verdict is { Kind: ModelVerdictKind.Moved, NewId: { } newId } ? (use.Verdict.Id, newId)
        : use.Verdict.Kind == ModelVerdictKind.Served && project.Models.Catalog.Former(use.Verdict.Id) is { } old ? (old, use.Verdict.Id) : null;

    private static SyntaxToken? Name(SyntaxNode holder) => holder switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        VariableDeclaratorSyntax variable => variable.Identifier,
        _ => null,
    };

    /// <summary>
    /// What is looked for in a list or table: the arguments of <c>Models.Contains(…)</c>, <c>Models.Keys.FirstOrDefault(…)</c>,
    /// <c>Models[…]</c>.
    /// </summary>
    private static IEnumerable<SyntaxNode> LookedUp(ExpressionSyntax list)
    {
        var chain = list;
        while (chain.Parent is MemberAccessExpressionSyntax access && access.Expression == chain)
        {
            if (access.Parent is InvocationExpressionSyntax call)
            {
                if (FrameworkNames.Searches.Contains(access.Name.Identifier.ValueText) || FrameworkNames.TableReads.Contains(access.Name.Identifier.ValueText))
                    yield return call.ArgumentList;
                chain = call;
            }
            else
            {
                chain = access;
            }
        }

        if (chain.Parent is ElementAccessExpressionSyntax element && element.Expression == chain)
            yield return element.ArgumentList;
    }

    /// <summary>The saved members for a model that a piece of code reads.</summary>
    private static IEnumerable<SyntaxToken> MembersIn(MigrationProject project, SyntaxNode code) =>
        code.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Where(static access => ModelUses.IsModelKey(access.Name.Identifier.ValueText) && access.Parent is not InvocationExpressionSyntax)
        .Select(access => MemberOwners.Find(project, MemberOwners.Of(project, access), access.Name.Identifier.ValueText)).OfType<SyntaxToken>()
        .Where(member => IsText(member) && SavedAddresses.IsSavedMember(project, member.Parent!));

    private static bool IsText(SyntaxToken member) => Declarations.TypeOf(member.Parent) is { } type && type.ToString().TrimEnd('?') is "string" or "String";
}
