namespace CanaryRollout.Routing;

/// <summary>The settings cannot be used. The message names a setting and never shows its value: somebody may have put a key there.</summary>
internal sealed class RolloutOptionsException(string message) : Exception(message);

/// <summary>Reads the settings and refuses what could go wrong only later, in a request.</summary>
internal static class RolloutOptionsCheck
{
    /// <exception cref="RolloutOptionsException">Something is missing, unknown or out of range.</exception>
    public static RolloutOptions Read(IConfiguration configuration)
    {
        RolloutOptions? options;
        try
        {
            // A misspelt name would otherwise be a default that nobody asked for.
            options = configuration.GetSection(RolloutOptions.Section).Get<RolloutOptions>(binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new RolloutOptionsException($"A setting of {RolloutOptions.Section} has a name or a value that does not fit. {exception.Message}");
        }

        if (options is null)
        {
            throw new RolloutOptionsException($"There is no {RolloutOptions.Section} in the configuration.");
        }

        Check(options);
        return options;
    }

    private static void Check(RolloutOptions options)
    {
        Require(options.Share is >= 0 and <= 100, "Share", "a number from 0 to 100");
        Require(options.RequestTimeout > TimeSpan.Zero && options.RequestTimeout < TimeSpan.FromDays(1), "RequestTimeout", "a time such as 00:01:40");
        Require(options.StepBack.AboveErrorPercent is >= 0 and <= 100, "StepBack:AboveErrorPercent", "a number from 0 to 100");
        Require(options.StepBack.MinimumRequests > 0, "StepBack:MinimumRequests", "a number above 0");
        Require(options.StepBack.Window >= TimeSpan.FromSeconds(1) && options.StepBack.Window <= TimeSpan.FromDays(1), "StepBack:Window", "a time from a second to a day, such as 00:01:00");
        foreach (var gateway in Enum.GetValues<Gateway>())
        {
            Require(IsSafe(options[gateway].BaseUrl), $"{gateway}:BaseUrl", "an https address that ends after its version (http on this machine only)");
            Require(options[gateway].ApiKeyVariable.Length > 0, $"{gateway}:ApiKeyVariable", "the name of an environment variable");
            Require(options[gateway].ModelAliases.Values.All(id => id.Length > 0), $"{gateway}:ModelAliases", "a model id for every name");
        }

        Require(options.OpenRouter.ModelAliases.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(options.AIStats.ModelAliases.Keys), "AIStats:ModelAliases", "the same names as OpenRouter:ModelAliases");
        Require(options.OpenRouter.ModelAliases.ContainsKey(options.DefaultModel), "DefaultModel", "a name of ModelAliases");
    }

    private static bool IsSafe(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { UserInfo: "", Query: "", Fragment: "" };

    private static void Require(bool holds, string setting, string expected)
    {
        if (!holds)
        {
            throw new RolloutOptionsException($"{RolloutOptions.Section}:{setting} must be {expected}.");
        }
    }
}
