using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.RequestBody;

/// <summary>AIS5003: a type of a request body whose members without a value are sent as null.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullMemberAnalyzer : SignalAnalyzer
{
    private const string JsonNamespace = "System.Text.Json.Serialization";
    private const string NewtonsoftNamespace = "Newtonsoft.Json";

    /// <summary>Creates the analyzer.</summary>
    public NullMemberAnalyzer()
        : base(Descriptors.NullMember, MarkerKinds.BodyField)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var item in BodyFindings.ObjectsOf(file))
        {
            if (item.Place is not (JsonPlace.Declaration or JsonPlace.Anonymous) || NullValues.EndpointsOf(item) == BodyEndpoints.None)
                continue;
            var members = item.Node is TypeDeclarationSyntax type ? Declared(item, type, file.Project) : NullValues.Of(item, file.Project);
            if (members.Count > 0 && BodyFindings.IsNamedLikeBody(file, item) && !GatewayCode.IsOthers(file, item.Node))
                Report(file, item, members);
        }
    }

    private static void Report(FileContext file, JsonObject item, IReadOnlyList<JsonMember> members)
    {
        var names = string.Join(", ", members.Select(static member => member.Name));
        if (item.Node is not TypeDeclarationSyntax type)
        {
            file.Report(item.Node.GetFirstToken().Span, item.Name ?? "new { … }", names);
            return;
        }

        var isNewtonsoft = IsNewtonsoft(type);
        var attribute = isNewtonsoft
            ? $"[{Prefix(type, NewtonsoftNamespace)}JsonObject(ItemNullValueHandling = {Prefix(type, NewtonsoftNamespace)}NullValueHandling.Ignore)]"
            : $"[{{0}}{Prefix(type, JsonNamespace)}JsonIgnore(Condition = {Prefix(type, JsonNamespace)}JsonIgnoreCondition.WhenWritingNull)]";
        var text = file.Tree.GetText();
        var changes = isNewtonsoft ? ImmutableArray.Create(Insert(type, attribute, text))
            : members.Select(member => Insert(member.Node!, attribute, text)).ToImmutableArray();
        file.Report(type.Identifier.Span, file.Action(ActionKeys.IgnoreNull, $"Leave out what is null in {type.Identifier.ValueText}", changes),
            type.Identifier.ValueText, names);
    }

    private static IReadOnlyList<JsonMember> Declared(JsonObject item, TypeDeclarationSyntax type, MigrationProject project)
    {
        var isNewtonsoft = IsNewtonsoft(type);
        return JsonOptions.LeavesNullOut(project, isNewtonsoft) || type.AttributeLists.SelectMany(static list => list.Attributes).Any(LeavesNullOut)
            ? Array.Empty<JsonMember>()
            : item.Members.Where(IsSentAsNull).ToList();
    }

    /// <summary>Whether a member may be null and no attribute of its own keeps it out then.</summary>
    private static bool IsSentAsNull(JsonMember member) =>
        JsonDeclarations.TypeOf(member.Node!) is NullableTypeSyntax { ElementType: not TupleTypeSyntax }
        && !NullValues.IsTaken(member)
        && !Attributes(member.Node!).Any(static attribute => JsonNames.TypeName(attribute) == "JsonIgnore" || LeavesNullOut(attribute));

    /// <summary>
    /// Whether an attribute keeps out what has no value: <c>NullValueHandling = NullValueHandling.Ignore</c>, <c>EmitDefaultValue =
    /// false</c>.
    /// </summary>
    private static bool LeavesNullOut(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "NullValueHandling" or "ItemNullValueHandling" => argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ignore" },
        "DefaultValueHandling" => argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ignore" or "IgnoreAndPopulate" },
        "EmitDefaultValue" => argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression),
        _ => false,
    }) == true;

    /// <summary>Whose serializer the type is for: the attributes of its members say so, or else the file's directives.</summary>
    private static bool IsNewtonsoft(TypeDeclarationSyntax type)
    {
        var names = type.DescendantNodes().OfType<AttributeSyntax>().Select(JsonNames.TypeName).ToList();
        return names.Contains("JsonProperty") || (!names.Contains("JsonPropertyName") && HasUsing(type, NewtonsoftNamespace));
    }

    private static IEnumerable<AttributeSyntax> Attributes(SyntaxNode member) => (member switch
    {
        MemberDeclarationSyntax declaration => declaration.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    }).SelectMany(static list => list.Attributes);

    private static string Prefix(SyntaxNode node, string name) => HasUsing(node, name) ? "" : name + ".";

    private static bool HasUsing(SyntaxNode node, string name) =>
        node.SyntaxTree.GetRoot().DescendantNodes(static inner => inner is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>().Any(item => item.Alias is null && item.Name?.ToString() == name);

    /// <summary>The attribute on a line of its own where the declaration begins one, with the same indentation and line ending; otherwise before it.</summary>
    private static TextChange Insert(SyntaxNode declaration, string attribute, SourceText text)
    {
        var start = declaration.SpanStart;
        var line = text.Lines.GetLineFromPosition(start);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, start));
        var isParameter = declaration is ParameterSyntax;
        var ending = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        var written = attribute.Replace("{0}", isParameter ? "property: " : "");
        return new TextChange(new TextSpan(start, 0), written
            + (isParameter || indentation.Trim().Length > 0 || ending.Length == 0 ? " " : ending + indentation));
    }
}
