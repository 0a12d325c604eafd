using System.Text.Json;
using System.Text.Json.Nodes;

namespace GatewayCheck;

/// <summary>Reads JSON from outside, of which nothing is certain.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The object of a text; null if the text is anything else.</summary>
    public static JsonObject? ParseObject(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Options) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The property of an object; null if it is missing or the node is no object.</summary>
    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>A property of the first of the choices of a completion or of a chunk.</summary>
    public static JsonNode? FirstChoice(this JsonNode? node, string name) => node.At("choices") is JsonArray { Count: > 0 } choices ? choices[0].At(name)
        : null;
}
