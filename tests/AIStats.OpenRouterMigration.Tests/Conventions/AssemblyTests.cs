using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using AIStats.OpenRouterMigration.ConfigurationFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>What hosts ask of the two assemblies as such.</summary>
[Trait("Area", "Conventions")]
public sealed class AssemblyTests
{
    private static readonly Assembly[] Shipped = [typeof(RuleIds).Assembly, typeof(TextEditFixer).Assembly];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Create<DiagnosticAnalyzer>()];
    private static readonly ImmutableArray<CodeFixProvider> Fixers = [.. Create<CodeFixProvider>()];

    public static TheoryData<string> AnalyzerNames => [.. Analyzers.Select(analyzer => analyzer.GetType().Name)];

    public static TheoryData<string> FixerNames => [.. Fixers.Select(fixer => fixer.GetType().Name)];

    [Fact]
    public void No_static_field_can_change()
    {
        // A host keeps the assemblies for hours and runs them for many solutions at once.
        var changeable = Shipped.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !(field.IsInitOnly && (IsImmutable(field.FieldType, []) || IsOwnArray(field))))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}: {field.FieldType}");
        Assert.Equal("", string.Join('\n', changeable));
    }

    [Theory]
    [InlineData(typeof(int), true)]
    [InlineData(typeof(ImmutableArray<string>), true)]
    [InlineData(typeof(List<string>), false)]
    [InlineData(typeof(ImmutableArray<int[]>), false)]
    [InlineData(typeof(string[]), false)]
    [InlineData(typeof(ConditionalWeakTable<string, string>), false)]
    [InlineData(typeof(Counter), false)]
    public void What_can_change_is_seen(Type type, bool isImmutable) => Assert.Equal(isImmutable, IsImmutable(type, []));

    [Fact]
    public void An_id_has_one_analyzer_class_and_an_analyzer_class_one_id()
    {
        Assert.All(Analyzers, analyzer => Assert.Single(analyzer.SupportedDiagnostics));
        Assert.Empty(Analyzers.GroupBy(analyzer => analyzer.SupportedDiagnostics[0].Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Ids_are_constants()
    {
        // Visual Studio keeps an analyzer assembly loaded after an update; what a newer fixer asks of it at run time is missing there.
        Assert.All(typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic),
            field => Assert.True(field.IsLiteral, field.Name));
        Assert.Empty(typeof(RuleIds).GetProperties());
        Assert.Equal(Constants(typeof(RuleIds)).Values.Order(StringComparer.Ordinal), Analyzers.Select(analyzer => analyzer.SupportedDiagnostics[0].Id)
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FixerNames))]
    public void A_fixer_has_one_id_and_public_constant_keys(string name)
    {
        var fixer = Fixers.Single(fixer => fixer.GetType().Name == name);
        var id = Assert.Single(fixer.FixableDiagnosticIds);
        Assert.Contains(id, Constants(typeof(RuleIds)).Values);
        var keys = Constants(fixer.GetType());
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.EndsWith("Key", key.Key, StringComparison.Ordinal));
        Assert.All(keys, key => Assert.Equal($"{id}.{key.Key[..^"Key".Length]}", key.Value));
    }

    [Theory]
    [MemberData(nameof(FixerNames))]
    public void Fix_All_works_in_every_scope_or_in_none(string name)
    {
        if (Fixers.Single(fixer => fixer.GetType().Name == name).GetFixAllProvider() is { } provider)
            // Of one finding a project, Fix All in a document or a project would be the light bulb once more.
            Assert.Equal(name == nameof(ConfigurationFilesFixer) ? [FixAllScope.Solution]
                : [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], provider.GetSupportedFixAllScopes().Order());
    }

    [Theory]
    [MemberData(nameof(FixerNames))]
    public void A_fixer_is_exported_for_CSharp_and_not_shared(string name)
    {
        var type = Fixers.Single(fixer => fixer.GetType().Name == name).GetType();
        Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.True(type is { IsPublic: true, IsSealed: true });
        // SharedAttribute is in System.Composition, which the host would have to have in a version that fits.
        Assert.DoesNotContain(type.CustomAttributes, attribute => attribute.AttributeType.Name == "SharedAttribute");
    }

    [Fact]
    public void The_assemblies_need_nothing_but_the_host()
    {
        var references = Shipped.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(reference => reference.Name!)
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(references.Except(["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces",
            "System.Collections.Immutable", "AIStats.OpenRouterMigration.Analyzers"], StringComparer.Ordinal));
    }

    [Fact]
    public void All_exported_types_can_be_created()
    {
        // One that cannot, and dotnet format loses all fixers of the assembly without a word.
        var exported = Shipped.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute)) || type.IsDefined(typeof(ExportCodeFixProviderAttribute)))
            .ToList();
        Assert.Equal(Analyzers.Length + Fixers.Length, exported.Count);
        Assert.All(exported, type => Assert.NotNull(Activator.CreateInstance(type)));
    }

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void An_analyzer_registers_a_compilation_start_and_sets_its_policies(string name)
    {
        var analyzer = Analyzers.Single(analyzer => analyzer.GetType().Name == name);
        var context = new RecordingContext();
        analyzer.Initialize(context);
        Assert.True(context.IsConcurrent);
        Assert.Equal(GeneratedCodeAnalysisFlags.None, context.GeneratedCode);
        Assert.Equal(["CompilationStart"], context.Registrations);
    }

    private static Dictionary<string, string> Constants(Type type) => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(field => field is { IsLiteral: true, FieldType: var fieldType } && fieldType == typeof(string))
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!, StringComparer.Ordinal);

    private static IEnumerable<T> Create<T>() => Shipped.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type)!);

    /// <summary>An array that only its own type can reach: .NET Standard's string methods take no other list of characters.</summary>
    private static bool IsOwnArray(FieldInfo field) => field is { IsPrivate: true, IsInitOnly: true, FieldType: { IsArray: true } array }
        && IsImmutable(array.GetElementType()!, []);

    private static bool IsImmutable(Type type, HashSet<Type> asked)
    {
        if (!asked.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(Delegate).IsAssignableFrom(type))
            return true;
        if (type.IsArray)
            return false;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(SyntaxTreeValueProvider<>) || definition == typeof(SourceTextValueProvider<>) || definition == typeof(Lazy<>)
            || definition.Namespace == typeof(ImmutableArray).Namespace))
        {
            return definition.Namespace != typeof(ImmutableArray).Namespace
                || (!definition.Name.Contains("Builder", StringComparison.Ordinal) && type.GetGenericArguments().All(argument => IsImmutable(argument, asked)));
        }

        // Descriptors, syntax and text of Roslyn never change.
        if (type.Assembly == typeof(SyntaxNode).Assembly || type.Assembly == typeof(CSharpSyntaxNode).Assembly)
            return true;
        // Types of the product: all that an instance holds is read-only and can itself not change.
        return Shipped.Contains(type.Assembly)
            && (type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) || type.BaseType == typeof(FixAllProvider)
            || IsImmutable(type.BaseType, asked))
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .All(field => field.IsInitOnly && (IsImmutable(field.FieldType, asked) || IsOwnArray(field)));
    }

    private sealed class Counter
    {
        public int Count { get; set; }
    }

    /// <summary>Takes down what an analyzer asks for, and runs none of it.</summary>
    private sealed class RecordingContext : AnalysisContext
    {
        public List<string> Registrations { get; } = [];

        public bool IsConcurrent { get; private set; }

        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Registrations.Add("CompilationStart");

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Registrations.Add("Compilation");

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Registrations.Add("SemanticModel");

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, params ImmutableArray<SymbolKind> symbolKinds) =>
            Registrations.Add("Symbol");

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => Registrations.Add("SymbolStart");

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            Registrations.Add("CodeBlockStart");

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Registrations.Add("CodeBlock");

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Registrations.Add("SyntaxTree");

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => Registrations.Add("AdditionalFile");

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action,
            params ImmutableArray<TLanguageKindEnum> syntaxKinds) => Registrations.Add("SyntaxNode");

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, params ImmutableArray<OperationKind> operationKinds) =>
            Registrations.Add("Operation");

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => Registrations.Add("OperationBlock");

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => Registrations.Add("OperationBlockStart");
    }
}
