using System.Collections.Concurrent;

namespace FakeGateway;

/// <summary>One request that was answered. It holds nothing of a key, of a message or of an answer.</summary>
/// <param name="Face">The gateway that was asked.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The route, for example /v1/chat/completions; "(no such route)" for any other.</param>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Model">The model id, if the request named one that this gateway serves.</param>
/// <param name="Streamed">The answer was a stream.</param>
/// <param name="Attributed">The request had attribution headers that this gateway reads.</param>
public sealed record LoggedRequest(Face Face, string Method, string Path, int Status, string? Model, bool Streamed, bool Attributed);

/// <summary>The requests in the order of their answers.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<LoggedRequest> _requests = new();
    private readonly Action<LoggedRequest>? _added;

    internal RequestLog(Action<LoggedRequest>? added) => _added = added;

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<LoggedRequest> Requests => [.. _requests];

    /// <summary>How many requests a face has answered.</summary>
    public int Count(Face face) => _requests.Count(request => request.Face == face);

    internal void Add(LoggedRequest request)
    {
        _requests.Enqueue(request);
        _added?.Invoke(request);
    }
}
