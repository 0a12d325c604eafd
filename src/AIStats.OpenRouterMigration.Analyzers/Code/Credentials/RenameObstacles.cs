using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds out why the name of a variable cannot be changed without a person.</summary>
internal static class RenameObstacles
{
    /// <summary>Why the name of the key's variable stays in a string, or stays until a person changes it; null where it can be changed.</summary>
    public static string? OfKey(FileContext file, StringSite site, int at, ImmutableArray<TextChange> changes, Sentence sentence)
    {
        const string Name = GatewayVariables.OpenRouterApiKey;
        return KeyPatterns.Missing(site, Name, file.Options) is { } missing ? Redaction.AdviceFor(missing)
            : Redaction.IsPattern(site) ? Redaction.Known
            : StoredNames.AreIn(file.Project, site.Expression) ? StoredNames.Advice
            : OtherProgram(file.Project, site) ?? StayingHost(file, site) ?? OfName(file.Project, site, at, Name, file.Options.ApiKeyVariable, changes)
                ?? (sentence.IsWhole ? null : sentence.Obstacle);
    }

    /// <summary>The same for the name of the variable with the base URL.</summary>
    public static string? OfBaseUrl(FileContext file, StringSite site, int at, ImmutableArray<TextChange> changes) =>
        OtherProgram(file.Project, site)
        ?? OfName(file.Project, site, at, GatewayVariables.OpenRouterBaseUrl, file.Options.BaseUrlVariable, changes);

    private static string? OtherProgram(MigrationProject project, StringSite site) =>
        (HostedPrograms.Find(site.Expression) is { } hosted ? $"the program '{hosted}'" : StartedPrograms.Find(project, site.Expression)) is { } other
            ? $"{other} may read it, so keep it until that program moves" : null;

    private static string? OfName(MigrationProject project, StringSite site, int at, string name, string newName, ImmutableArray<TextChange> changes) =>
        ProjectVariables.Of(project).ObstacleTo(name) ?? Find(site, at, at + name.Length, newName, changes);

    /// <summary>The reason, as a clause; null where the name from <paramref name="start"/> to <paramref name="end"/> can be changed.</summary>
    public static string? Find(StringSite site, int start, int end, string newName, ImmutableArray<TextChange> changes)
    {
        var text = site.Text.Value;
        return IsContinued(site.Text, start - 1) || IsContinued(site.Text, end) ? "it may be a part of a longer name here, so change it by hand"
            : Duplicates.WouldAppear(site, changes) || IsListed(site, text.Substring(0, start) + newName + text.Substring(end))
            ? "the new name is already here, so remove this one when no host sets it"
            : CountedLength.IsUsed(site) ? "its length is a number nearby, so change both by hand"
            : null;
    }

    /// <summary>The bare host in the pair of a variable that stays, since no path of it is in sight: its key stays with it.</summary>
    private static string? StayingHost(FileContext file, StringSite site)
    {
        if (site.Expression.Parent is not ArgumentSyntax { Parent: TupleExpressionSyntax
            or ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax } } part)
            return null;
        var split = SplitBases.Of(file.Project);
        return UrlUses.Of(file).FirstOrDefault(use => use.Verdict == UrlVerdict.Base && part.Parent!.Span.Contains(use.Site.Expression.Span)
            && split.GroupOf(use.Url) is null) is { } host ? $"'{host.Url.Display}' beside it has no path in this project, so it stays" : null;
    }

    /// <summary>Whether the name goes on in a hole or an operand; a line break ends it.</summary>
    private static bool IsContinued(StringText text, int index) =>
        text.Holes.TryGetValue(index, out var hole) && StringUse.LastName(hole) != "NewLine";

    /// <summary>Whether the list that holds the string holds the new text as well: its order is an order of preference.</summary>
    private static bool IsListed(StringSite site, string newText) =>
        StringUse.Siblings(site.Expression)
            .Any(sibling => sibling.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Any(literal => literal.Span == sibling.Span && literal.Token.ValueText == newText));
}
