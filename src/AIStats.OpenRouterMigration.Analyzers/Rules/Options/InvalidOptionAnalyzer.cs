using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Options;

/// <summary>AIS9003: an option with a value that is not accepted, reported once in the first file that it applies to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidOptionAnalyzer : MigrationAnalyzer
{
    private const MarkerKinds Own = ~MarkerKinds.Shared;

    /// <summary>Creates the analyzer.</summary>
    public InvalidOptionAnalyzer()
        : base(Descriptors.InvalidOption, Own)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        if (file.Options.Invalid.IsEmpty)
            return;
        // Only a file that the host calls the rule for has reported it: one with a marker of the rule that nobody generated.
        var earlier = file.Project.Trees.TakeWhile(tree => tree != file.Tree)
            .Where(tree => (file.Project.SignalsOf(tree).Kinds & Own) != MarkerKinds.None && !file.Project.IsGenerated(tree))
            .SelectMany(tree => file.OptionsOf(tree).Invalid).ToList();
        foreach (var option in file.Options.Invalid)
        {
            if (!earlier.Contains(option))
                file.Report(file.FirstToken, option.Key, option.Value, option.Accepted);
        }
    }
}
