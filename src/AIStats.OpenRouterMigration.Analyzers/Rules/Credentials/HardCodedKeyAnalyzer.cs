using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2002: a key in source code. Neither message nor title nor edit repeats any part of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedKeyAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public HardCodedKeyAnalyzer()
        : base(Descriptors.HardCodedKey, MarkerKinds.Key)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        var name = file.Options.ApiKeyVariable;
        foreach (var site in file.Strings(MarkerKinds.Key))
        {
            foreach (var key in KeyText.Find(site.Text.Value).Where(static key => key.IsKey))
            {
                var span = site.Text.FirstSpan(key.Start, key.End);
                if (key.Start == 0 && key.End == site.Text.Value.Length && WrittenKeys.MayBeRead(site.Expression))
                    file.Report(span, file.Action(ActionKeys.ReadVariable, $"Read {name}",
                        new TextChange(site.Expression.Span, WrittenKeys.Read(site.Expression, name))),
                        "source code", $"read {name} instead");
                else
                    file.Report(span, "source code", $"read {name} instead");
            }
        }

        foreach (var span in WrittenKeys.InComments(file))
            file.Report(span, "a comment", "do not keep the new one there");
    }
}
