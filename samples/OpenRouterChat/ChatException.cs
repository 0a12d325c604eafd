using System.Net;

namespace OpenRouterChat;

public enum ChatFailure
{
    Other,
    InvalidKey,
    InvalidModel,
}

/// <summary>A refusal of the service, sorted by what the user can do about it.</summary>
public sealed class ChatException(ChatFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public ChatFailure Failure { get; } = failure;

    public static ChatException FromStatus(int status, string model, string detail, Exception? inner = null) =>
        (HttpStatusCode)status switch
        {
            HttpStatusCode.Unauthorized => new(
                ChatFailure.InvalidKey,
                $"The key was refused ({status}). Check OPENROUTER_API_KEY. {detail}",
                inner),
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound => new(
                ChatFailure.InvalidModel,
                $"The request for model '{model}' was refused ({status}). {detail}",
                inner),
            _ => new(ChatFailure.Other, $"The request failed with status {status}. {detail}", inner),
        };
}
