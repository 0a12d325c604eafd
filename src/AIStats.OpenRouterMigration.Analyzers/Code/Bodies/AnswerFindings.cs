using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the places that read what only OpenRouter answers, and asks for evidence that the answer is the gateway's.</summary>
internal static class AnswerFindings
{
    private const string ModelList = "data";

    /// <summary>All places of a file, each with its row.</summary>
    public static IEnumerable<(TextSpan Span, AnswerRow Row)> Find(FileContext file)
    {
        var reported = new HashSet<TextSpan>();
        var trees = new HashSet<SyntaxTree>();
        foreach (var unit in GatewayCode.Units(file, file.IsAboutGateway ? MarkerKinds.ResponseField | MarkerKinds.CommonField : MarkerKinds.ResponseField))
        {
            var reads = JsonReads.Of(unit);
            foreach (var read in reads)
            {
                if (GatewayAnswers.Rows.FirstOrDefault(row => IsRead(file, read, reads, row)) is { } row && !GatewayCode.IsOthers(file, read.Node)
                    && reported.Add(read.Span))
                    yield return (read.Span, row);
            }

            if (unit is not (PropertyDeclarationSyntax or FieldDeclarationSyntax or TypeDeclarationSyntax) || !trees.Add(unit.SyntaxTree))
                continue;
            var types = JsonDeclarations.Of(unit.SyntaxTree.GetRoot(), file.Project);
            foreach (var member in types.SelectMany(static item => item.Members))
            {
                if (GatewayAnswers.Rows.FirstOrDefault(row => IsDeclared(file, member, types, row)) is { } row && !GatewayCode.IsOthers(file, member.Node!)
                    && reported.Add(member.Span))
                    yield return (member.Span, row);
            }
        }
    }

    /// <summary>Whether a program counts nothing any more because of a difference, once its connection moved; nothing else says so then.</summary>
    public static bool IsBreak(FileContext file, TextSpan span, AnswerRow row) => row.IsMoney && !file.Project.HoldsText(GatewayAnswers.Money)
        && Connections.Of(file.Project) is { HasAddress: true } connections
        && connections.ForTest(file.Tree.GetRoot().FindToken(span.Start).Parent?.FirstAncestorOrSelf<ExpressionSyntax>()) is null;

    private static bool IsRead(FileContext file, JsonRead read, IReadOnlyList<JsonRead> reads, AnswerRow row)
    {
        if (!JsonNames.EndsIn(row.Path, read.Path) && !JsonNames.EndsIn(read.Path, row.Path))
            return false;
        // `error` and `data` are names that many services use.
        if (row.IsCommon && !GatewayCode.Mentions(file, read.Node))
            return false;
        if (row.Path == ModelList)
            return read.Path == ModelList && AsksFor("models", read.Node);
        if (row.Endpoint == GatewayAnswers.Embeddings)
            return read.Path == row.Path && AsksFor("embeddings", read.Node) && GatewayCode.Mentions(file, read.Node);
        if (read.Path.Contains('.') && (!row.Path.Contains('.') || !IsAmbiguous(row, read)))
            return true;
        return row.IsDistinctive
            ? GatewayCode.Mentions(file, read.Node) || HasCompany(row, name => IsBeside(read, reads, name))
            : HasCompany(row, name => IsBeside(read, reads, name));
    }

    /// <summary>Whether a path says no more than its last two names, the first of which is common.</summary>
    private static bool IsAmbiguous(AnswerRow row, JsonRead read) =>
        row.Path.StartsWith("data.", StringComparison.Ordinal) && !row.IsDistinctive && read.Path == row.Path;

    private static bool IsBeside(JsonRead read, IReadOnlyList<JsonRead> reads, string name) =>
        reads.Any(other => other.Receiver == read.Receiver && other.Name == name && other.Name != read.Name);

    private static bool IsDeclared(FileContext file, JsonMember member, IReadOnlyList<JsonObject> types, AnswerRow row)
    {
        var owner = member.Owner;
        // An object that is written is a request body, which has rules of its own.
        if (!JsonNames.EndsIn(row.Path, member.Path) && !JsonNames.EndsIn(member.Path, row.Path)
            || owner.Chain().Any(static item => item.Endpoints != BodyEndpoints.None && !item.Has("choices")))
            return false;
        if (!owner.HasJsonNames && !GatewayCode.Mentions(file, owner.Node))
            return false;
        if (row.Endpoint == GatewayAnswers.Embeddings)
            return owner.Chain().Any(static item => item.Name?.Contains("Embedding", StringComparison.Ordinal) == true)
                && GatewayCode.Mentions(file, owner.Node);
        if (row.Path == ModelList)
            return types.Any(item => item.Parent == member && GatewayAnswers.ModelFields.Any(item.Has))
                || (owner.Name?.Contains("Models", StringComparison.Ordinal) == true && GatewayCode.Mentions(file, owner.Node));
        if (row.Path.StartsWith("error.", StringComparison.Ordinal) && !GatewayCode.Mentions(file, owner.Node) && !owner.Has("metadata")
            && !IsBesideChoices(file, owner))
            return false;
        var hasParent = owner.Parent is not null && member.Path.Contains('.') && row.Path.Contains('.')
            && (!row.Path.StartsWith("data.", StringComparison.Ordinal) || row.IsDistinctive);
        return hasParent || HasCompany(row, name => name != member.Name && owner.Has(name)) || (row.IsDistinctive && GatewayCode.Mentions(file, owner.Node));
    }

    /// <summary>Whether an object stands beside <c>choices</c>, in a file that is about the gateway: an error of a chat and of nothing else.</summary>
    private static bool IsBesideChoices(FileContext file, JsonObject error) => error.Parent is { Owner: var answer } && answer.Has("choices")
        && file.Mentions(error.Node.SyntaxTree.GetRoot().FullSpan, MarkerKinds.Evidence);

    private static bool HasCompany(AnswerRow row, Func<string, bool> isBeside)
    {
        var parent = row.Path.LastIndexOf('.') is var dot && dot > 0 ? row.Path.Substring(0, dot) : "";
        // A product has `pricing` and `created` too; a model has `context_length` or the like beside them.
        if (row.Endpoint == GatewayAnswers.Models)
            return GatewayAnswers.ModelFields.Any(isBeside);
        // Several endpoints answer with `data`, so look for the fields in it.
        if (parent == ModelList)
            return GatewayAnswers.Rows.Any(other => other.Endpoint == row.Endpoint && other != row && other.Path.Length > ModelList.Length
                && isBeside(other.Path.Substring(ModelList.Length + 1)));
        return GatewayAnswers.Companions.TryGetValue(parent, out var names) && names.Any(isBeside);
    }

    /// <summary>Whether the member around a node asks for an endpoint.</summary>
    private static bool AsksFor(string endpoint, SyntaxNode node)
    {
        var addresses = StringUse.EnclosingType(node).DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Initializer?.DescendantTokens().Any(IsAddress) == true)
            .ToLookup(static variable => variable.Identifier.ValueText, StringComparer.Ordinal);
        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Any(token => IsAddress(token)
            || (token.Parent is IdentifierNameSyntax name && addresses[token.ValueText].Any(address => Declarations.MayBeGiven(name, address)))) == true;

        bool IsAddress(SyntaxToken token) => token.Value is string && token.ValueText.Split('?')[0].TrimEnd('/').EndsWith(endpoint, StringComparison.Ordinal);
    }
}
