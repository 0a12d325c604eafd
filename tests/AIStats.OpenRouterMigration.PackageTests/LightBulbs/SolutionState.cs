using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using YamlDotNet.RepresentationModel;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>What an action writes.</summary>
/// <param name="Solution">The solution after it.</param>
/// <param name="Files">The paths of the files that it changes or adds, each once.</param>
/// <param name="Key">The same for two actions that write the same.</param>
internal sealed record Change(Solution Solution, ImmutableArray<string> Files, string Key)
{
    /// <summary>What has become of a solution.</summary>
    public static async Task<Change> BetweenAsync(Solution before, Solution after)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            DocumentId[] ids = [.. project.GetChangedDocuments(), .. project.GetChangedAdditionalDocuments(), .. project.GetAddedDocuments(),
                .. project.GetAddedAdditionalDocuments()];
            foreach (var document in ids.Select(id => after.GetDocument(id) ?? after.GetAdditionalDocument(id)!))
            {
                var text = (await document.GetTextAsync()).ToString();
                if (before.GetDocument(document.Id) is null && before.GetAdditionalDocument(document.Id) is null
                    || (await (before.GetDocument(document.Id) ?? before.GetAdditionalDocument(document.Id)!).GetTextAsync()).ToString() != text)
                    texts[document.FilePath!] = text;
            }
        }

        var all = string.Join('\0', texts.Select(text => $"{text.Key}\0{text.Value}"));
        return new Change(after, [.. texts.Keys], Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16]);
    }
}

/// <summary>What the compiler, the readers of other files and the package say of a solution.</summary>
/// <param name="Errors">What is broken in it, without places.</param>
/// <param name="Findings">All findings of the package, each with its file.</param>
internal sealed record SolutionState(ImmutableArray<string> Errors, ImmutableArray<(TextDocument Document, Diagnostic Diagnostic)> Findings)
{
    private static readonly JsonDocumentOptions Json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a solution.</summary>
    public static async Task<SolutionState> OfAsync(Solution solution)
    {
        var errors = new List<string>(await EditorSolution.ErrorsAsync(solution));
        var findings = new List<(TextDocument, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            findings.AddRange(await EditorSolution.FindAsync(project));
            foreach (var document in project.AdditionalDocuments)
            {
                if (Problem(document.Name, (await document.GetTextAsync()).ToString()) is { } problem)
                    errors.Add($"{project.Name} {document.Name} {problem}");
            }
        }

        return new SolutionState([.. errors], [.. findings]);
    }

    /// <summary>How many findings say the same of the same file.</summary>
    public int CountOf(Diagnostic diagnostic) => Findings.Count(finding =>
        finding.Diagnostic.Id == diagnostic.Id
        && finding.Diagnostic.Location.GetLineSpan().Path == diagnostic.Location.GetLineSpan().Path
        && finding.Diagnostic.GetMessage(CultureInfo.InvariantCulture) == diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>Why a file that is not C# cannot be read; null where it can, or where nothing reads its format here.</summary>
    private static string? Problem(string name, string text)
    {
        try
        {
            switch (Path.GetExtension(name))
            {
                case ".json":
                    JsonDocument.Parse(text, Json).Dispose();
                    break;
                case ".yml" or ".yaml":
                    new YamlStream().Load(new StringReader(text));
                    break;
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or YamlDotNet.Core.YamlException)
        {
            // Without the place, which an edit in front of it moves.
            return exception.GetType().Name;
        }
    }
}
