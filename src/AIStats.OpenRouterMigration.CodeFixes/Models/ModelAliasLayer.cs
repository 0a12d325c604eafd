using System.Text;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>The class <c>ModelAliases</c> of a project: its model ids with the ids that AI Stats serves instead.</summary>
internal static class ModelAliasLayer
{
    /// <summary>The model id that a literal is; null where it is none, or routed already.</summary>
    public static ModelUse? Find(MigrationProject project, SyntaxTree tree, LiteralExpressionSyntax literal, CancellationToken cancellationToken)
    {
        var file = File(project, tree, cancellationToken);
        if (!file.HasSignal)
            return null;
        var site = file.Marked.Strings.FirstOrDefault(site => site.Expression == literal);
        return site is null || ModelUses.IsResolved(site) || ModelUses.IsRow(site) ? null
            : ModelUses.Find(file, site).FirstOrDefault(use => use.Start == 0 && use.End == site.Text.Value.Length && use.Verdict.Id[0] != ':');
    }

    /// <summary>The project's own class of that name; null where there is none.</summary>
    public static INamedTypeSymbol? Existing(Compilation compilation) => compilation
        .GetSymbolsWithName(ModelNames.AliasType, SymbolFilter.Type).OfType<INamedTypeSymbol>()
        .FirstOrDefault(static type => type.ContainingType is null && type.GetMembers(ModelNames.AliasMethod).Any(static member => member.IsStatic));

    /// <summary>Whether a namespace's types can be named without it where a node stands.</summary>
    public static bool IsVisible(SyntaxNode node, string name)
    {
        var around = string.Join(".", node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
            .Select(static declaration => declaration.Name.ToString()));
        return name.Length == 0 || around == name || around.StartsWith(name + ".", StringComparison.Ordinal);
    }

    /// <summary>
    /// What the layer makes of an id: what AI Stats serves instead or, where nothing does, the closest that it serves; null where it has
    /// nothing like it.
    /// </summary>
    public static string? Target(MigrationProject project, ModelVerdict verdict) =>
        verdict.NewId ?? (verdict.Kind == ModelVerdictKind.Unserved && project.Models.Catalog.FindClosest(verdict.Id) is { Count: > 0 } closest ? closest[0]
            : null);

    /// <summary>The ids of a project that the layer has to change, each with what it writes instead.</summary>
    public static IReadOnlyList<ModelVerdict> FindRows(MigrationProject project, IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken) =>
        trees.Select(tree => File(project, tree, cancellationToken))
            .SelectMany(static file => file.Marked.Strings.Where(static site => !ModelUses.IsRow(site)).SelectMany(site => ModelUses.Find(file, site)))
            .Select(static use => use.Verdict)
            .Where(verdict => verdict.Id[0] != ':' && Target(project, verdict) is not null)
            .GroupBy(static verdict => verdict.Id, StringComparer.Ordinal).Select(static same => same.First())
            .OrderBy(static verdict => verdict.Id, StringComparer.Ordinal).ToList();

    /// <summary>A row of the layer, and a comment above it where a person has to agree.</summary>
    public static string Row(MigrationProject project, ModelVerdict verdict, string indentation, string lineEnd)
    {
        var comment = verdict.Kind switch
        {
            ModelVerdictKind.Moved => null,
            ModelVerdictKind.ProbablyMoved when verdict.NewId is not null => char.ToUpperInvariant(verdict.Note[0]) + verdict.Note.Substring(1) + ".",
            ModelVerdictKind.ProbablyMoved => "AI Stats does not know it, " + verdict.Reason + ".",
            ModelVerdictKind.Unserved => "A proposal: AI Stats does not serve it; " + project.Models.Catalog.Closest(verdict) + ".",
            _ => "AI Stats does not resolve it; " + verdict.Reason + ".",
        };
        return (comment is null ? "" : Lines(comment, indentation + "// ", lineEnd))
            + $"{indentation}[\"{verdict.Id}\"] = \"{Target(project, verdict)}\",{lineEnd}";
    }

    /// <summary>A comment in lines of about 120 characters.</summary>
    private static string Lines(string comment, string start, string lineEnd)
    {
        var text = new StringBuilder();
        var line = start;
        foreach (var word in comment.Split(' '))
        {
            if (line.Length + word.Length > 120)
            {
                text.Append(line.TrimEnd()).Append(lineEnd);
                line = start;
            }

            line += word + " ";
        }

        return text.Append(line.TrimEnd()).Append(lineEnd).ToString();
    }

    /// <summary>The changes that add a row to a layer that is a dictionary; none where it has another form, or the row.</summary>
    public static IEnumerable<Edit> AddRow(MigrationProject project, INamedTypeSymbol layer, ModelVerdict verdict, string lineEnd,
        CancellationToken cancellationToken)
    {
        if (Target(project, verdict) is null || Holds(layer, verdict.Id, cancellationToken))
            yield break;
        var types = layer.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken));
        var table = types.SelectMany(static type => type.DescendantNodes()).OfType<BaseObjectCreationExpressionSyntax>()
            .Select(static creation => creation.Initializer)
            .FirstOrDefault(static rows => rows is not null
            && rows.Expressions.All(static row => row is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax }));
        if (table is null)
            yield break;
        var lines = table.SyntaxTree.GetText(cancellationToken).Lines;
        var line = lines.GetLineFromPosition(table.CloseBraceToken.SpanStart);
        var before = line.ToString().Substring(0, table.CloseBraceToken.SpanStart - line.Start);
        if (table.Expressions.Count > table.Expressions.SeparatorCount)
            yield return new Edit(Location.Create(table.SyntaxTree, new TextSpan(table.Expressions.Last().Span.End, 0)), ",");
        yield return string.IsNullOrWhiteSpace(before)
            ? new Edit(Location.Create(table.SyntaxTree, new TextSpan(line.Start, 0)), Row(project, verdict, Indentation(table, before), lineEnd))
            : new Edit(Location.Create(table.SyntaxTree, new TextSpan(table.CloseBraceToken.SpanStart, 0)),
            $"[\"{verdict.Id}\"] = \"{Target(project, verdict)}\", ");
    }

    /// <summary>Whether a layer has a row for an id, in whatever form it is written.</summary>
    public static bool Holds(INamedTypeSymbol layer, string id, CancellationToken cancellationToken) => layer.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantTokens())
        .Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == id);

    private static string Indentation(InitializerExpressionSyntax table, string ofBrace)
    {
        if (table.Expressions.FirstOrDefault() is not { } row)
            return ofBrace + "    ";
        var line = table.SyntaxTree.GetText().Lines.GetLineFromPosition(row.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The text of the class, in C# 7.3.</summary>
    public static string Write(string name, MigrationProject project, IEnumerable<ModelVerdict> rows, string lineEnd)
    {
        var source = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;

            /// <summary>
            /// The model ids of this application: what OpenRouter calls them, and what the AI Stats Gateway does
            /// (as of {{ModelRows.SnapshotDate}}; verify with GET /v1/models).
            /// </summary>
            internal static class {{ModelNames.AliasType}}
            {
                private static readonly Dictionary<string, string> Ids = new Dictionary<string, string>(StringComparer.Ordinal)
                {

            """);
        foreach (var row in rows)
            source.Append(Row(project, row, "        ", "\n"));

        source.Append($$"""
                };

                /// <summary>
                /// The id to send to the AI Stats Gateway. {{ModelNames.AliasVariable}}=off sends what was given:
                /// with the base URL set back to OpenRouter, that is the way back.
                /// </summary>
                public static string {{ModelNames.AliasMethod}}(string id)
                {
                    var isOff = string.Equals(Environment.GetEnvironmentVariable("{{ModelNames.AliasVariable}}"), "off", StringComparison.OrdinalIgnoreCase);
                    return !isOff && Ids.TryGetValue(id, out var newId) ? newId : id;
                }
            }

            """);
        return WithNamespace(source.ToString(), name).Replace("\n", lineEnd);
    }

    private static string WithNamespace(string source, string name)
    {
        if (name.Length == 0)
            return source;
        var start = source.IndexOf("///", StringComparison.Ordinal);
        var lines = source.Substring(start).TrimEnd('\n').Split('\n').Select(static line => line.Length == 0 ? line : "    " + line);
        return source.Substring(0, start) + "namespace " + name + "\n{\n" + string.Join("\n", lines) + "\n}\n";
    }

    private static FileContext File(MigrationProject project, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var context = new SyntaxTreeAnalysisContext(tree, project.Options, static _ => { }, static _ => true, cancellationToken);
        return new FileContext(context, project, project.CommonWordsOf(tree), Descriptors.ModelInUse);
    }
}
