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
/// The members whose address users may have saved: a changed default reaches new users only, and what is saved still leads to OpenRouter, with
/// whatever key the code now reads.
/// </summary>
internal static class SavedAddresses
{
    private static readonly WholeNames Readers = new(StoredValues.Readers.Union(StoredValues.Serializers));

    /// <summary>The members of a file that hold such an address, with their places.</summary>
    public static IEnumerable<(TextSpan Span, string Member)> In(MigrationProject project, CodeFile file)
    {
        foreach (var site in file.Strings.Where(IsAddress))
        {
            if (IsSaved(project, site.Expression))
                yield return (site.Text.FirstSpan(0, site.Text.Value.Length), StringUse.DeclaredName(site.Expression)
                    ?? DefaultOf(site.Expression)?.Identifier.ValueText ?? EntryOf(site.Expression)
                    ?? site.Expression.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText ?? site.Text.Value);
        }

        var names = ConstantNames(project);
        foreach (var holder in BaseHolder.In(file).Where(holder => names.Contains(holder.Of)))
        {
            if (MemberOf(holder) is { } member && IsSavedMember(project, member))
                yield return (member is PropertyDeclarationSyntax { Identifier.Span: var named } ? named
                    : ((VariableDeclaratorSyntax)member).Identifier.Span, holder.Name);
        }
    }

    /// <summary>The member that holds a base and that users may have saved: its own, or one that takes the base from it; null where none is.</summary>
    public static string? MemberWith(MigrationProject project, BaseEnd end, ImmutableArray<BaseHolder> holders) =>
        IsSaved(project, end.Site.Expression) ? end.Name ?? end.Site.Text.Value
            : holders.FirstOrDefault(holder => MemberOf(holder) is { } member && IsSavedMember(project, member))?.Name;

    private static bool IsSaved(MigrationProject project, ExpressionSyntax address) =>
        ((Holder(address) ?? DefaultOf(address)) is { } holder && IsSavedMember(project, holder)) || IsDefaultOfStore(project, address)
        || IsPreset(project, address);

    /// <summary>The property that an address is the default of by an attribute: <c>[DefaultSettingValue("https://…")]</c>.</summary>
    private static PropertyDeclarationSyntax? DefaultOf(ExpressionSyntax address) =>
        StringUse.Value(address).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }
        && StringUse.LastName(attribute.Name) == StoredValues.DefaultAttribute ? attribute.Parent?.Parent as PropertyDeclarationSyntax : null;

    /// <summary>
    /// Whether the program gives an address to an object that it saves, <c>"OpenRouter" => new Settings { Url = "https://…" }</c>: what users chose
    /// before has the old one. A test gives its own objects one.
    /// </summary>
    private static bool IsPreset(MigrationProject project, ExpressionSyntax address) =>
        StringUse.Value(address).Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } set
        && set.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } made && made.Initializer == set.Parent && !HostComparisons.IsInTest(address)
        && MemberOwners.Find(project, StringUse.LastName(made.Type), name)?.Parent is { } member && IsSavedMember(project, member);

    private static SyntaxNode? MemberOf(BaseHolder holder) => holder.Type.DescendantNodes().FirstOrDefault(node =>
        (node is PropertyDeclarationSyntax property && property.Identifier.ValueText == holder.Name)
        || (node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == holder.Name));

    /// <summary>The member that an address is a part of from the start: its value, or in an object or a table that is.</summary>
    public static SyntaxNode? Holder(ExpressionSyntax address) => address.Ancestors().TakeWhile(static node => node is not (StatementSyntax
        or AnonymousFunctionExpressionSyntax or InvocationExpressionSyntax)).OfType<EqualsValueClauseSyntax>().FirstOrDefault()?.Parent;

    private static bool IsAddress(StringSite site) => ConnectionPart.IsMoved(site)
        || (site.Urls.Any(static url => url.Kind is UrlKind.Endpoint or UrlKind.Root && !url.IsInProse) && !HostComparisons.IsNoAddress(site));

    /// <summary>The names of the constants, variables and members that hold an address.</summary>
    public static ImmutableHashSet<string> ConstantNames(MigrationProject project) => project.Once(nameof(SavedAddresses), project, () =>
        project.Files.SelectMany(static file => AddressConstants.Of(file).Names).ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>The names of the constants of one file that hold an address; kept with it.</summary>
    private sealed record AddressConstants(ImmutableArray<string> Names)
    {
        public static AddressConstants Of(CodeFile file) => file.Once(nameof(AddressConstants), () => new AddressConstants(file.Strings.Where(IsAddress)
            .Select(static site => StringUse.DeclaredName(site.Expression)).OfType<string>().ToImmutableArray()));
    }

    /// <summary>Whether a member can be set, and its type is read from what users have saved.</summary>
    public static bool IsSavedMember(MigrationProject project, SyntaxNode member)
    {
        var isSettable = member switch
        {
            PropertyDeclarationSyntax property => !property.Modifiers.Any(SyntaxKind.StaticKeyword) && property.AccessorList?.Accessors
                .Any(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) == true,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(static modifier => modifier.Kind()
                is SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.StaticKeyword),
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } => true,
            _ => false,
        };
        if (!isSettable || member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;
        return type.BaseList?.Types.Any(static one => StoredValues.SavedBases.Contains(StringUse.LastName(one.Type))) == true
            || SavesItself(type) || IsSavedType(project, type.Identifier.ValueText);
    }

    private static bool IsSavedType(MigrationProject project, string type) => project.Once(nameof(IsSavedType), type, () => new Answer(
        !project.HoldingAny(Readers).IsEmpty && (IsRead(project, type) || Owners(project, type).Any(owner => IsRead(project, owner))))).Yes;

    private static bool IsRead(MigrationProject project, string type) =>
        project.HoldingAny(Readers).Any(tree => CodeReach.Units(tree, type).Any(static unit => unit.Name.Parent is TypeSyntax name && IsSaved(name)));

    /// <summary>
    /// The types with a member that holds values of a type, and those that hold them: <c>Dictionary&lt;Vendor, VendorSettings&gt;
    /// Vendors</c>.
    /// </summary>
    private static IEnumerable<string> Owners(MigrationProject project, string type)
    {
        var found = new List<string> { type };
        for (var next = 0; next < found.Count && next < MostOwners; next++)
        {
            found.AddRange(project.Naming(found[next]).SelectMany(tree => CodeReach.Units(tree, found[next]))
                .Select(static unit => Declarations.OwnerOfMember(unit.Name)?.Identifier.ValueText)
                .OfType<string>().Except(found, StringComparer.Ordinal).ToList());
        }

        return found.Skip(1);
    }

    /// <summary>Settings stand one or two types above an address; a type that half of the program holds is no such thing.</summary>
    private const int MostOwners = 8;

    /// <summary>
    /// Whether a type is named where saved values are read: <c>Deserialize&lt;T&gt;</c>, <c>DbSet&lt;T&gt;</c>, <c>new
    /// XmlSerializer(typeof(T))</c>.
    /// </summary>
    private static bool IsSaved(TypeSyntax name) => name.Parent switch
    {
        ArrayTypeSyntax array => IsSaved(array),
        // Deserialize<List<Profile>>
        TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: TypeArgumentListSyntax } list } => IsSaved(list),
        TypeArgumentListSyntax { Parent: GenericNameSyntax generic } => StoredValues.Readers.Contains(generic.Identifier.ValueText)
            || (generic.Parent is MemberAccessExpressionSyntax { Expression: var receiver }
                && Names.Words(StringUse.LastName(receiver)).Any(StoredValues.Words.Contains)),
        TypeOfExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: { } call } } => StoredValues.Readers.Contains(StringUse.CalledName(call))
            || StoredValues.Serializers.Contains(StringUse.CalledName(call)),
        // Deserialize(text, SettingsContext.Default.Settings)
        MemberAccessExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: { } call } } => StoredValues.Readers.Contains(StringUse.CalledName(call)),
        _ => false,
    };

    private static bool SavesItself(TypeDeclarationSyntax type) => type.DescendantNodes().OfType<ArgumentSyntax>().Any(static argument =>
        argument.Expression is ThisExpressionSyntax && argument.Parent?.Parent is InvocationExpressionSyntax call
        && StringUse.CalledName(call).StartsWith("Serialize", StringComparison.Ordinal));

    /// <summary>Whether an address is what a store of the user's answers where nothing is saved: <c>Preferences.Get("Url", "https://…")</c>.</summary>
    public static bool IsDefaultOfStore(MigrationProject project, ExpressionSyntax address) => IsDefault(address)
        || (StringUse.DeclaredName(address) is { } name && StringUse.Value(address).Parent is EqualsValueClauseSyntax
            && project.Files.Any(file => StringUse.Uses(file.Tree, name).Any(IsDefault)));

    /// <summary>The name of the entry that an address, or another value, is the default of.</summary>
    public static string? EntryOf(ExpressionSyntax address) => StringUse.Argument(address) is { Call: InvocationExpressionSyntax call }
        && call.ArgumentList.Arguments[IsBound(address) ? 1 : 0].Expression is LiteralExpressionSyntax { Token.Value: string name } ? name : null;

    /// <summary>Whether a value is what a plugin writes into its settings file: <c>Config.Bind("Section", "Url", "https://…")</c>.</summary>
    private static bool IsBound(ExpressionSyntax value) => StringUse.Argument(value) is { Index: 2, Call: InvocationExpressionSyntax call }
        && StringUse.CalledName(call) == StoredValues.Bind;

    private static bool IsDefault(ExpressionSyntax value) => IsBound(value)
        || StringUse.Argument(value) is { Index: > 0, Call: InvocationExpressionSyntax call }
        && StringUse.CalledName(call).StartsWith("Get", StringComparison.Ordinal)
        && StringUse.NamesIn(StringUse.Receiver(call)).SelectMany(Names.Words).Any(StoredValues.Words.Contains);

    private sealed record Answer(bool Yes);
}
