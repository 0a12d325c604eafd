using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the members of request bodies that the map knows, and asks for evidence that the body goes to the gateway.</summary>
internal static class BodyFindings
{
    private static readonly string[] BodyNames = { "Request", "Payload", "Body" };

    private static readonly ImmutableHashSet<string> SdkOptions = ImmutableHashSet.Create(
        StringComparer.Ordinal, "ChatCompletionOptions", "ChatOptions", "CreateResponseOptions", "ResponseCreationOptions", "PromptExecutionSettings",
            "OpenAIPromptExecutionSettings");

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
                if (FindRow(file, member) is { } row && !IsReportedAtDeclaration(file, member, row) && reported.Add(member.Span))
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

    /// <summary>
    /// Whether an object with names that only a naming policy makes those of a body is one: its type has to say so, and its code has to
    /// mention the gateway.
    /// </summary>
    public static bool IsNamedLikeBody(FileContext file, JsonObject item) =>
        item.HasJsonNames ? IsSure(file, item)
            : (BodyNames.Any(name => item.Name?.Contains(name, StringComparison.Ordinal) == true) && GatewayCode.Mentions(file, item.Node));

    /// <summary>
    /// Whether an object with the names of a body is one, and no car with a model: by its other fields, its name, its attributes, or what
    /// its code mentions.
    /// </summary>
    private static bool IsSure(FileContext file, JsonObject item)
    {
        var isChat = item.Has("messages");
        return (isChat && item.Place != JsonPlace.Declaration)
            || (isChat && item.Members.Any(static member => member.Node is { } node && JsonDeclarations.IsNamed(node)))
            || (!isChat && item.Endpoints == BodyEndpoints.None)
            || GatewayBody.SureSigns.Any(item.Has) || GatewayBody.EndpointSigns.Any(sign => item.Has(sign.Name))
            || BodyNames.Any(name => item.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)
            || item.Declared is not null || HasGatewayModel(file, item) || GatewayCode.Mentions(file, item.Node);
    }

    private static BodyRow? FindRow(FileContext file, JsonMember member)
    {
        var body = member.Owner.Chain().FirstOrDefault(static item => item.Endpoints != BodyEndpoints.None);
        var path = body is null ? member.Path : member.Owner.PathBelow(body) is { Length: > 0 } above ? above + "." + member.Name : member.Name;
        return GatewayBody.RowsOf(path).FirstOrDefault(row =>
            HasValue(file, row, member)
            && HasSiblings(row, member, body)
            && (body is null ? JsonNames.EndsIn(row.Path, path) && HasEvidence(file, member, row, path) : IsInBody(file, row, body, member, path))
            && (HasGatewayModel(file, body) || !GatewayCode.IsOthers(file, member.Owner.Node)));
    }

    private static bool HasSiblings(BodyRow row, JsonMember member, JsonObject? body) =>
        row != GatewayBody.ToolRow
        && (row.RequiresSibling is not { } sibling || member.Owner.Has(sibling))
        // The object is held by a variable, so another statement may set the other field.
        && (row.Without is not { } missing || (member.Owner is { Place: JsonPlace.Anonymous or JsonPlace.Text } && !member.Owner.Has(missing)))
        && (row.InListNamed is null || body is null)
        // A message type is also used to read answers, so its declaration does not prove that the field is sent.
        && !(member.Owner.Place == JsonPlace.Declaration && row.Path.StartsWith("messages.", StringComparison.Ordinal));

    private static bool IsInBody(FileContext file, BodyRow row, JsonObject body, JsonMember member, string path)
    {
        var endpoints = body.Endpoints;
        // The name is asked first: most rows have another one, and whether an object is a body takes a look at its code.
        if ((row.Endpoints & endpoints) == 0 || (!row.IsAboutAnyField && row.Path != path) || !IsNamedLikeBody(file, body))
            return false;
        if (!row.IsAboutAnyField)
            return true;
        if (path.Contains('.'))
            return false;
        if (row.Value == BodyValue.Null)
            return !GatewayBody.MayBeNull(endpoints, path);
        // Another gateway's field, or one that is not sent at all, has a name that the map does not know either: only the body's own code says whose it is.
        return !GatewayBody.IsKnown(endpoints, path) && member.Owner.Place != JsonPlace.SdkExtra && HasJsonName(member)
            && (HasGatewayModel(file, body) || GatewayCode.Mentions(file, body.Node));
    }

    /// <summary>Whether the code says what a member is called in JSON.</summary>
    private static bool HasJsonName(JsonMember member) => member.Owner.Place switch
    {
        JsonPlace.Declaration => JsonNames.IsJson(JsonDeclarations.NameOf(member.Node!)) || JsonDeclarations.IsNamed(member.Node!),
        JsonPlace.Initializer => member.Owner.Declared is null && JsonNames.IsJson(member.Name),
        _ => JsonNames.IsJson(member.Name),
    };

    /// <summary>Whether the type that a member is written to has the same finding at its declaration: one is enough.</summary>
    private static bool IsReportedAtDeclaration(FileContext file, JsonMember member, BodyRow row) =>
        member.Owner.Declared is { } declared && declared.Members.FirstOrDefault(own => own.Name == member.Name) is { } own
        && FindRow(declared.Node.SyntaxTree == file.Tree ? file : file.In(declared.Node.SyntaxTree), own) == row;

    /// <summary>
    /// Whether an object that is no whole body is a part of one: by what stands beside the member, or by a name that is OpenRouter's own in
    /// code that mentions it.
    /// </summary>
    private static bool HasEvidence(FileContext file, JsonMember member, BodyRow row, string path)
    {
        var dot = row.Path.LastIndexOf('.');
        var company = dot > 0 && GatewayBody.Companions.TryGetValue(row.Path.Substring(0, dot), out var names)
            && names.Any(name => name != member.Name && member.Owner.Has(name));
        if (member.Owner.Place == JsonPlace.SdkExtra)
            return (row.Endpoints & BodyEndpoints.Chat) != 0 && (GatewayCode.Mentions(file, member.Owner.Node) || HoldsSdkOptions(member.Owner.Node));
        if (!company && !row.IsDistinctive && !HasOwnValue(row, member) && !(dot > 0 && path == row.Path && row.InListNamed is null))
            return false;
        return (company && member.Owner.HasJsonNames) || GatewayCode.Mentions(file, member.Owner.Node);
    }

    private static bool HoldsSdkOptions(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Any(static token => SdkOptions.Contains(token.ValueText)) == true;

    /// <summary>
    /// Whether a body asks for a model by author and name, which the author's own API does not take, in a type that names no other service
    /// which does.
    /// </summary>
    private static bool HasGatewayModel(FileContext file, JsonObject? body) =>
        body?.Members.FirstOrDefault(static member => member.Name == "model")?.Value.Words.Any(static word => word.Text.IndexOf('/') is var slash && slash > 0
            && ModelNames.Authors.Contains(word.Text.Substring(0, slash))) == true
        && !file.Marked.Mentions(StringUse.EnclosingType(body.Node).Span, MarkerKinds.OtherProvider);

    /// <summary>Whether the value of a member is OpenRouter's own: one of the row's words in code that mentions it.</summary>
    private static bool HasOwnValue(BodyRow row, JsonMember member) =>
        row.HasOwnWords && member.Node?.DescendantTokens().Any(token => row.Words.Contains(token.ValueText)) == true
        && (row.InListNamed is null || Container(member.Owner.Node)?.Contains(row.InListNamed, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The name of the list that an object is put into.</summary>
    private static string? Container(SyntaxNode item)
    {
        var expression = item as ExpressionSyntax;
        if (item.Parent is BaseObjectCreationExpressionSyntax creation)
            expression = creation;
        return expression is null ? null
            : StringUse.Argument(expression) is { Call: InvocationExpressionSyntax call } && StringUse.CalledName(call) is "Add" or "Append"
            ? StringUse.LastName(StringUse.Receiver(call))
            : StringUse.ListName(expression);
    }

    private static bool HasValue(FileContext file, BodyRow row, JsonMember member) => row.Value switch
    {
        BodyValue.Null => member.Value.IsNull || (member.Value.MayBeNull && !JsonOptions.LeavesNullOut(file.Project)),
        BodyValue.NotNull => !member.Value.IsNull,
        BodyValue.Empty => member.Value.IsEmpty && !IsFilled(member),
        BodyValue.Several => member.Value.Digits is { } digits && digits is not ("0" or "1"),
        BodyValue.NotBoolean => member.Value.IsObject,
        BodyValue.Word => member.Value.Words.Any(word => row.Words.Contains(word.Text)),
        BodyValue.NoSlug => member.Value.Words.Any(static word => word.Text.IndexOfAny(NoSlugSigns) > 0),
        _ => true,
    };

    private static readonly char[] NoSlugSigns = { ' ', '/' };

    /// <summary>Whether the code around an object that is written without members adds some: <c>body["reasoning"]!["effort"] = effort</c>.</summary>
    private static bool IsFilled(JsonMember member) =>
        member.Node?.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(node => node switch
        {
            ElementAccessExpressionSyntax access => IsOf(access.Expression, member.Name),
            MemberAccessExpressionSyntax access => IsOf(access.Expression, member.Name),
            _ => false,
        } && node.SpanStart > member.Node.SpanStart) == true;

    /// <summary>Whether an expression ends in a name of JSON: <c>body["reasoning"]</c>, <c>payload.reasoning</c>.</summary>
    private static bool IsOf(ExpressionSyntax expression, string name) => expression switch
    {
        PostfixUnaryExpressionSyntax postfix => IsOf(postfix.Operand, name),
        ParenthesizedExpressionSyntax parenthesized => IsOf(parenthesized.Expression, name),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => JsonNames.Literal(arguments[0].Expression)?.Name == name,
        MemberAccessExpressionSyntax access => string.Equals(access.Name.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
