namespace FakeGateway;

/// <summary>What the AI Stats face can be told to do wrong, one for each check of samples/GatewayCheck.</summary>
[Flags]
public enum Breakage
{
    /// <summary>All is well.</summary>
    None = 0,

    /// <summary>GET /v1/health answers 503.</summary>
    Health = 1,

    /// <summary>GET /v1/models answers in the shape of the other gateway.</summary>
    Models = 1 << 1,

    /// <summary>GET /v1/models leaves out <see cref="FakeGatewayServer.DefaultModel"/>, and another model answers in its place.</summary>
    ModelId = 1 << 2,

    /// <summary>A chat request that does not stream gets 502.</summary>
    Chat = 1 << 3,

    /// <summary>A stream ends in an error frame after its first words.</summary>
    Streaming = 1 << 4,

    /// <summary>Every key is accepted.</summary>
    InvalidKey = 1 << 5,

    /// <summary>Every model id is answered.</summary>
    InvalidModel = 1 << 6,

    /// <summary>A request with attribution headers gets 400.</summary>
    Attribution = 1 << 7,
}

/// <summary>The names of breakages on a command line: health, models, model-id, …</summary>
public static class BreakageNames
{
    /// <summary>All names, in the order of the checks.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["health", "models", "model-id", "chat", "streaming", "invalid-key", "invalid-model", "attribution"];

    /// <summary>Reads one name.</summary>
    public static bool TryParse(string name, out Breakage breakage)
    {
        var index = All.Index().FirstOrDefault(entry => entry.Item == name, (Index: -1, Item: "")).Index;
        breakage = index < 0 ? Breakage.None : (Breakage)(1 << index);
        return index >= 0;
    }
}
