using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files of a project. A text given as a string is UTF-8 without a BOM.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    private protected static readonly Encoding DefaultEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Adds a file.</summary>
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, DefaultEncoding)));
}

/// <summary>Source files of a project, which may go without a name.</summary>
public sealed class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    /// <summary>Adds a file with a default name, <c>/0/Test0.cs</c> for the first.</summary>
    public void Add(string content) => Add(SourceText.From(content, DefaultEncoding));

    /// <summary>Adds a file with a default name, <c>/0/Test0.cs</c> for the first.</summary>
    public void Add(SourceText content) => Add(($"{defaultPrefix}{Count}.{defaultExtension}", content));
}

/// <summary>References of a project beyond its reference assemblies.</summary>
public sealed class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds the assembly of a file.</summary>
    public void Add(string path) => Add(MetadataReference.CreateFromFile(path));

    /// <summary>Adds a loaded assembly.</summary>
    public void Add(System.Reflection.Assembly assembly) => Add(assembly.Location);
}

/// <summary>Projects beside the one that is tested; asking for a name adds it.</summary>
public sealed class ProjectCollection(string language, string defaultExtension) : Dictionary<string, ProjectState>(StringComparer.Ordinal)
{
    /// <summary>The project of a name.</summary>
    public new ProjectState this[string name]
    {
        get
        {
            if (!TryGetValue(name, out var project))
                Add(name, project = new ProjectState(name, language, $"/{name}/Test", defaultExtension));
            return project;
        }
        set => base[name] = value;
    }
}

/// <summary>The files of a project, before a fix or after it.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    /// <summary>The name of the project and its assembly.</summary>
    public string Name { get; } = name;

    /// <summary>The language of the project.</summary>
    public string Language { get; } = language;

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName => Name;

    /// <summary>Reference assemblies other than those of the test.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>A library, if nothing is said.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>How documentation comments are read.</summary>
    public DocumentationMode? DocumentationMode { get; set; }

    /// <summary>The source files.</summary>
    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>The additional files; markup works in them too.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary><c>.editorconfig</c> and <c>.globalconfig</c> files, such as <c>("/.editorconfig", text)</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>References beyond the reference assemblies.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>The names of the projects that this one refers to.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    internal string FirstPath => defaultPrefix + "0." + defaultExtension;

    /// <summary>Puts together the project of a state, where each kind of file comes from the first state that has any.</summary>
    /// <param name="states">The state itself, then those that it inherits from; the test state is last. Null where a state does not have the project.</param>
    /// <param name="markup">Reads the markup.</param>
    /// <param name="mode">What markup stands for, if the state says so.</param>
    private protected static EvaluatedProject Evaluate(ImmutableArray<ProjectState?> states, MarkupReader markup, MarkupMode? mode)
    {
        return new EvaluatedProject(
            states.First(state => state is not null)!.Name,
            [.. Read(state => state.Sources)],
            [.. Read(state => state.AdditionalFiles)],
            [.. First(state => state.AnalyzerConfigFiles).Items],
            [.. First(state => state.AdditionalReferences).Items],
            [.. First(state => state.AdditionalProjectReferences).Items],
            states.Select(state => state?.OutputKind).FirstOrDefault(kind => kind is not null) ?? CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
            states.Select(state => state?.DocumentationMode).FirstOrDefault(documentation => documentation is not null) ?? CodeAnalysis.DocumentationMode.Diagnose,
            states.Select(state => state?.ReferenceAssemblies).FirstOrDefault(references => references is not null));

        IEnumerable<(string Path, SourceText Text)> Read(Func<ProjectState, SourceFileCollection> files)
        {
            var (items, index) = First(state => files(state));
            return items.Select(file => markup.Read(file.filename, file.content, mode ?? InheritedMode(index, states.Length)));
        }

        (List<T> Items, int Index) First<T>(Func<ProjectState, List<T>> select)
            => states.Select((state, index) => (Items: state is null ? [] : select(state), Index: index)).FirstOrDefault(state => state.Items.Count > 0, ([], 0));
    }

    // Markup of the test state was written for the text before the fix, where the fixable diagnostics still are.
    private protected static MarkupMode InheritedMode(int index, int count) => index > 0 && index == count - 1 ? MarkupMode.IgnoreFixable : MarkupMode.Allow;
}

/// <summary>The projects of a test and what is expected of them, before a fix or after it.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>Diagnostics beyond those that the markup names.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>Other projects of the solution.</summary>
    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);

    /// <summary>What markup stands for: by default its diagnostics, and only the unfixable ones where a fixed state inherits a text.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    internal bool IsEmpty => Sources.Count + AdditionalFiles.Count + AnalyzerConfigFiles.Count + AdditionalProjects.Count + ExpectedDiagnostics.Count == 0;

    /// <summary>Puts together the projects of a state.</summary>
    /// <param name="states">The state itself, then those that it inherits from; the test state is last.</param>
    /// <param name="markup">Reads the markup.</param>
    /// <param name="fixableIds">The ids that are gone after the fix, where expected diagnostics are inherited.</param>
    internal static EvaluatedSolution Evaluate(ImmutableArray<SolutionState> states, MarkupReader markup, IReadOnlySet<string> fixableIds)
    {
        var mode = states[0].MarkupHandling;
        var projects = ImmutableArray.Create(Evaluate([.. states], markup, mode))
            .AddRange(states.SelectMany(state => state.AdditionalProjects.Keys).Distinct(StringComparer.Ordinal).Select(name => Evaluate([.. states.Select(state => state.AdditionalProjects.GetValueOrDefault(name))], markup, mode)));
        var (expected, index) = states.Select((state, index) => (state.ExpectedDiagnostics, index)).FirstOrDefault(state => state.ExpectedDiagnostics.Count > 0, ([], 0));
        return new EvaluatedSolution(
            projects,
            [.. markup.Expected, .. expected
                .Where(result => InheritedMode(index, states.Length) != MarkupMode.IgnoreFixable || !fixableIds.Contains(result.Id))
                .Select(result => result.WithDefaultPath(states[0].FirstPath).WithMarkupLocations(markup.Keys))]);
    }
}

/// <summary>A project whose markup is read.</summary>
internal sealed record EvaluatedProject(
    string Name,
    ImmutableArray<(string Path, SourceText Text)> Sources,
    ImmutableArray<(string Path, SourceText Text)> AdditionalFiles,
    ImmutableArray<(string Path, SourceText Text)> AnalyzerConfigFiles,
    ImmutableArray<MetadataReference> References,
    ImmutableArray<string> ProjectReferences,
    OutputKind OutputKind,
    DocumentationMode DocumentationMode,
    ReferenceAssemblies? ReferenceAssemblies);

/// <summary>A solution whose markup is read; the first project is the one that is tested.</summary>
internal sealed record EvaluatedSolution(ImmutableArray<EvaluatedProject> Projects, ImmutableArray<DiagnosticResult> Expected);

/// <summary>Takes the markup out of the files of one state and collects what it expects.</summary>
internal sealed class MarkupReader(DiagnosticDescriptor? defaultDescriptor, IReadOnlyDictionary<string, DiagnosticDescriptor> descriptors, IReadOnlySet<string> fixableIds)
{
    public List<DiagnosticResult> Expected { get; } = [];

    public Dictionary<int, FileLinePositionSpan> Keys { get; } = [];

    public (string Path, SourceText Text) Read(string path, SourceText content, MarkupMode mode)
    {
        if (mode == MarkupMode.None)
            return (path, content);

        var markup = TestMarkup.Parse(content.ToString(), path);
        var text = SourceText.From(markup.Text, content.Encoding, content.ChecksumAlgorithm);
        foreach (var (name, span) in markup.Spans)
        {
            var lines = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
            if (name.StartsWith('#'))
            {
                if (!Keys.TryAdd(int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), lines))
                    throw new VerificationException($"The markup has the key {{|{name}:…|}} twice.");
            }
            else if (mode == MarkupMode.Allow || (mode == MarkupMode.IgnoreFixable && !fixableIds.Contains(name.Length == 0 ? defaultDescriptor?.Id ?? "" : name)))
            {
                Expected.Add(Result(name, path).WithSpan(lines).WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
            }
        }

        return (path, text);
    }

    private DiagnosticResult Result(string name, string path)
        => name.Length > 0
            ? descriptors.TryGetValue(name, out var descriptor) ? new DiagnosticResult(descriptor) : DiagnosticResult.CompilerError(name)
            : new DiagnosticResult(defaultDescriptor ?? throw new VerificationException($"[|…|] in {path} names no id, and the analyzer has several: write {{|ID:…|}} or set {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)}."));
}
