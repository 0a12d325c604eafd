using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the keys of one company beside which there are addresses of the other one alone.</summary>
internal static class MisdirectedKeys
{
    /// <summary>Those in a file: where the name of the key stands, whose key it is, and the other company's address.</summary>
    public static IEnumerable<(TextSpan Span, KeyCompany Company, string Address)> In(FileContext file) =>
        from site in file.Strings(MarkerKinds.OpenRouter | MarkerKinds.AIStats)
        let company = GatewayKeys.Read(file.Project, site, file.Options)
        let address = company is null ? null : FindAddress(file, site, company.Value)
        where address is not null
        select (site.Text.FirstSpan(0, site.Text.Value.Length), company.Value, address);

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
