using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Recognizes names under which users have saved something: a secret store, preferences, the members of a saved type.</summary>
internal static class StoredNames
{
    /// <summary>What to do about one, as a clause.</summary>
    public const string Advice = "users have stored this name, so keep it, or read the new name first and then this one";

    /// <summary>Whether a text may be the name of an entry: letters, digits and what stands between the parts of a name.</summary>
    public static bool IsName(string text) => text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '.' or '/' or ':');

    /// <summary>Whether users may have something saved under the name that a string holds.</summary>
    public static bool AreIn(MigrationProject project, ExpressionSyntax name)
    {
        if (StringUse.Value(name).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute })
            return StoredValues.Attributes.Contains(StringUse.LastName(attribute.Name));
        if (IsEntry(name) || UserFiles.HoldEntry(project, name))
            return true;
        if (SettingReads.IsVariable(name) || SettingReads.IsSection(name) || SettingReads.IsKey(name))
            return false;
        if (StringUse.Argument(name) is { Call: InvocationExpressionSyntax call })
            return IsOfStore(call) && !(IsCompany(name) && IsOfAnything(call))
                ? !ReadsVariables(project, call) : IsUnknown(call) && IsStore(MemberName(name));
        if (name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access })
            return StringUse.NamesIn(access.Expression).Any(IsCompany(name) ? IsStoreOfSecrets : IsStore);
        if (name.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } constant })
            return NameUses.Of(project, constant.Identifier.ValueText).Any(use =>
                StringUse.Argument(use) is { Index: var index, Call: InvocationExpressionSyntax call } && IsOfStore(call) && !ReadsVariables(project, call)
                && (index == 0 || IsOfBrowser(call)));
        // The name of an entry may be a setting itself: public string KeyName { get; set; } = "…".
        return name.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { AccessorList.Accessors: { } accessors } property }
            && accessors.Any(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) && IsEntryName(project, property.Identifier.ValueText);
    }

    /// <summary>Whether a text is the name of the company alone, under which a registry or a store of anything may hold a provider as well.</summary>
    private static bool IsCompany(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.ValueText: var text } && text.Equals(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing but a word that any program uses says that a call asks a store: <c>_providerRegistry.Get("openrouter")</c>.</summary>
    private static bool IsOfAnything(InvocationExpressionSyntax call) => !IsOfBrowser(call)
        && !StringUse.NamesIn(StringUse.Receiver(call)).Append(StringUse.CalledName(call)).Any(IsStoreOfSecrets);

    private static bool IsEntryName(MigrationProject project, string property)
    {
        if (Names.Words(property).Any(StoredValues.VariableWords.Contains))
            return false;
        var uses = NameUses.Of(project, property);
        return !uses.Any(static use => SettingReads.IsVariable(use) || SettingReads.IsKey(use))
            && (IsStore(property)
            || uses.Any(use => StringUse.Argument(use) is { Call: InvocationExpressionSyntax call } && (IsOfStore(call) || IsUnseen(project, call))));
    }

    /// <summary>Whether a call asks an interface that nothing in the project implements: it may be a store as well as anything else.</summary>
    private static bool IsUnseen(MigrationProject project, InvocationExpressionSyntax call)
    {
        var name = StringUse.CalledName(call);
        var declared = project.Naming(name).SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.Identifier.ValueText == name).ToList();
        return declared.Count > 0 && declared.TrueForAll(static method => method.Parent is InterfaceDeclarationSyntax);
    }

    /// <summary>
    /// Whether a string is the name of an entry that nothing else has: a value of the registry, <c>new PasswordCredential("App", "…", key)</c>,
    /// <c>new Credential { Target = "…" }</c>.
    /// </summary>
    private static bool IsEntry(ExpressionSyntax name)
    {
        var value = StringUse.Value(name);
        if (value.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax made } } set
            && set.Right == value)
            return StoredValues.EntryTypes.Contains(StringUse.CalledName(made));
        return StringUse.Argument(name) is { Call: var call } && (call is InvocationExpressionSyntax asked ? IsOfRegistry(asked)
            : StoredValues.EntryTypes.Contains(StringUse.CalledName(call)));
    }

    /// <summary>Whether a call asks the registry: by its name, by what opens a key of it, or by a variable that holds one.</summary>
    private static bool IsOfRegistry(InvocationExpressionSyntax call)
    {
        if (StringUse.CalledName(call) is not ("GetValue" or "SetValue" or "DeleteValue") || StringUse.Receiver(call) is not { } receiver)
            return false;
        return HoldsRegistry(receiver) || (receiver is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && (StoredValues.RegistryNames.Contains(StringUse.LastName(Declarations.TypeOf(Declarations.Of(receiver))))
            || Declarations.ValuesOf(receiver).Any(HoldsRegistry)));
    }

    private static bool HoldsRegistry(SyntaxNode code) =>
        code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static name => StoredValues.RegistryNames.Contains(name.Identifier.ValueText));

    /// <summary>Whether a call asks a store, or a member of one: <c>SecureStorage.Default.GetAsync(…)</c>, <c>new PasswordVault().Retrieve(…)</c>.</summary>
    private static bool IsOfStore(InvocationExpressionSyntax call) => IsStore(StringUse.CalledName(call))
        || StringUse.NamesIn(StringUse.Receiver(call)).Any(IsStore) || IsOfBrowser(call) || (StringUse.Receiver(call) is { } receiver
        && IsStoreType(receiver is BaseObjectCreationExpressionSyntax made ? StringUse.CalledName(made)
        : receiver is IdentifierNameSyntax ? StringUse.LastName(Declarations.TypeOf(Declarations.Of(receiver))) : ""));

    /// <summary>Whether a call asks the store of a browser, by the name of its function: <c>js.InvokeAsync("localStorage.getItem", …)</c>.</summary>
    private static bool IsOfBrowser(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Count > 1
        && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string function }
        && function.IndexOf('.') is > 0 and var end && IsStore(function.Substring(0, end));

    /// <summary>Whether a type is a store; a registry of providers, or a store of anything, is none of users' secrets.</summary>
    private static bool IsStoreType(string name) => IsStore(name) && !Names.Words(name).Any(StoredValues.CommonWords.Contains);

    /// <summary>Whether more than a word that any program uses says that a name is that of a store.</summary>
    private static bool IsStoreOfSecrets(string name) => StoredValues.Stores.Contains(name)
        || Names.Words(name).Any(static word => StoredValues.Words.Contains(word) && !StoredValues.CommonWords.Contains(word));

    /// <summary>Whether a name is that of a store, by a word of it or as a whole.</summary>
    public static bool IsStore(string name) => StoredValues.Stores.Contains(name) || Names.Words(name).Any(StoredValues.Words.Contains);

    /// <summary>Whether nobody can tell what a call does: a delegate that is handed in.</summary>
    private static bool IsUnknown(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax { Identifier.ValueText: var called }
        && call.Ancestors().OfType<BaseMethodDeclarationSyntax>()
        .Any(method => method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == called));

    private static string MemberName(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText ?? "";

    /// <summary>
    /// Whether the method that is called reads variables, whatever it is named like: one of the file, or one of the type that it is called on
    /// (<c>Secrets.Read(configuration, "…")</c>).
    /// </summary>
    private static bool ReadsVariables(MigrationProject project, InvocationExpressionSyntax call)
    {
        var (method, type) = (StringUse.CalledName(call), StringUse.LastName(StringUse.Receiver(call)));
        return call.SyntaxTree.GetRoot().DescendantNodes().Any(node => Declarations.IsMethod(node, method) && Reads(node))
            || (type.Length > 0 && Declarations.TypesOf(project, type).SelectMany(static declared => declared.Members)
                .Any(member => Declarations.IsMethod(member, method) && Reads(member)));
    }

    private static bool Reads(SyntaxNode body) => body.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Any(static inner => StringUse.CalledName(inner) == "GetEnvironmentVariable")
        || body.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Any(static access => SettingReads.IsConfiguration(access.Expression));
}
