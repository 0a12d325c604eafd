using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A JSON object as C# writes or declares it.</summary>
/// <param name="place">How it is written.</param>
/// <param name="node">Where it is written.</param>
internal sealed class JsonObject(JsonPlace place, SyntaxNode node)
{
    private HashSet<string>? _names;
    private BodyEndpoints? _endpoints;

    /// <summary>How it is written.</summary>
    public JsonPlace Place { get; } = place;

    /// <summary>Where it is written.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>Its members in the order of the text.</summary>
    public List<JsonMember> Members { get; } = new();

    /// <summary>The variable that holds it, or the type that declares it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether its names are those of the JSON: in attributes, strings or lower case. A naming policy has to make them otherwise.</summary>
    public bool HasJsonNames { get; init; } = true;

    /// <summary>The type that says what it is, where the code writes members of one; null elsewhere.</summary>
    public JsonObject? Declared { get; init; }

    /// <summary>The member that it is the value of, or an element of; null at the top.</summary>
    public JsonMember? Parent { get; set; }

    /// <summary>Whether it has a member of a name; to be asked once all members are read.</summary>
    public bool Has(string name) => (_names ??= new HashSet<string>(Members.Select(static member => member.Name), StringComparer.Ordinal)).Contains(name);

    /// <summary>The endpoints whose body it is; none where it is the body of none. To be asked once all members are read.</summary>
    public BodyEndpoints Endpoints => _endpoints ??= FindEndpoints();

    /// <summary>This object and those around it.</summary>
    public IEnumerable<JsonObject> Chain()
    {
        // A type may have a member of its own type.
        var depth = 0;
        for (var current = this; current is not null && depth < 16; current = current.Parent?.Owner, depth++)
            yield return current;
    }

    /// <summary>The path of the object below one of <see cref="Chain"/>; empty for that one itself.</summary>
    public string PathBelow(JsonObject top) =>
        string.Join(".", Chain().TakeWhile(item => item != top).Select(static item => item.Parent?.Name).OfType<string>().Reverse());

    private BodyEndpoints FindEndpoints()
    {
        if (Declared?.Endpoints is { } declared and not BodyEndpoints.None)
            return declared;
        var top = GatewayBody.TopFields.FirstOrDefault(top => Has(top.Name));
        if (top is null)
            return BodyEndpoints.None;
        var sign = GatewayBody.EndpointSigns.FirstOrDefault(sign => sign.Top == top.Name && Has(sign.Name));
        var isBody = top.Name == "messages" ? GatewayBody.ChatSigns.Any(Has) : Has("model") || (sign is not null && Has("models"));
        return isBody ? sign?.Endpoints ?? top.Endpoints : BodyEndpoints.None;
    }
}
