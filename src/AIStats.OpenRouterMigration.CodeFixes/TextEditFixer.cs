using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration;

/// <summary>Offers the actions that a rule put into its diagnostic. It decides nothing: the rule did.</summary>
public abstract class TextEditFixer : CodeFixProvider
{
    private readonly bool _bulk;

    private protected TextEditFixer(string id, bool bulk)
    {
        _bulk = bulk;
        FixableDiagnosticIds = ImmutableArray.Create(id);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => _bulk ? TextEditFixAllProvider.Instance : null;

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // A host may hand over another rule's diagnostic that happens to be here.
            if (!FixableDiagnosticIds.Contains(diagnostic.Id))
                continue;
            foreach (var action in DiagnosticEdits.Read(diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title(action, diagnostic),
                        cancellationToken => TextEdits.ApplyAsync(context.TextDocument.Project.Solution, action.Edits, cancellationToken),
                        EquivalenceKey(diagnostic.Id, action.Key)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What a light bulb says; an action that changes more than the file in view says how many.</summary>
    private static string Title(EditAction action, Diagnostic diagnostic)
    {
        var files = TextEdits.ByFile(action.Edits).Count;
        return files > 1 && action.Edits.Any(edit => edit.Location.SourceTree == diagnostic.Location.SourceTree)
            ? $"{action.Title}, in {files.ToString(CultureInfo.InvariantCulture)} files"
            : action.Title;
    }

    /// <summary>The equivalence key of a rule's kind of action.</summary>
    internal static string EquivalenceKey(string id, string action) => id + "." + action;

    /// <summary>The kind of action that an equivalence key of a rule names; null for another rule's key.</summary>
    internal static string? ActionKey(string id, string equivalenceKey) =>
        equivalenceKey.StartsWith(id + ".", StringComparison.Ordinal) ? equivalenceKey.Substring(id.Length + 1) : null;
}
