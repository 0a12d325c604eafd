using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
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
        var types = BodyFindings.ObjectsOf(file).Where(static item => item.Place == JsonPlace.Declaration && item.Chain().Any(static around => BodyFindings.EndpointsOf(around) != BodyEndpoints.None));
        foreach (var item in types)
        {
            var type = (TypeDeclarationSyntax)item.Node;
            var members = item.Members.Where(static member => IsSentAsNull(member)).ToList();
            var isNewtonsoft = IsNewtonsoft(type);
            if (members.Count == 0 || !BodyFindings.IsNamedLikeBody(file, item) || IsSetInSight(file.Project, type, isNewtonsoft) || GatewayCode.IsOthers(file, type))
                continue;
            var attribute = isNewtonsoft
                ? $"[{Prefix(type, NewtonsoftNamespace)}JsonObject(ItemNullValueHandling = {Prefix(type, NewtonsoftNamespace)}NullValueHandling.Ignore)]"
                : $"[{{0}}{Prefix(type, JsonNamespace)}JsonIgnore(Condition = {Prefix(type, JsonNamespace)}JsonIgnoreCondition.WhenWritingNull)]";
            var text = file.Tree.GetText();
            var changes = isNewtonsoft ? ImmutableArray.Create(Insert(type, attribute, text)) : members.Select(member => Insert(member.Node!, attribute, text)).ToImmutableArray();
            file.Report(
                type.Identifier.Span,
                file.Action(ActionKeys.IgnoreNull, $"Leave out what is null in {type.Identifier.ValueText}", changes),
                type.Identifier.ValueText,
                string.Join(", ", members.Select(static member => member.Name)));
        }
    }

    /// <summary>Whether a member may be null and no attribute of its own keeps it out then.</summary>
    private static bool IsSentAsNull(JsonMember member) =>
        JsonDeclarations.TypeOf(member.Node!) is NullableTypeSyntax && !GatewayBody.Nullable.Contains(member.Name)
        && !(member.Owner.Parent?.Name == "messages" && GatewayBody.Dropped.Contains(member.Name))
        && !Attributes(member.Node!).Any(static attribute => JsonNames.TypeName(attribute) == "JsonIgnore" || attribute.ToString().IndexOf("NullValueHandling", StringComparison.Ordinal) >= 0);

    /// <summary>Whether code of the project tells a serializer to leave nulls out, for this type or for all.</summary>
    private static bool IsSetInSight(MigrationProject project, TypeDeclarationSyntax type, bool isNewtonsoft) => isNewtonsoft
        ? type.AttributeLists.ToString().IndexOf("NullValueHandling", StringComparison.Ordinal) >= 0 || (project.HoldsText("NullValueHandling.Ignore") && project.HoldsText("JsonSerializerSettings"))
        : project.HoldsText("DefaultIgnoreCondition") || project.HoldsText("IgnoreNullValues");

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

    private static bool HasUsing(SyntaxNode node, string name) => node.SyntaxTree.GetRoot().DescendantNodes(static inner => inner is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
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
        return new TextChange(new TextSpan(start, 0), written + (isParameter || indentation.Trim().Length > 0 || ending.Length == 0 ? " " : ending + indentation));
    }
}
