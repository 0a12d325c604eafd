using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A file of which only the place is asked: the project file of another program, or one whose options are looked up.</summary>
internal sealed class NameOfFile(string path) : AdditionalText
{
    private static readonly SourceText Empty = SourceText.From("");

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => Empty;
}
