using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using CanaryRollout.Routing;

namespace CanaryRollout.Chat;

/// <summary>A gateway did not answer a request.</summary>
/// <param name="gateway">Which one.</param>
/// <param name="failure">Why.</param>
internal sealed class GatewayException(Gateway gateway, GatewayFailure failure) : Exception($"{gateway.Name()}: {failure.Type}")
{
    public GatewayFailure Failure => failure;
}

/// <summary>Why a request failed.</summary>
/// <param name="Type">For metrics: the status, or one of few words.</param>
/// <param name="Detail">For the log: what the gateway said.</param>
internal sealed record GatewayFailure(string Type, string Detail)
{
    /// <summary>AI Stats ends a stream with a frame {"object":"error"}, which OpenAI .NET takes for an empty update: only the missing end tells.</summary>
    public static readonly GatewayFailure BrokenStream = new("stream_broken_off", "The stream ended without a finish reason.");

    public static GatewayFailure From(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 } refused => new(
            refused.Status.ToString(CultureInfo.InvariantCulture),
            ReadText(refused.GetRawResponse()) ?? refused.Message),
        ClientResultException unreachable => new("connection", unreachable.Message),
        OperationCanceledException => new("timeout", "No answer in time."),
        // A proxy's page, or what OpenRouter also does: status 200 with an error in the body.
        _ => new("invalid_answer", exception.Message),
    };

    /// <summary>The text of a refusal. OpenAI .NET knows OpenRouter's {"error":{"message":…}}, but of AI Stats' {"error":"code","description":…} it shows the status only.</summary>
    private static string? ReadText(PipelineResponse? response)
    {
        try
        {
            using var json = JsonDocument.Parse(response?.Content ?? BinaryData.Empty);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String
                ? $"{error}: {(json.RootElement.TryGetProperty("description", out var description) ? description : default)}"
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
