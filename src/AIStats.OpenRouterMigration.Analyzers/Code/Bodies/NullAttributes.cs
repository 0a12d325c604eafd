using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Writes the attributes that make a serializer leave out what is null.</summary>
internal static class NullAttributes
{
    private const string JsonNamespace = "System.Text.Json.Serialization";
    private const string NewtonsoftNamespace = "Newtonsoft.Json";

    /// <summary>Whose serializer a type is for: the attributes of its members say so, or else the file's directives.</summary>
    public static bool AreNewtonsoft(TypeDeclarationSyntax type)
    {
        var names = type.DescendantNodes().OfType<AttributeSyntax>().Select(JsonNames.TypeName).ToList();
        return names.Contains("JsonProperty") || (!names.Contains("JsonPropertyName") && HasUsing(type, NewtonsoftNamespace));
    }

    /// <summary>
    /// The changes that leave members of a type out where they are null: one attribute on the type for Newtonsoft, one on each member
    /// otherwise.
    /// </summary>
    public static ImmutableArray<TextChange> Add(TypeDeclarationSyntax type, IEnumerable<JsonMember> members, SourceText text)
    {
        if (AreNewtonsoft(type))
        {
            var prefix = Prefix(type, NewtonsoftNamespace);
            return ImmutableArray.Create(Insert(type, $"[{prefix}JsonObject(ItemNullValueHandling = {prefix}NullValueHandling.Ignore)]", text));
        }

        var name = Prefix(type, JsonNamespace);
        var attribute = $"{name}JsonIgnore(Condition = {name}JsonIgnoreCondition.WhenWritingNull)]";
        return members.Select(member => Insert(member.Node!, (member.Node is ParameterSyntax ? "[property: " : "[") + attribute, text)).ToImmutableArray();
    }

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
        var ending = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        var isBeside = declaration is ParameterSyntax || indentation.Trim().Length > 0 || ending.Length == 0;
        return new TextChange(new TextSpan(start, 0), attribute + (isBeside ? " " : ending + indentation));
    }
}
