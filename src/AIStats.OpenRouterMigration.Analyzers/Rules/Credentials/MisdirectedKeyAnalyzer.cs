using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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

    private protected override void Analyze(FileContext file)
    {
        if (file.Marked.Kinds != MarkerKinds.None)
            AnalyzeMarked(file);
        var saved = SavedKeys.In(file.Project, file.Tree).ToList();
        foreach (var (span, member) in saved)
            file.Report(span, KeyMessages.SavedKey(member));
        foreach (var name in KeysByOtherNames.In(file.Project, file.Tree).Where(name => !saved.Exists(key => key.Span == name.Span)
            && !SettingSections.AreToldOf(file.Project, name.Name)))
            file.Report(name.Span, name.IsStored ? KeyMessages.SavedKey(name.Name) : KeyMessages.Beside(name.Name, name.Host));
    }

    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => OtherTrees(project).Contains(tree);

    internal override IEnumerable<SyntaxTree> OtherTrees(MigrationProject project) =>
        KeysByOtherNames.Of(project).Select(static name => name.Tree).Concat(SavedKeys.OtherTrees(project));

    private static void AnalyzeMarked(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter | MarkerKinds.AIStats))
        {
            if (GatewayKeys.Read(file.Project, site, file.Options) is { } company && FindAddress(file, site, company) is { } address)
            {
                var (variable, other) = company == KeyCompany.AIStats ? (file.Options.ApiKeyVariable, GatewayHosts.Company)
                    : (GatewayVariables.OpenRouterApiKey, GatewayHosts.NewCompany);
                file.Report(site.Text.FirstSpan(0, site.Text.Value.Length), KeyMessages.Misdirected(variable, address, other));
            }
        }

        // Where nothing moves, the code sends the key that it sent before.
        foreach (var (span, member) in SavedAddresses.In(file.Project, file.Marked).Where(saved => Connections.Of(file.Project).ForTest(
            file.Tree.GetRoot().FindToken(saved.Span.Start).Parent?.FirstAncestorOrSelf<ExpressionSyntax>()) is null))
            file.Report(span, KeyMessages.Saved(member));
    }

    /// <summary>
    /// The other company's address in the smallest piece of code around a key that holds an address of either; in the whole project where the type holds
    /// none.
    /// </summary>
    private static string? FindAddress(FileContext file, StringSite key, KeyCompany company)
    {
        // A program that is put together names the clients of all connections one after the other.
        var unit = ConnectionUnits.Around(key.Expression);
        foreach (var scope in key.Expression.Ancestors().Where(node => node == unit || node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
            or BaseTypeDeclarationSyntax or CompilationUnitSyntax))
        {
            var found = GatewayKeys.AddressesIn(file, scope).ToList();
            if (found.Count > 0)
                return ReadsBoth(file, scope) || found.Exists(address => address.Company == company) && company == KeyCompany.OpenRouter ? null
                    : found.Find(address => address.Company != company).Display;
        }

        var all = GatewayKeys.Of(file.Project);
        return all.Addresses.Any(address => address.Company == company) || all.Reads.Any(read => read != company) || all.Addresses.IsEmpty ? null
            : all.Addresses[0].Display;
    }

    /// <summary>Whether code reads the keys of both companies, so that it decides itself which one goes where.</summary>
    private static bool ReadsBoth(FileContext file, SyntaxNode scope) =>
        file.Marked.Strings.Where(site => scope.Span.Contains(site.Expression.Span)).Select(site => GatewayKeys.Read(file.Project, site, file.Options))
            .Where(static company => company is not null).Distinct().Count() > 1;
}
