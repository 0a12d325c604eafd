using System.Globalization;
using System.Reflection;
using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>A solution whose findings are known, to be fixed by one Fix All provider or another.</summary>
internal sealed class FixAllRun
{
    private const int FilesOfProject = 50;
    private readonly Solution solution;
    private readonly KnownDiagnostics diagnostics;

    /// <summary>Creates so many files with so many findings each, and finds them.</summary>
    public FixAllRun(int files, int findingsOfFile)
    {
        (Files, Findings) = (files, files * findingsOfFile);
        using var workspace = new AdhocWorkspace();
        var created = workspace.CurrentSolution;
        for (var index = 0; index < files; index++)
        {
            if (index % FilesOfProject == 0)
                created = AddProject(created, index / FilesOfProject);
            var name = string.Create(CultureInfo.InvariantCulture, $"File{index}.cs");
            created = created.AddDocument(DocumentId.CreateNewId(created.ProjectIds[^1]), name, GeneratedSources.CreateUrls(index, findingsOfFile),
                filePath: "/src/" + name);
        }

        solution = created;
        var found = solution.Projects.SelectMany(static project =>
            AnalysisRun.Analyze(project.GetCompilationAsync().GetAwaiter().GetResult()!, [new EndpointUrlAnalyzer()])).ToList();
        if (found.Count != Findings)
            throw new InvalidOperationException($"{found.Count} findings instead of {Findings}.");
        diagnostics = new KnownDiagnostics(found.ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal));
    }

    public int Files { get; }

    public int Findings { get; }

    /// <summary>The processor time of one Fix All over the solution, in milliseconds. Every text is asked for afterwards, as a host does to save it.</summary>
    /// <param name="provider">Who fixes.</param>
    /// <param name="hostCleansUp">
    /// Whether the host's clean-up is measured as well: it parses and formats all that changed, whoever changed it, and no provider can switch it off.
    /// </param>
    public double Measure(FixAllProvider provider, bool hostCleansUp = false)
    {
        GC.Collect();
        return MeasureAgain(provider, hostCleansUp);
    }

    /// <summary>The same on the heap as it is.</summary>
    public double MeasureAgain(FixAllProvider provider, bool hostCleansUp = false)
    {
        var start = Environment.CpuUsage.TotalTime;
        var changed = hostCleansUp ? CleanUp(Offer(provider)) : Compute(Offer(provider));
        var texts = changed.Projects.SelectMany(static project => project.Documents)
            .Select(static document => document.GetTextAsync().GetAwaiter().GetResult().ToString()).ToList();
        var elapsed = Environment.CpuUsage.TotalTime - start;
        if (texts.Any(static text => text.Contains("openrouter.ai", StringComparison.Ordinal)))
            throw new InvalidOperationException($"{provider} left a finding.");
        return elapsed.TotalMilliseconds;
    }

    private CodeAction Offer(FixAllProvider provider)
    {
        var context = new FixAllContext(
            solution.Projects.First().Documents.First(), new EndpointUrlFixer(), FixAllScope.Solution, EndpointUrlFixer.RewriteKey, [RuleIds.EndpointUrl],
                diagnostics, CancellationToken.None);
        return provider.GetFixAsync(context).GetAwaiter().GetResult() ?? throw new InvalidOperationException($"{provider} offers nothing.");
    }

    private static Solution CleanUp(CodeAction action) =>
        action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>What an action computes before the host cleans up; only the action itself may ask for that.</summary>
    private static Solution Compute(CodeAction action) =>
        ((Task<Solution>)ChangedSolution.Invoke(action, [new Progress<CodeAnalysisProgress>(), CancellationToken.None])!).GetAwaiter().GetResult();

    private static readonly MethodInfo ChangedSolution = typeof(CodeAction).GetMethod(
        "GetChangedSolutionAsync", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(IProgress<CodeAnalysisProgress>), typeof(CancellationToken)])!;

    private static Solution AddProject(Solution solution, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Project{number}");
        return solution.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: ReferenceAssemblies.Net80));
    }
}
