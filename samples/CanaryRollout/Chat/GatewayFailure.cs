using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using CanaryRollout.Routing;
using GatewayAdapter;

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
    private const string InvalidAnswer = "invalid_answer";

    /// <summary>AI Stats ends a stream with a frame {"object":"error"}, which OpenAI .NET takes for an empty update: only the missing end tells.</summary>
    public static readonly GatewayFailure BrokenStream = new("stream_broken_off", "The stream ended without a finish reason.");

    /// <summary>Status 200, but no answer: OpenRouter puts an error into such a body at times, and OpenAI .NET does not look.</summary>
    public static GatewayFailure NoAnswer(GatewayError? error) => new(InvalidAnswer, Text(error) ?? "The answer has no finish reason.");

    public static GatewayFailure From(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 } refused => new(refused.Status.ToString(CultureInfo.InvariantCulture), ReadText(refused.GetRawResponse()) ?? refused.Message),
        ClientResultException unreachable => new("connection", unreachable.Message),
        OperationCanceledException => new("timeout", "No answer in time."),
        // Not what the SDK can read: a proxy's page, for example.
        _ => new(InvalidAnswer, exception.Message),
    };

    /// <summary>OpenAI .NET shows the text of OpenRouter's {"error":{"message":…}}, but of AI Stats' {"error":"code","description":…} nothing but the status.</summary>
    private static string? ReadText(PipelineResponse? response)
    {
        try
        {
            return response is null ? null : Text(GatewayResponse.Parse(response.Content.ToString()).Error);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(GatewayError? error) => error is null ? null : $"{error.Code}: {error.Message}";
}
