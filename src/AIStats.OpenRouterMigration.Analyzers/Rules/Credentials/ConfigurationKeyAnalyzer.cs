using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2004: a configuration section or key that names OpenRouter; an inventory, since hosts set them out of sight.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationKeyAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ConfigurationKeyAnalyzer()
        : base(Descriptors.ConfigurationKey, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            var value = site.Text.Value;
            // A configuration path that ends in the variable (`Keys:OPENROUTER_API_KEY`) belongs to AIS2001.
            if (Names.FindExact(value, GatewayVariables.OpenRouterApiKey).Any())
                continue;
            // A message repeats the key's name, and never a secret that stands beside it.
            if ((site.Markers & MarkerKinds.Key) == 0 && !value.EndsWith(":", StringComparison.Ordinal)
                && value.All(static c => char.IsLetterOrDigit(c) || c is '_' or ':' or '.' or '-' or StringText.Hole) && site.Urls.IsEmpty
                && IsKey(site, value))
                file.Report(site.Text.FirstSpan(0, value.Length), UrlText.WithHoles(value), ThirdParties.Note(file, site));
        }
    }

    private static bool IsKey(StringSite site, string value)
    {
        var isPath = value.Contains(':') || value.Contains("__", StringComparison.Ordinal);
        var isVariable = value.Contains("__", StringComparison.Ordinal);
        return (isPath && (isVariable || value.Contains(GatewayHosts.Company, StringComparison.Ordinal)))
            || SettingReads.IsSection(site.Expression)
            // A name with an underscore and no colon (`OPENROUTER_KEY`) is a variable, which other rules report.
            || ((isPath || !value.Contains('_')) && SettingReads.IsKey(site.Expression))
            || StringUse.DeclaredName(site.Expression)?.Contains("Section", StringComparison.Ordinal) == true;
    }
}
