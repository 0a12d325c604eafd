using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The types of the project that are serialized, by name: what code writes to their members is JSON under the names that the types give.</summary>
internal sealed class JsonTypes
{
    private readonly Dictionary<string, JsonObject> _types = new(StringComparer.Ordinal);

    private JsonTypes(IEnumerable<JsonObject> types)
    {
        foreach (var type in types)
        {
            if (!_types.ContainsKey(type.Name!))
                _types.Add(type.Name!, type);
        }
    }

    /// <summary>The type of a name: in the same file, or in another one; null where the project has none with members.</summary>
    public static JsonObject? Find(MigrationProject project, SyntaxTree tree, string name) =>
        name.Length == 0 ? null : Of(project, tree, name)
            ?? (FrameworkNames.SentRequests.Contains(name) ? null : project.Once(nameof(JsonTypes) + nameof(Find), name, () => project.Declaring(name)
            .Select(other => Of(project, other, name)).OfType<JsonObject>().Take(1).ToImmutableArray()).FirstOrDefault());

    /// <summary>The name of the type that an expression is declared with; empty where no declaration is in sight, or it does not say.</summary>
    public static string TypeOf(ExpressionSyntax expression) => StringUse.LastName(Declarations.TypeOf(Declarations.Of(expression)));

    private static JsonObject? Of(MigrationProject project, SyntaxTree tree, string name)
    {
        var types = project.Once(nameof(JsonTypes), tree, () => new JsonTypes(JsonDeclarations.Of(tree.GetRoot(), project)));
        return types._types.TryGetValue(name, out var type) ? type : null;
    }
}
