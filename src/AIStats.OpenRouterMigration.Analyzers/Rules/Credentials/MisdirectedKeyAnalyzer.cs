using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2005: the key of one company that is sent to the other one's host, or may be, since users have saved the address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisdirectedKeyAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public MisdirectedKeyAnalyzer()
        : base(Descriptors.MisdirectedKey, MarkerKinds.OpenRouter | MarkerKinds.AIStats)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => base.MayFindInCode(project) || RelativePaths.MayBeUnmarked(project);

    private protected override void Analyze(FileContext file)
    {
        if (file.Marked.Kinds != MarkerKinds.None)
            AnalyzeMarked(file);
        var saved = SavedKeys.In(file.Project, file.Tree).ToList();
        foreach (var (span, member) in saved)
            file.Report(span, KeyMessages.SavedKey(member));
        foreach (var name in KeysByOtherNames.In(file.Project, file.Tree).Where(name => !saved.Exists(key => key.Span == name.Span)
            && !SettingSections.AreToldOf(file.Project, name)))
            file.Report(name.Span, name.Message);
    }

    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => OtherTrees(project).Contains(tree);

    internal override IEnumerable<SyntaxTree> OtherTrees(MigrationProject project) =>
        KeysByOtherNames.Of(project).Select(static name => name.Tree).Concat(SavedKeys.OtherTrees(project));

    private static void AnalyzeMarked(FileContext file)
    {
        foreach (var (span, company, address) in MisdirectedKeys.In(file))
        {
            var (variable, other) = company == KeyCompany.AIStats ? (file.Options.ApiKeyVariable, GatewayHosts.Company)
                : (GatewayVariables.OpenRouterApiKey, GatewayHosts.NewCompany);
            file.Report(span, KeyMessages.Misdirected(variable, address, other));
        }

        // Where nothing moves, the code sends the key that it sent before.
        foreach (var (span, member) in SavedAddresses.In(file.Project, file.Marked).Where(saved => Connections.Of(file.Project).ForTest(
            file.Tree.GetRoot().FindToken(saved.Span.Start).Parent?.FirstAncestorOrSelf<ExpressionSyntax>()) is null))
            file.Report(span, KeyMessages.Saved(member));
    }
}
