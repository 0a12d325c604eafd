using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The models in one file of answers of <c>GET /v1/models</c>, or why it cannot be used.</summary>
/// <param name="Models">The models, in the order of the file.</param>
/// <param name="Aliases">The other names that the gateway resolves.</param>
/// <param name="Total">How many models the gateway said it has; 0 where the answers do not say.</param>
/// <param name="Error">What is wrong, as a clause; null where nothing is.</param>
/// <param name="Position">Where that is.</param>
internal sealed record ModelList(ImmutableArray<ServedModel> Models, ImmutableArray<string> Aliases, int Total, string? Error, int Position)
{
    /// <summary>Reads a list once per text; the host keeps it as long as the text.</summary>
    public static SourceTextValueProvider<ModelList> Provider { get; } = new(Read);

    /// <summary>Reads one answer, an array of them, or one behind the other.</summary>
    public static ModelList Read(SourceText source)
    {
        var reader = new ModelListReader(source.ToString());
        try
        {
            reader.Read();
            return reader.Models.Count > 0
                ? new ModelList(reader.Models.ToImmutableArray(), reader.Aliases.ToImmutableArray(), reader.Total, Error: null, 0)
                : Unusable("no 'models' or 'data' array with an 'id' in it", 0);
        }
        catch (FormatException e)
        {
            return Unusable(e.Message, Math.Min(reader.Position, source.Length));
        }
    }

    private static ModelList Unusable(string error, int position) => new(ImmutableArray<ServedModel>.Empty, ImmutableArray<string>.Empty, 0, error, position);
}
