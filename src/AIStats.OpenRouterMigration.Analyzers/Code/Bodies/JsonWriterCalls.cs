using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Reads the objects that the calls of a <c>Utf8JsonWriter</c> write one after another. What a call writes spans statements, so a person
/// removes it.
/// </summary>
internal sealed class JsonWriterCalls
{
    private readonly List<JsonObject> _objects;
    private readonly Stack<(JsonObject? Around, JsonMember? Named)> _open = new();
    private JsonObject? _current;
    private JsonMember? _named;

    /// <summary>Adds what it finds to a list.</summary>
    public JsonWriterCalls(List<JsonObject> objects) => _objects = objects;

    /// <summary>Reads the next call, in the order of the text.</summary>
    public void Read(InvocationExpressionSyntax call, string method)
    {
        var arguments = call.ArgumentList.Arguments;
        var value = arguments.Count > 1 ? JsonValue.Of(arguments[1].Expression) : JsonValue.Unknown;
        switch (method)
        {
            case "WriteStartObject":
                Name(call, value with { IsObject = true });
                _open.Push((_current, _named));
                _current = new JsonObject(JsonPlace.Key, call) { Parent = _named };
                _objects.Add(_current);
                _named = null;
                break;
            case "WriteEndObject":
                // In a list of objects the next object belongs to the same member.
                (_current, _named) = _open.Count > 0 ? _open.Pop() : default;
                break;
            case "WriteStartArray" or "WritePropertyName":
                Name(call, value);
                break;
            case "WriteNull":
                Name(call, value with { IsNull = true });
                break;
            case "WriteString" or "WriteNumber" or "WriteBoolean" when arguments.Count > 1:
                Name(call, value);
                break;
        }
    }

    /// <summary>Adds the member that a call names; the objects of a list, and the value behind a name, belong to the one before.</summary>
    private void Name(InvocationExpressionSyntax call, JsonValue value)
    {
        if (_current is null || call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } argument
            || JsonNames.Literal(argument) is not var (name, span))
            return;
        _named = new JsonMember(_current, name, span, value);
        _current.Members.Add(_named);
    }
}
