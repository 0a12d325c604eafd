using System.Text.Json;
using System.Text.RegularExpressions;

namespace GatewayCheck;

/// <summary>The model ids in a configuration file: what has the form of one, in properties whose name contains "model".</summary>
internal static partial class ModelIds
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="UsageException">The file cannot be read, or holds no model id.</exception>
    public static IReadOnlyList<string> Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream, Lenient);
            return Find(document.RootElement, isModel: false).Distinct(StringComparer.Ordinal).ToList() is [_, ..] ids
                ? ids
                : throw new UsageException($"{file} has no property with \"model\" in its name that holds a model id. Use --model.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {exception.Message}");
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{file} is not JSON: line {exception.LineNumber + 1}.");
        }
    }

    private static IEnumerable<string> Find(JsonElement element, bool isModel) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            Find(property.Value, isModel || property.Name.Contains("model", StringComparison.OrdinalIgnoreCase))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Find(item, isModel)),
        JsonValueKind.String when isModel && IdShape().IsMatch(element.GetString()!) => [element.GetString()!],
        _ => [],
    };

    // author/model, provider:author/model:variant or @preset; no URL, no sentence, and no key, which has no slash.
    [GeneratedRegex(@"^(@[\w.-]+|([\w-]+:)?~?[\w.-]+/[\w.:-]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex IdShape();
}
