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
/// A request that has never reached the API, before the migration or after it: <c>HttpClient</c> puts a path that begins with a slash on the
/// host of its base, and any path in the place of what follows the last slash of its base.
/// </summary>
/// <param name="Span">The path.</param>
/// <param name="Path">What it says.</param>
/// <param name="Base">The base that it is added to.</param>
/// <param name="Sent">The address that the request goes to.</param>
internal sealed record LostPath(TextSpan Span, string Path, string Base, string Sent)
{
    /// <summary>Those of a file.</summary>
    public static IEnumerable<LostPath> In(MigrationProject project, SyntaxTree tree)
    {
        foreach (var path in RelativePaths.In(project, tree))
        {
            if (PathStarts.StringAt(tree.GetRoot(), path.Span.Start) is not LiteralExpressionSyntax literal || StringText.Outermost(literal) != literal
                || literal.Token.ValueText is not { Length: > 0 } text || !IsSentByClient(literal) || IsWhole(text))
                continue;
            var bases = BaseClients.Of(project).WholeBasesOf(StringUse.EnclosingType(literal)).ToList();
            if (bases.Count == 0 || !bases.TrueForAll(end => IsClientBase(project, end)))
                continue;
            var addresses = bases.Select(static end => end.Site.Text.Value.Trim()).ToList();
            if ((text[0] == '/' || addresses.TrueForAll(static address => !address.EndsWith("/", StringComparison.Ordinal)))
                && Uri.TryCreate(addresses[0], UriKind.Absolute, out var root) && Uri.TryCreate(root, text, out var sent))
                yield return new LostPath(path.Span, text, addresses[0], sent.AbsoluteUri);
        }
    }

    /// <summary>What to write instead.</summary>
    public string Advice => $"write '{Path.TrimStart('/')}' and end the base with '/'";

    private static bool IsWhole(string path) => path.TrimStart('/') is var rest
        && (rest.StartsWith(GatewayPaths.RelativeVersion, StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith(GatewayPaths.VersionName, StringComparison.OrdinalIgnoreCase));

    private static bool IsSentByClient(ExpressionSyntax path) => StringUse.Argument(path) is { Call: var call }
        && FrameworkNames.ClientRequests.Contains(StringUse.CalledName(call) is { Length: > 0 } called ? called
            : StringUse.LastName(call.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Type));

    /// <summary>Whether a base is what a client gets as its <c>BaseAddress</c>, by itself or by its name, as it is written.</summary>
    private static bool IsClientBase(MigrationProject project, BaseEnd end) => IsBaseAddress(end.Site.Expression)
        || (end.Name is { } name && NameUses.Of(project, name) is var uses && uses.Any(IsBaseAddress)
            // `if (!url.EndsWith('/')) url += "/"`: what the client gets is not what is written.
            && uses.All(static use => IsBaseAddress(use) || (use.Parent is not (InterpolationSyntax or BinaryExpressionSyntax)
                && (use.Parent as AssignmentExpressionSyntax)?.Left != use)));

    private static bool IsBaseAddress(ExpressionSyntax address) => StringUse.Argument(address) is { Call: BaseObjectCreationExpressionSyntax made }
        && made.Parent is AssignmentExpressionSyntax assignment && StringUse.LastName(assignment.Left) == FrameworkNames.BaseAddress;
}
