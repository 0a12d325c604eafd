using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the members of request bodies that the map knows, and asks for evidence that the body goes to the gateway.</summary>
internal static class BodyFindings
{
    /// <summary>Fields that stand in a chat body beside <c>messages</c>.</summary>
    private static readonly ImmutableHashSet<string> ChatSigns = ImmutableHashSet.Create(
        StringComparer.Ordinal, "model", "models", "max_tokens", "max_completion_tokens", "temperature", "top_p", "stream", "tools");

    private static readonly string[] BodyNames = { "Request", "Payload", "Body" };

    private static readonly ImmutableHashSet<string> SdkOptions = ImmutableHashSet.Create(
        StringComparer.Ordinal, "ChatCompletionOptions", "ChatOptions", "CreateResponseOptions", "ResponseCreationOptions", "PromptExecutionSettings", "OpenAIPromptExecutionSettings");

    /// <summary>All findings of a file.</summary>
    public static ImmutableArray<BodyFinding> Of(FileContext file) => file.Once(nameof(BodyFindings), Find);

    /// <summary>The objects that code around one of the rule's words writes or declares.</summary>
    public static ImmutableArray<JsonObject> ObjectsOf(FileContext file) => file.Once(nameof(JsonObject), FindObjects);

    private static IEnumerable<BodyFinding> Find(FileContext file)
    {
        var reported = new HashSet<Microsoft.CodeAnalysis.Text.TextSpan>();
        foreach (var item in ObjectsOf(file))
        {
            foreach (var member in item.Members)
            {
                if (FindRow(file, member) is { } row && reported.Add(member.Span))
                    yield return new BodyFinding(member, row);
            }
        }
    }

    private static IEnumerable<JsonObject> FindObjects(FileContext file)
    {
        var trees = new HashSet<SyntaxTree>();
        foreach (var unit in GatewayCode.Units(file, MarkerKinds.BodyField))
        {
            foreach (var item in JsonWrites.Of(unit, file.Project))
                yield return item;
            if (unit is not (PropertyDeclarationSyntax or FieldDeclarationSyntax or TypeDeclarationSyntax) || !trees.Add(unit.SyntaxTree))
                continue;
            foreach (var item in JsonDeclarations.Of(unit.SyntaxTree.GetRoot(), file.Project))
                yield return item;
        }
    }

    /// <summary>The endpoints whose body an object is; none where it is the body of none.</summary>
    public static BodyEndpoints EndpointsOf(JsonObject item)
    {
        var top = GatewayBody.TopFields.FirstOrDefault(top => item.Has(top.Name));
        if (top is null || !(top.Name == "messages" ? ChatSigns.Any(item.Has) : item.Has("model")))
            return BodyEndpoints.None;
        var sign = GatewayBody.EndpointSigns.FirstOrDefault(sign => item.Has(sign.Name) && (top.Name == "messages") == (sign.Endpoints == BodyEndpoints.Messages));
        return sign is null || top.Name == "prompt" ? top.Endpoints : sign.Endpoints;
    }

    /// <summary>Whether an object with names that only a naming policy makes those of a body is one: its type has to say so, and its code has to mention the gateway.</summary>
    public static bool IsNamedLikeBody(FileContext file, JsonObject item) =>
        item.HasJsonNames || (BodyNames.Any(name => item.Name?.IndexOf(name, StringComparison.Ordinal) >= 0) && GatewayCode.Mentions(file, item.Node));

    /// <summary>Whether code of the project tells a serializer to leave nulls out.</summary>
    public static bool LeavesNullOut(MigrationProject project) => project.HoldsText("DefaultIgnoreCondition") || project.HoldsText("IgnoreNullValues") || project.HoldsText("NullValueHandling.Ignore");

    private static BodyRow? FindRow(FileContext file, JsonMember member)
    {
        var body = member.Owner.Chain().FirstOrDefault(static item => EndpointsOf(item) != BodyEndpoints.None);
        var path = body is null ? member.Path : member.Owner.PathBelow(body) is { Length: > 0 } above ? above + "." + member.Name : member.Name;
        var endpoints = body is null ? BodyEndpoints.None : EndpointsOf(body);
        foreach (var row in GatewayBody.Rows)
        {
            if (row == GatewayBody.ToolRow || !HasValue(file, row, member) || (row.RequiresSibling is { } beside && !member.Owner.Has(beside)) || (row.InListNamed is not null && body is not null))
                continue;
            // The types of messages are those of answers too.
            if (member.Owner.Place == JsonPlace.Declaration && row.Path.StartsWith("messages.", StringComparison.Ordinal))
                continue;
            var fits = body is null
                ? IsEnd(row.Path, path) && HasEvidence(file, member, row)
                : (row.Endpoints & endpoints) != 0 && IsPath(row.Path, path) && IsNamedLikeBody(file, body);
            if (fits && (HasGatewayModel(file, body) || !GatewayCode.IsOthers(file, member.Owner.Node)))
                return row;
        }

        return null;
    }

    /// <summary>Whether an object that is no whole body is a part of one: by what stands beside the member, or by a name that is OpenRouter's own in code that mentions it.</summary>
    private static bool HasEvidence(FileContext file, JsonMember member, BodyRow row)
    {
        var dot = row.Path.LastIndexOf('.');
        var company = dot > 0 && GatewayBody.Companions.TryGetValue(row.Path.Substring(0, dot), out var names) && names.Any(name => name != member.Name && member.Owner.Has(name));
        if (member.Owner.Place == JsonPlace.SdkExtra)
            return (row.Endpoints & BodyEndpoints.Chat) != 0 && (GatewayCode.Mentions(file, member.Owner.Node) || HoldsSdkOptions(member.Owner.Node));
        if (!company && !row.IsDistinctive && !HasOwnValue(row, member))
            return false;
        return (company && member.Owner.HasJsonNames) || GatewayCode.Mentions(file, member.Owner.Node);
    }

    private static bool HoldsSdkOptions(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Any(static token => SdkOptions.Contains(token.ValueText)) == true;

    private static bool IsPath(string rowPath, string path) => rowPath == path || (rowPath == "*" && path.IndexOf('.') < 0 && !GatewayBody.Nullable.Contains(path));

    private static bool IsEnd(string rowPath, string path) => rowPath == path || rowPath.EndsWith("." + path, StringComparison.Ordinal);

    /// <summary>Whether a body asks for a model by author and name, which the author's own API does not take, in a type that names no other service which does.</summary>
    private static bool HasGatewayModel(FileContext file, JsonObject? body) =>
        body?.Members.FirstOrDefault(static member => member.Name == "model")?.Value.Words.Any(static word => word.Text.IndexOf('/') is var slash && slash > 0 && ModelNames.Authors.Contains(word.Text.Substring(0, slash))) == true
        && !file.Marked.Mentions(StringUse.EnclosingType(body.Node).Span, MarkerKinds.OtherProvider);

    /// <summary>Whether the value of a member is OpenRouter's own: one of the row's words in code that mentions it.</summary>
    private static bool HasOwnValue(BodyRow row, JsonMember member) =>
        row.HasOwnWords && member.Node?.DescendantTokens().Any(token => row.Words.Contains(token.ValueText)) == true
        && (row.InListNamed is null || Container(member.Owner.Node)?.IndexOf(row.InListNamed, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The name of the list that an object is put into.</summary>
    private static string? Container(SyntaxNode item)
    {
        var expression = item as ExpressionSyntax;
        if (item.Parent is BaseObjectCreationExpressionSyntax creation)
            expression = creation;
        return expression is null ? null
            : StringUse.Argument(expression) is { Call: InvocationExpressionSyntax call } && StringUse.CalledName(call) is "Add" or "Append" ? StringUse.LastName(StringUse.Receiver(call))
            : StringUse.ListName(expression);
    }

    private static bool HasValue(FileContext file, BodyRow row, JsonMember member) => row.Value switch
    {
        BodyValue.Null => member.Value.IsNull || (member.Value.MayBeNull && !LeavesNullOut(file.Project)),
        BodyValue.NotBoolean => member.Value.IsObject,
        BodyValue.Word => member.Value.Words.Any(word => row.Words.Contains(word.Text)),
        BodyValue.DisplayName => member.Value.Words.Any(static word => word.Text.IndexOf(' ') > 0),
        _ => true,
    };
}
