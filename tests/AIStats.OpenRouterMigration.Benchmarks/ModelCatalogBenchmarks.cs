using System.Text;
using AIStats.OpenRouterMigration.Map;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>The team's own list of models: reading 10,000 ids, and looking one up, which must allocate nothing.</summary>
[MemoryDiagnoser]
public class ModelCatalogBenchmarks
{
    private const string Text = "models: openai/gpt-4o, openai/gpt-9";
    private static readonly SourceText List = CreateList();

    [Benchmark]
    public object Read10000Ids() => new ModelCatalog(ModelList.Read(List).Models);

    [Benchmark]
    public bool LookUp() => ModelCatalog.BuiltIn.Find(Text, 8, 13) is not null && ModelCatalog.BuiltIn.Find(Text, 23, 12) is null;

    private static SourceText CreateList()
    {
        var json = new StringBuilder("{\"total\":10000,\"models\":[");
        for (var i = 0; i < 10_000; i++)
            json.Append(i == 0 ? "" : ",").Append("{\"id\":\"author-").Append(i % 50).Append("/model-").Append(i)
                .Append("\",\"name\":\"Model\",\"aliases\":[]}");
        return SourceText.From(json.Append("]}").ToString());
    }
}
