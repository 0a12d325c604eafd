using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The whole keys that code asks the configuration for, with the sections that the receiver stands for: <c>Chat:BaseUrl</c> of
/// <c>config.GetSection("Chat")["BaseUrl"]</c>, and of <c>section["BaseUrl"]</c> in a method that is given the section.
/// </summary>
internal static class ConfigurationKeys
{
    private const int Deepest = 4;

    /// <summary>The keys that an expression asks for; none where it asks for no setting. A part that only the run tells is a hole.</summary>
    public static IEnumerable<string> Of(MigrationProject project, ExpressionSyntax read) => Of(project, read, Deepest);

    /// <summary>The keys that the read around a name asks for.</summary>
    public static IEnumerable<string> At(MigrationProject project, SyntaxNode name) =>
        ConfigurationReads.Around(name) is { } read ? Of(project, read) : Enumerable.Empty<string>();

    private static IEnumerable<string> Of(MigrationProject project, ExpressionSyntax read, int depth)
    {
        if (depth == 0 || ConfigurationReads.NameIn(read) is not { } name)
            return Enumerable.Empty<string>();
        var names = GivenArguments.Or(project, name).Select(given => ConfigurationNames.Read(project, given)).ToList();
        return Sections(project, ReceiverOf(read), depth - 1).SelectMany(_ => names,
            static (section, asked) => section.Length == 0 ? asked : section + ":" + asked);
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax read) => read switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        ElementBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax around } => around.Expression,
        _ => StringUse.Receiver(read),
    };

    /// <summary>The sections that an expression may stand for; empty for the whole configuration, and for what nobody knows.</summary>
    private static IEnumerable<string> Sections(MigrationProject project, ExpressionSyntax? receiver, int depth)
    {
        var values = receiver switch
        {
            InvocationExpressionSyntax => new[] { receiver },
            IdentifierNameSyntax when Declarations.Of(receiver) is ParameterSyntax => GivenArguments.Or(project, receiver),
            IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => Declarations.ValuesOf(receiver),
            _ => Enumerable.Empty<ExpressionSyntax>(),
        };
        var found = values.OfType<InvocationExpressionSyntax>().Where(static call => FrameworkNames.Sections.Contains(StringUse.CalledName(call)))
            .SelectMany(call => Of(project, call, depth)).ToList();
        // `_section = section` of a constructor that is given it.
        if (found.Count == 0 && depth > 0)
            found = values.OfType<IdentifierNameSyntax>().Where(value => value != receiver)
                .SelectMany(value => Sections(project, value, depth - 1)).ToList();
        return found.Count == 0 ? new[] { "" } : found;
    }
}
