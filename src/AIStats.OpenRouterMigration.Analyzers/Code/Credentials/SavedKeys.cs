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
/// The members whose key users have saved, where the address is the program's: <c>public string OpenRouterKey { get; set; }</c> of a settings file.
/// When the connection moves, each of these keys is refused. Where the address is saved beside the key, both stay as they are.
/// </summary>
internal static class SavedKeys
{
    /// <summary>The files whose types have a choice of providers: they may hold no marker.</summary>
    public static ImmutableHashSet<SyntaxTree> OtherTrees(MigrationProject project) => project.Once(nameof(SavedKeys), project, () =>
        (Connections.Of(project).HasAddress ? ProviderChoices.Types(project) : ImmutableHashSet<string>.Empty)
        .SelectMany(type => project.Declaring(type)).Where(tree => In(project, tree).Any()).Concat(InGenerated(project).Select(static key => key.SyntaxTree))
        .ToImmutableHashSet());

    /// <summary>The members of a file that hold such a key, with the places of their names.</summary>
    public static IEnumerable<(TextSpan Span, string Member)> In(MigrationProject project, SyntaxTree tree)
    {
        if (!Connections.Of(project).HasAddress)
            yield break;
        foreach (var use in InGenerated(project).Where(use => use.SyntaxTree == tree))
            yield return (use.Span, use.Identifier.ValueText);
        var file = project.SignalsOf(tree);
        foreach (var type in Declarations.TypesAndMembers(tree.GetRoot()).OfType<TypeDeclarationSyntax>())
        {
            var keys = type.Members.SelectMany(NamesOf).Concat((type as RecordDeclarationSyntax)?.ParameterList?.Parameters
                .Select(static parameter => parameter.Identifier) ?? Array.Empty<SyntaxToken>()).Where(static name => IsKey(name.ValueText)).ToList();
            if (keys.Count == 0 || !(NamesGateway(file, type) || ProviderChoices.Types(project).Contains(type.Identifier.ValueText)))
                continue;
            keys.RemoveAll(name => !SavedAddresses.IsSavedMember(project, name.Parent!));
            // Beside a key that names the company, a plain one is another's.
            if (keys.Exists(NamesCompany))
                keys.RemoveAll(static key => !NamesCompany(key));
            if (keys.Count == 0 || Connections.Of(project).ForPages(type) is not null
                || (file.Kinds != MarkerKinds.None && SavedAddresses.In(project, file).Any(saved => type.Span.Contains(saved.Span))))
                continue;
            foreach (var key in keys)
                yield return (key.Span, key.ValueText);
        }
    }

    /// <summary>
    /// Where code first reads such a key that a generated type has: <c>Settings.Default.OpenRouterKey</c> of <c>Settings.Designer.cs</c>, in which no rule
    /// reports anything.
    /// </summary>
    private static ImmutableArray<SimpleNameSyntax> InGenerated(MigrationProject project) => project.Once(nameof(InGenerated), project, () =>
        project.Files.Where(file => !file.Identifiers.IsEmpty && project.IsGenerated(file.Tree)).SelectMany(static file => file.Identifiers)
        .Select(static name => name.Parent).OfType<PropertyDeclarationSyntax>()
        .Where(property => IsKey(property.Identifier.ValueText) && SavedAddresses.IsSavedMember(project, property))
        .Select(property => NameUses.Of(project, property.Identifier.ValueText).FirstOrDefault(use => !project.IsGenerated(use.SyntaxTree)))
        .Select(static use => use is MemberAccessExpressionSyntax access ? access.Name : use as SimpleNameSyntax).OfType<SimpleNameSyntax>()
        .ToImmutableArray());

    private static IEnumerable<SyntaxToken> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        // `bool UseOpenRouterKey` holds none.
        PropertyDeclarationSyntax { Type: var type } property when !StringUse.IsBoolean(type) => new[] { property.Identifier },
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier),
        _ => Array.Empty<SyntaxToken>(),
    };

    /// <summary>Whether a type says by a name in it that it is about OpenRouter.</summary>
    private static bool NamesGateway(CodeFile file, TypeDeclarationSyntax type) => file.Identifiers.Any(name => type.Span.Contains(name.Span));

    private static bool NamesCompany(SyntaxToken name) => name.ValueText.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a name says that its value is the gateway's key (<c>OpenRouterKey</c>, <c>AssistantOpenRouterApiKey</c>), or the key of an API and no
    /// more.
    /// </summary>
    private static bool IsKey(string name)
    {
        var words = string.Concat(Names.Words(name)).ToLowerInvariant();
        var company = words.IndexOf(GatewayHosts.OpenRouterName, StringComparison.Ordinal);
        if (company < 0)
            return StoredValues.ApiKeys.Contains(string.Concat(Names.Words(name).SkipWhile(StoredValues.ModelWords.Contains)).ToLowerInvariant());
        var rest = words.Substring(company + GatewayHosts.OpenRouterName.Length);
        return StoredValues.Keys.Contains(words.Substring(0, company) + rest) || StoredValues.Keys.Contains(rest);
    }
}
