using System.Globalization;
using System.Text;
using AIStats.OpenRouterMigration.Tests.Properties;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Migration;
using FakeGateway;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.ToolTests.Clients;

/// <summary>
/// Generated programs run against the fake gateway before and after a pass: each says the same, or a warning about its one connection (the endpoint, the
/// base, the key, the model, the body) is left in it and says why not. From a fixed seed; AIS_CLIENTS gives the number of another, larger run, and
/// AIS_CLIENTS_SEED where it begins.
/// </summary>
[Trait("Area", "Properties")]
[Trait("Speed", "Slow")]
public sealed class SameAnswersTests
{
    private static readonly int Count = Number("AIS_CLIENTS") ?? 320;
    private static readonly int Seed = Number("AIS_CLIENTS_SEED") ?? 20_260_724;

    /// <summary>The rules that say which key goes where: a variable that stays, one that code puts together, a key for the other host.</summary>
    private static readonly string[] KeyReasons = [RuleIds.ApiKeyVariable, RuleIds.OtherVariable, RuleIds.MisdirectedKey];

    /// <summary>The rules that say why a request is answered in another way: texts, links, headers and names of settings are no reason.</summary>
    private static readonly string[] Reasons =
    [
        .. KeyReasons, RuleIds.EndpointUrl, RuleIds.ChangedEndpoint, RuleIds.MissingEndpoint, RuleIds.SplitBaseUrl, RuleIds.HostTest, RuleIds.MovedModel,
        RuleIds.ProbablyMovedModel, RuleIds.UnservedModel, RuleIds.ModelVariant, RuleIds.RejectedField, RuleIds.IgnoredField,
        RuleIds.NullMember,
    ];

    [Fact]
    public async Task A_program_says_the_same_or_a_finding_says_why_not()
    {
        var clients = Enumerable.Range(0, Count).Select(number => GeneratedClient.Create(number, Seed + number)).ToList();
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in clients.SelectMany(client => client.Files))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Combine(path))!);
            await File.WriteAllTextAsync(folder.Combine(path), text, Encoding.UTF8);
        }

        await using var gateway = await FakeGatewayServer.StartAsync();
        using var host = new ClientHost(gateway);
        using var keys = new Keys();
        var names = clients.ConvertAll(client => client.Name);
        var before = await host.RunAsync(clients.SelectMany(client => client.Files), names);
        Assert.Empty(host.Misdirected);

        var first = RepositoryAnalysis.Run(new Selection(folder.Path, [], [], []), static _ => { }, CancellationToken.None);
        FileWriter.Write(ChangedFile.Of(first.Moved), CancellationToken.None);
        var files = clients.SelectMany(client => client.Files.Keys)
            .ToDictionary(path => path, path => File.ReadAllText(folder.Combine(path)), StringComparer.Ordinal);
        var after = await host.RunAsync(files, names);
        var left = RepositoryAnalysis.Run(new Selection(folder.Path, [], [], []), static _ => { }, CancellationToken.None);
        Assert.Empty(left.Moved);

        var told = left.Left.Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(finding => finding.File.Path.Split('/')[0], finding => finding.Rule.Id, StringComparer.Ordinal);
        var wrong = clients.Where(client => (before[client.Name] != after[client.Name] && !told[client.Name].Any(Reasons.Contains))
                || (host.Misdirected.Contains(client.Name) && !told[client.Name].Any(KeyReasons.Contains)))
            .Select(client => $"{client.Name} said {before[client.Name]}, then {after[client.Name]}{(host.Misdirected.Contains(client.Name)
            ? ", with the other's key" : "")}\n"
            + $"{client.Shape}\n{client.Code}\nAfter:\n"
            + string.Join('\n', client.Files.Keys.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => files[path]))).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Count}:\n{string.Join("\n\n", wrong.Take(12))}");

        // Without these, all would hold of a tool that moves nothing.
        var moved = clients.Count(client => client.Files.Keys.Any(path => files[path].Contains("api.phaseo.app", StringComparison.Ordinal)));
        var same = clients.Count(client => before[client.Name] == "yes" && after[client.Name] == "yes");
        Assert.True(moved > Count / 2 && same > Count / 4, $"{moved} moved, {same} answer as before, of {Count}.");
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The keys of both companies, in the variables of this process while the programs run.</summary>
    private sealed class Keys : IDisposable
    {
        public Keys()
        {
            Environment.SetEnvironmentVariable("OPENROUTER_API_KEY", FakeKeys.OpenRouter);
            Environment.SetEnvironmentVariable("AI_STATS_API_KEY", FakeKeys.AIStats);
        }

        public void Dispose()
        {
            Environment.SetEnvironmentVariable("OPENROUTER_API_KEY", null);
            Environment.SetEnvironmentVariable("AI_STATS_API_KEY", null);
        }
    }
}
