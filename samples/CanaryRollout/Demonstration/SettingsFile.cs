using System.Text.Json.Nodes;
using CanaryRollout.Routing;

namespace CanaryRollout.Demonstration;

/// <summary>A settings file in a folder of its own, as an operator would change it: nothing but the share.</summary>
internal sealed class SettingsFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("canary-rollout-");
    private readonly JsonObject _settings;

    /// <summary>Begins with a share of 0.</summary>
    public SettingsFile()
    {
        _settings = new JsonObject
        {
            [RolloutOptions.Section] = new JsonObject
            {
                ["DefaultModel"] = "grok",
                ["OpenRouter"] = new JsonObject { ["ModelAliases"] = new JsonObject { ["grok"] = "x-ai/grok-4.3" } },
                ["AIStats"] = new JsonObject { ["ModelAliases"] = new JsonObject { ["grok"] = "spacex-ai/grok-4.3" } },
            },
        };
        SetShare(0);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "appsettings.json");

    public void SetShare(decimal share)
    {
        _settings[RolloutOptions.Section]!["Share"] = share;
        File.WriteAllText(Path, _settings.ToJsonString());
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
