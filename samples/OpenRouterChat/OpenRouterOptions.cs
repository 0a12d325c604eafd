using Microsoft.Extensions.Configuration;

namespace OpenRouterChat;

/// <summary>The "OpenRouter" section of appsettings.json; OpenRouter__BaseUrl and the like override it.</summary>
public sealed class OpenRouterOptions
{
    public const string SectionName = "OpenRouter";

    public const string ApiKeyVariable = "OPENROUTER_API_KEY";

    public string? ApiKey { get; set; }

    public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1";

    public string Model { get; set; } = "openai/gpt-4o-mini";

    /// <summary>Shown with the app name on OpenRouter's rankings.</summary>
    public string SiteUrl { get; set; } = "https://recipes.example.com";

    public string AppName { get; set; } = "Recipe Assistant";

    public int TimeoutSeconds { get; set; } = 60;

    public static OpenRouterOptions Load()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();

        var options = configuration.GetSection(SectionName).Get<OpenRouterOptions>() ?? new OpenRouterOptions();
        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            options.ApiKey = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }

        return options;
    }
}
