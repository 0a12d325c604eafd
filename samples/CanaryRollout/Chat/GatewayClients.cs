using System.ClientModel;
using System.ClientModel.Primitives;
using CanaryRollout.Routing;
using OpenAI;
using OpenAI.Chat;

namespace CanaryRollout.Chat;

/// <summary>A client of the OpenAI SDK, for one gateway and one model.</summary>
internal sealed class GatewayClient(ChatClient chat, string modelId, string key)
{
    public ChatClient Chat => chat;

    /// <summary>What the gateway calls the model.</summary>
    public string ModelId => modelId;

    /// <summary>A text from outside, fit for a log: short, on one line, and without the key if it came back.</summary>
    public string Show(string text)
    {
        const int Longest = 200;
        var shown = new string([.. text.Replace(key, "(key)", StringComparison.Ordinal).Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return shown.Length <= Longest ? shown : shown[..(Longest - 1)] + "…";
    }
}

/// <summary>The clients of one phase.</summary>
internal sealed class GatewayClients
{
    // Shared by all clients of all phases and never disposed of: a change of the settings closes no connection that a request still uses.
    private static readonly HttpClientPipelineTransport Remote = CreateTransport(useProxy: true);
    private static readonly HttpClientPipelineTransport Local = CreateTransport(useProxy: false);

    private readonly Dictionary<Gateway, Dictionary<string, GatewayClient>> _clients = [];

    /// <exception cref="RolloutOptionsException">A key that is needed is not there.</exception>
    public static GatewayClients Create(RolloutOptions options, Func<string, string?> variable)
    {
        var clients = new GatewayClients();
        foreach (var gateway in Enum.GetValues<Gateway>())
        {
            // Without a share AI Stats needs no key yet. OpenRouter always does: it is the way back.
            if (gateway == Gateway.OpenRouter || options.Share > 0)
            {
                clients._clients[gateway] = CreateAll(gateway, options, variable);
            }
        }

        return clients;
    }

    public GatewayClient? Find(Gateway gateway, string model) => _clients[gateway].GetValueOrDefault(model);

    private static Dictionary<string, GatewayClient> CreateAll(Gateway gateway, RolloutOptions options, Func<string, string?> variable)
    {
        var settings = options[gateway];
        var key = variable(settings.ApiKeyVariable)?.Trim();
        if (string.IsNullOrEmpty(key) || !key.All(character => character is > ' ' and <= '~'))
        {
            throw new RolloutOptionsException($"{RolloutOptions.Section}:{gateway}:ApiKeyVariable must name an environment variable that holds a key.");
        }

        var url = new Uri(settings.BaseUrl);
        var clientOptions = new OpenAIClientOptions
        {
            Endpoint = url,
            NetworkTimeout = options.RequestTimeout,
            Transport = url.IsLoopback ? Local : Remote,
            // The SDK would try three times more, and what failed would count as slow.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        return settings.ModelAliases.ToDictionary(
            alias => alias.Key,
            alias => new GatewayClient(new ChatClient(alias.Value, new ApiKeyCredential(key), clientOptions), alias.Value, key),
            StringComparer.OrdinalIgnoreCase);
    }

    private static HttpClientPipelineTransport CreateTransport(bool useProxy) => new(new HttpClient(new SocketsHttpHandler
    {
        // A key must not follow a redirect.
        AllowAutoRedirect = false,
        UseProxy = useProxy,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // RequestTimeout it is
    });
}
