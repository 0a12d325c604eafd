using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>How a rule is repaired.</summary>
public enum FixKind
{
    /// <summary>No fixer.</summary>
    None,

    /// <summary>A fixer without Fix All.</summary>
    LightBulb,

    /// <summary>A fixer with Fix All.</summary>
    Bulk,
}

/// <summary>All that belongs to one id, found in the assemblies.</summary>
internal sealed class Rule
{
    private Rule(DiagnosticDescriptor descriptor, DiagnosticAnalyzer analyzer, CodeFixProvider? fixer)
    {
        Descriptor = descriptor;
        Analyzer = analyzer;
        Fixer = fixer;
    }

    /// <summary>All rules in the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = FindAll();

    public static IEnumerable<object[]> Ids => All.Select(static rule => new object[] { rule.Id });

    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public DiagnosticDescriptor Descriptor { get; }

    public DiagnosticAnalyzer Analyzer { get; }

    public CodeFixProvider? Fixer { get; }

    public FixKind Fix => Fixer is null ? FixKind.None : Fixer.GetFixAllProvider() is null ? FixKind.LightBulb : FixKind.Bulk;

    public string PagePath => $"docs/rules/{Id}.md";

    public static Rule Find(string id) => All.Single(rule => rule.Id == id);

    private static ImmutableArray<Rule> FindAll()
    {
        var analyzers = Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(typeof(RuleIds).Assembly);
        var fixers = Create<CodeFixProvider, ExportCodeFixProviderAttribute>(typeof(TextEditFixer).Assembly);
        return
        [
            .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(static field => (DiagnosticDescriptor)field.GetValue(obj: null)!)
                .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => new Rule(
                    descriptor,
                    analyzers.Single(analyzer => analyzer.SupportedDiagnostics.Contains(descriptor)),
                    fixers.SingleOrDefault(fixer => fixer.FixableDiagnosticIds.Contains(descriptor.Id, StringComparer.Ordinal)))),
        ];
    }

    private static T[] Create<T, TAttribute>(Assembly assembly)
        where TAttribute : Attribute =>
        [.. assembly.GetTypes().Where(static type => type.GetCustomAttribute<TAttribute>() is not null)
            .Select(static type => (T)Activator.CreateInstance(type)!)];
}
