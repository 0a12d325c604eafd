using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>
/// The services that editors ask for light bulbs, composed outside of one. They are internal: every name that is looked up by reflection
/// stands in this file, and was read in Microsoft.CodeAnalysis.Features 5.12.0.
/// </summary>
internal static class EditorServices
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    /// <summary>The parts of an editor that have no window.</summary>
    public static MefHostServices Host { get; } =
        MefHostServices.Create(MefHostServices.DefaultAssemblies.Append(Features).Append(Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")).Distinct());

    private static object Fixes { get; } = Export("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");

    private static object Refactorings { get; } = Export("Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService");

    /// <summary>What the light bulb at a place offers from the package, in its order.</summary>
    public static async Task<IReadOnlyList<Bulb>> FixesAsync(TextDocument document, TextSpan span)
    {
        var bulbs = new List<Bulb>();
        var stream = (IAsyncEnumerable<object>)Call(Fixes, "StreamFixesAsync", document, span, null, CancellationToken.None)!;
        await foreach (var collection in stream)
        {
            if (Get(collection, "Provider") is not CodeFixProvider provider || !IsOurs(provider))
                continue;
            var scopes = ((IEnumerable<FixAllScope>)Get(collection, "SupportedScopes")!).ToImmutableArray();
            foreach (var fix in (IEnumerable)Get(collection, "Fixes")!)
            {
                bulbs.Add(new Bulb(
                    (CodeAction)Get(fix, "Action")!,
                    ((ImmutableArray<Diagnostic>)Get(fix, "Diagnostics")!)[0],
                    provider,
                    scopes,
                    Get(collection, "FixAllState") is { } state ? (FixAllContext.DiagnosticProvider)Get(state, "DiagnosticProvider")! : null));
            }
        }

        return bulbs;
    }

    /// <summary>The refactorings of the package at a place.</summary>
    public static async Task<IReadOnlyList<CodeAction>> RefactoringsAsync(TextDocument document, TextSpan span)
    {
        var task = (Task)Call(Refactorings, "GetRefactoringsAsync", document, span, null, CancellationToken.None)!;
        await task;
        var actions = new List<CodeAction>();
        foreach (var refactoring in (IEnumerable)Get(task, "Result")!)
        {
            if (IsOurs(Get(refactoring, "Provider")!))
                actions.AddRange(((IEnumerable)Get(refactoring, "CodeActions")!).Cast<object>()
                    .Select(pair => (CodeAction)pair.GetType().GetField("Item1")!.GetValue(pair)!));
        }

        return actions;
    }

    private static bool IsOurs(object provider) => provider.GetType().Assembly.GetName().Name == "AIStats.OpenRouterMigration.CodeFixes";

    private static object Export(string name)
    {
        var service = Features.GetType(name, throwOnError: true)!;
        var get = typeof(MefHostServices).GetInterfaceMap(typeof(MefHostServices).GetInterfaces().Single(type => type.Name == "IMefHostExportProvider"))
            .TargetMethods.Single(method => method.GetGenericArguments().Length == 1).MakeGenericMethod(service);
        return Get(((IEnumerable)get.Invoke(Host, null)!).Cast<object>().Single(), "Value")!;
    }

    private static object? Call(object target, string method, params object?[] arguments)
    {
        var found = target.GetType().GetInterfaces().SelectMany(type => type.GetMethods())
            .Single(candidate => candidate.Name == method && candidate.GetParameters().Length == arguments.Length);
        return found.Invoke(target, arguments);
    }

    private static object? Get(object target, string name) =>
        target.GetType().GetProperty(name, Members) is { } property ? property.GetValue(target) : target.GetType().GetField(name, Members)!.GetValue(target);
}

/// <summary>One line of a light bulb.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Diagnostic">The finding that it is offered for.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Scopes">Where the same can be done at once; empty where it cannot.</param>
/// <param name="Diagnostics">Where Fix All finds what to fix; null where the editor offers no Fix All.</param>
internal sealed record Bulb(CodeAction Action, Diagnostic Diagnostic, CodeFixProvider Provider, ImmutableArray<FixAllScope> Scopes,
    FixAllContext.DiagnosticProvider? Diagnostics);
