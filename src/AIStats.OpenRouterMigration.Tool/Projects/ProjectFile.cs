using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.Tool.Projects;

/// <summary>A project as its file says it, read without a build: what other projects it names, and what files from elsewhere are its own.</summary>
/// <param name="Path">Its path, with slashes.</param>
/// <param name="References">The paths of the projects and shared projects that it names.</param>
/// <param name="Links">Patterns of files that do not stand in its folder: C#, and what it carries as data.</param>
internal sealed partial record ProjectFile(string Path, IReadOnlyList<string> References, IReadOnlyList<string> Links)
{
    private static readonly string[] Data = ["EmbeddedResource", "Content", "None", "AdditionalFiles"];
    private static readonly string[] DataEndings = [".json", ".xml", ".yml", ".yaml", ".toml"];
    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj", ".shproj", ".projitems", ".sqlproj", ".wapproj", ".dcproj", ".esproj"];
    private static readonly string[] OwnFolder = ["$(MSBuildThisFileDirectory)", "$(MSBuildProjectDirectory)", "$(ProjectDir)"];

    public string Folder { get; } = RepositoryFile.FolderOf(Path);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether a file is a project, or the list of files of a shared one.</summary>
    public static bool IsProject(RepositoryFile file) => Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file defines an assembly of Unity.</summary>
    public static bool IsUnityAssembly(RepositoryFile file) => file.Path.EndsWith(".asmdef", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a project; one that is not well-formed names nothing.</summary>
    public static ProjectFile Read(RepositoryFile file)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new StringReader(file.Text?.ToString() ?? ""),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document = XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return new ProjectFile(file.Path, [], []);
        }

        // Project files of the old format have an XML namespace, SDK-style ones have none.
        var references = Values("ProjectReference", "Include").Concat(Values("Import", "Project"))
            .Where(static path => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        // A shared project (.shproj) stands beside its list of files (.projitems).
        var beside = file.Path.EndsWith(".shproj", StringComparison.OrdinalIgnoreCase) ? [System.IO.Path.ChangeExtension(file.Path, ".projitems")]
            : Array.Empty<string>();
        var links = Values("Compile", "Include").Where(static path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            .Concat(Data.SelectMany(item => Values(item, "Include")).Where(static path => DataEndings.Contains(System.IO.Path.GetExtension(path))))
            .Where(path => !IsBelow(path, file.Folder));
        return new ProjectFile(file.Path, [.. references, .. beside], [.. links]);

        IEnumerable<string> Values(string element, string attribute) => document.Descendants().Where(node => node.Name.LocalName == element)
            .SelectMany(node => ((string?)node.Attribute(attribute) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(path => Resolve(file.Folder, path)).OfType<string>();
    }

    /// <summary>Reads an assembly of Unity; it names others by name, or by the id in the file beside theirs.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="assemblies">All definitions by name and by id.</param>
    public static ProjectFile ReadUnityAssembly(RepositoryFile file, IReadOnlyDictionary<string, string> assemblies)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text?.ToString() ?? "",
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var references = document.RootElement.TryGetProperty("references", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String)
                    .Select(name => assemblies.GetValueOrDefault(name.GetString()!)).OfType<string>()
                : [];
            return new ProjectFile(file.Path, [.. references], []);
        }
        catch (JsonException)
        {
            return new ProjectFile(file.Path, [], []);
        }
    }

    /// <summary>How other assemblies of Unity name one: by its name, and by the id in the file beside it.</summary>
    public static IEnumerable<string> NamesOf(RepositoryFile assembly, RepositoryFile? beside)
    {
        if (NameInJson().Match(assembly.Text?.ToString() ?? "") is { Success: true } name)
            yield return name.Groups["name"].Value;
        if (GuidInYaml().Match(beside?.Text?.ToString() ?? "") is { Success: true } id)
            yield return "GUID:" + id.Groups["id"].Value;
    }

    /// <summary>A path in a file of a folder as a path from the top; null where it leaves the repository, or only a build knows it.</summary>
    public static string? Resolve(string folder, string path)
    {
        foreach (var own in OwnFolder)
            path = path.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? path[own.Length..].TrimStart('\\', '/') : path;
        path = path.Replace('\\', '/');
        if (path.Contains("$(", StringComparison.Ordinal) || path.Contains("@(", StringComparison.Ordinal) || path.StartsWith('/'))
            return null;
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count == 0)
                return null;
            else
                segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }

    /// <summary>Whether a path stands in a folder or below it.</summary>
    public static bool IsBelow(string path, string folder) => folder.Length == 0
        || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));

    [GeneratedRegex("\"name\"\\s*:\\s*\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameInJson();

    [GeneratedRegex("^guid:\\s*(?<id>\\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GuidInYaml();
}
