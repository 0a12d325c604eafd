namespace FakeGateway;

/// <summary>What a face leaves in the context of a request for the log.</summary>
internal static class RequestItems
{
    /// <summary>The model id, once it is known to be one.</summary>
    public static readonly object Model = new();

    /// <summary>There if the face found attribution headers that it reads.</summary>
    public static readonly object Attributed = new();
}
