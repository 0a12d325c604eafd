using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Reads the JSON objects that a member of a type writes, in every form that C# has for it.</summary>
internal sealed class JsonWrites
{
    /// <summary>What SDKs call the part of their options that goes into the body as it is.</summary>
    private static readonly ImmutableHashSet<string> Additions = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Patch", "AdditionalProperties", "SerializedAdditionalRawData", "AdditionalRawData", "ExtensionData");

    private readonly MigrationProject _project;
    private readonly List<JsonObject> _objects = new();
    private readonly Dictionary<SyntaxNode, JsonMember> _members = new();

    private JsonWrites(MigrationProject project) => _project = project;

    /// <summary>The objects that a node writes, each with the member that it is a part of.</summary>
    public static IReadOnlyList<JsonObject> Of(SyntaxNode node, MigrationProject project)
    {
        var writes = new JsonWrites(project);
        writes.Read(node);
        writes.Link();
        return writes._objects;
    }

    private void Read(SyntaxNode root)
    {
        var texts = new HashSet<ExpressionSyntax>();
        var writer = new JsonWriterCalls(_objects);
        foreach (var node in root.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case AnonymousObjectCreationExpressionSyntax anonymous:
                    ReadAnonymous(anonymous);
                    break;
                case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.ObjectInitializerExpression)
                    || initializer.IsKind(SyntaxKind.CollectionInitializerExpression):
                    ReadInitializer(initializer);
                    break;
                case ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation
                    when StringUse.LastName(creation.Type) == "JObject":
                    ReadProperties(creation, arguments);
                    break;
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } assignment
                    when assignment.Parent is not InitializerExpressionSyntax:
                    ReadKey(assignment, access.Expression, access.ArgumentList.Arguments, assignment.Right);
                    break;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                    Left: MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } written } assignment:
                    ReadMember(assignment, written);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments, Expression: MemberAccessExpressionSyntax called } call
                    when called.Name.Identifier.ValueText is "Add" or "TryAdd" or "Set" or "SetItem":
                    ReadKey(call, called.Expression, arguments, arguments[1].Expression);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } call
                    when method.StartsWith("Write", StringComparison.Ordinal):
                    writer.Read(call, method);
                    break;
                case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax:
                    var outermost = StringText.Outermost((ExpressionSyntax)node);
                    if ((node is LiteralExpressionSyntax literal ? literal.Token.Text : node.ToString()).Contains('{') && texts.Add(outermost))
                        JsonText.Read(StringText.Read(outermost), outermost, _objects);
                    break;
            }
        }
    }

    private void ReadAnonymous(AnonymousObjectCreationExpressionSyntax anonymous)
    {
        var item = Add(new JsonObject(JsonPlace.Anonymous, anonymous) { Name = StringUse.DeclaredName(anonymous) });
        foreach (var declarator in anonymous.Initializers)
        {
            var identifier = declarator.NameEquals?.Name.Identifier
                ?? declarator.Expression.DescendantTokens().LastOrDefault(static token => token.IsKind(SyntaxKind.IdentifierToken));
            if (identifier.ValueText is { Length: > 0 } name)
                Add(new JsonMember(item, JsonNames.OfMember(name, _project), identifier.Span, JsonValue.Of(declarator.Expression)) { Node = declarator });
        }
    }

    private void ReadInitializer(InitializerExpressionSyntax initializer)
    {
        var pairs = initializer.Expressions.Select(static expression => (Expression: expression, Key: Key(expression))).ToList();
        var keys = pairs.Any(static pair => pair.Key is not null);
        var creation = initializer.Parent as BaseObjectCreationExpressionSyntax;
        var names = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left).OfType<IdentifierNameSyntax>()
            .ToList();
        if (!keys && names.Count == 0)
            return;
        var name = !keys ? creation is ObjectCreationExpressionSyntax named ? StringUse.LastName(named.Type) : null
            : StringUse.DeclaredName(creation ?? (ExpressionSyntax)initializer);
        var declared = !keys && name is not null ? JsonTypes.Find(_project, initializer.SyntaxTree, name) : null;
        var place = !keys ? JsonPlace.Initializer : name is not null && Additions.Contains(name) ? JsonPlace.SdkExtra : JsonPlace.Key;
        var item = Add(new JsonObject(place, initializer)
        {
            Name = name,
            HasJsonNames = keys || declared is { HasJsonNames: true } || names.Any(static written => JsonNames.IsJson(written.Identifier.ValueText)),
            Declared = declared,
        });
        foreach (var (expression, key) in pairs)
        {
            if (key is var (written, span, value))
                Add(new JsonMember(item, written, span, JsonValue.Of(value)) { Node = expression });
            else if (!keys && expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier: var identifier } } assignment)
                Add(new JsonMember(item, NameIn(declared, identifier.ValueText), identifier.Span, JsonValue.Of(assignment.Right)) { Node = expression });
        }
    }

    /// <summary><c>payload.usage = value</c>, where the project declares the type of the payload, or nobody does (<c>dynamic</c>).</summary>
    private void ReadMember(AssignmentExpressionSyntax assignment, MemberAccessExpressionSyntax written)
    {
        var identifier = written.Name.Identifier;
        if (!GatewayBody.Names.Contains(JsonNames.OfMember(identifier.ValueText, _project))
            && !GatewayBody.Names.Contains(JsonNames.ToSnakeCase(identifier.ValueText)))
            return;
        var type = JsonTypes.TypeOf(written.Expression);
        var declared = JsonTypes.Find(_project, assignment.SyntaxTree, type);
        if (declared is null && type is not ("dynamic" or "ExpandoObject"))
            return;
        var receiver = written.Expression.ToString();
        var owner = _objects.FirstOrDefault(item => item.Place == JsonPlace.Initializer && item.Name == receiver)
            ?? Add(new JsonObject(JsonPlace.Initializer, assignment) { Name = receiver, HasJsonNames = declared is not { HasJsonNames: false },
            Declared = declared });
        Add(new JsonMember(owner, NameIn(declared, identifier.ValueText), identifier.Span, JsonValue.Of(assignment.Right)) { Node = assignment });
    }

    /// <summary>The name that a type gives a member in JSON.</summary>
    private string NameIn(JsonObject? declared, string member) =>
        declared?.Members.FirstOrDefault(own => own.Node is { } node && JsonDeclarations.NameOf(node) == member)?.Name ?? JsonNames.OfMember(member, _project);

    private static (string Name, Microsoft.CodeAnalysis.Text.TextSpan Span, ExpressionSyntax Value)? Key(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments }, Right: var value }
            when JsonNames.Literal(arguments[0].Expression) is var (name, span) => (name, span, value),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when JsonNames.Literal(pair[0]) is var (name, span) => (name, span, pair[1]),
        _ => null,
    };

    /// <summary><c>new JObject(new JProperty("name", value), …)</c>.</summary>
    private void ReadProperties(ObjectCreationExpressionSyntax creation, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var item = new JsonObject(JsonPlace.Key, creation) { Name = StringUse.DeclaredName(creation) };
        foreach (var argument in arguments)
        {
            if (argument.Expression is ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } pair } property
                && StringUse.LastName(property.Type) == "JProperty" && JsonNames.Literal(pair[0].Expression) is var (name, span))
            {
                Add(new JsonMember(item, name, span, JsonValue.Of(pair[1].Expression)) { Node = argument });
            }
        }

        if (item.Members.Count > 0)
            Add(item);
    }

    /// <summary><c>body["name"] = value</c>, <c>body.Add("name", value)</c>, <c>options.Patch.Set("$.name"u8, value)</c>.</summary>
    private void ReadKey(ExpressionSyntax node, ExpressionSyntax receiver, SeparatedSyntaxList<ArgumentSyntax> arguments, ExpressionSyntax value)
    {
        var receiverName = StringUse.LastName(receiver);
        if (arguments.Count == 0 || receiverName.EndsWith("Headers", StringComparison.Ordinal)
            || JsonNames.Literal(arguments[0].Expression) is not var (name, span))
            return;
        var isAddition = Additions.Contains(receiverName);
        var owner = isAddition ? null : _objects.FirstOrDefault(item => item.Name == receiverName && item.Place == JsonPlace.Key);
        owner ??= Add(new JsonObject(isAddition ? JsonPlace.SdkExtra : JsonPlace.Key, node) { Name = isAddition ? null : receiverName });
        if (isAddition && name.StartsWith("$.", StringComparison.Ordinal))
            (name, span) = (name.Substring(2), Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(span.Start + 2, span.End));
        Add(new JsonMember(owner, name, span, JsonValue.Of(value)) { Node = node });
    }

    private JsonObject Add(JsonObject item)
    {
        _objects.Add(item);
        return item;
    }

    private void Add(JsonMember member)
    {
        member.Owner.Members.Add(member);
        _members[member.Node!] = member;
    }

    /// <summary>An object belongs to the member around it, or to the one that is given the variable which holds it.</summary>
    private void Link()
    {
        var variables = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in _members)
        {
            if (Value(member.Key) is IdentifierNameSyntax { Identifier.ValueText: var name } && !variables.ContainsKey(name))
                variables.Add(name, member.Value);
        }

        // A field that is set through an SDK (`options.Patch.Set`) stands at the top of the body.
        foreach (var item in _objects.Where(static item => item.Parent is null && item.Place != JsonPlace.SdkExtra))
        {
            item.Parent = item.Node.Ancestors().Select(ancestor => _members.TryGetValue(ancestor, out var around) ? around : null)
                .FirstOrDefault(static around => around is not null);
            if (item.Parent is null && item.Name is { } name && item.Place is JsonPlace.Anonymous or JsonPlace.Key
                && variables.TryGetValue(name, out var member) && member.Owner != item)
                item.Parent = member;
        }
    }

    /// <summary>The value that the node of a member gives it.</summary>
    private static ExpressionSyntax? Value(SyntaxNode node) => node switch
    {
        AnonymousObjectMemberDeclaratorSyntax declarator => declarator.Expression,
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => pair[1],
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } => arguments[1].Expression,
        _ => null,
    };
}
