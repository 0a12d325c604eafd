using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.FeatureManagement;
using OpenAI;
using Polly;
using Polly.CircuitBreaker;

namespace CanaryRollout;

/// <summary>The two gateways as chat clients, each behind a circuit breaker and a time-out of its own.</summary>
internal static class Gateways
{
    public const string OpenRouter = "OpenRouter";
    public const string AIStats = "AIStats";

    /// <summary>The feature flag: off means OpenRouter for everybody.</summary>
    public const string Feature = "AIStatsGateway";

    /// <summary>Adds an <see cref="IChatClient"/> that asks the feature AIStatsGateway, for every request, which gateway serves it.</summary>
    public static void AddGateways(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddFeatureManagement(configuration).WithTargeting<Callers>();
        foreach (var name in new[] { OpenRouter, AIStats })
        {
            var settings = configuration.GetRequiredSection($"Gateways:{name}");
            services.AddKeyedChatClient(name, _ => CreateClient(name, settings, configuration))
                .ConfigureOptions(options => options.ModelId = settings[$"Models:{options.ModelId}"]
                    ?? throw new InvalidOperationException("No model has this name."))
                .UseOpenTelemetry(sourceName: WholeAnswers.MeterName)
                .Use(inner => new WholeAnswers(inner, name));
            services.AddResiliencePipeline(name, pipeline =>
            {
                // No retry: a chat request costs money each time, and a 502 of AI Stats may be the caller's own error.
                var breaker = configuration.GetRequiredSection("Resilience");
                pipeline.AddCircuitBreaker(breaker.Get<CircuitBreakerStrategyOptions>()!);
                pipeline.AddTimeout(breaker.GetValue<TimeSpan>("Timeout"));
            });
        }

        services.AddSingleton<IChatClient, RolloutChatClient>();
    }

    private static IChatClient CreateClient(string name, IConfigurationSection settings, IConfiguration configuration)
    {
        var variable = settings["ApiKeyVariable"] ?? throw new InvalidOperationException($"Gateways:{name}:ApiKeyVariable is not set.");
        var key = configuration[variable] is { Length: > 0 } value ? value : throw new InvalidOperationException($"Set {variable}.");
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri(settings["BaseUrl"] ?? throw new InvalidOperationException($"Gateways:{name}:BaseUrl is not set.")),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan, // The pipeline has the time-out.
        };
        // The model of each request comes from its options.
        return new OpenAIClient(new ApiKeyCredential(key), options).GetChatClient("none").AsIChatClient();
    }
}
