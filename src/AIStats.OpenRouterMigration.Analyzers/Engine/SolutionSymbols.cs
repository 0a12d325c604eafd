using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// What the projects of the solution declare, as far as a compilation tells: its own assembly, referenced projects, and assemblies that a
/// build has put into a folder of output. Only look-ups by name, so that no file is bound.
/// </summary>
internal sealed class SolutionSymbols
{
    private readonly Lazy<ImmutableArray<IAssemblySymbol>> _assemblies;
    private readonly Compilation? _compilation;

    public SolutionSymbols(Compilation? compilation)
    {
        _compilation = compilation;
        _assemblies = new Lazy<ImmutableArray<IAssemblySymbol>>(() => compilation is null
            ? ImmutableArray<IAssemblySymbol>.Empty
            : compilation.References.Where(IsOfSolution).Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().ToImmutableArray());
    }

    /// <summary>Those of a project without a compilation: none.</summary>
    public static SolutionSymbols None { get; } = new(compilation: null);

    /// <summary>Whether a referenced project is a client library itself.</summary>
    public bool DeclaresLibrary => ClientLibraries.Namespaces.Any(Declares);

    /// <summary>Whether a referenced project declares a namespace.</summary>
    /// <param name="name">Its whole name: <c>OpenRouter.SDK</c>.</param>
    public bool Declares(string name) => _assemblies.Value.Any(assembly => Find(assembly.GlobalNamespace, name) is not null);

    /// <summary>Whether this project or a referenced one has a type of a name.</summary>
    public bool DeclaresType(string name) => _compilation?.Assembly.TypeNames.Contains(name) == true
        || _assemblies.Value.Any(assembly => assembly.TypeNames.Contains(name));

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name)
    {
        INamespaceSymbol? found = root;
        foreach (var part in name.Split('.'))
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        return found;
    }

    private static bool IsOfSolution(MetadataReference reference) => reference switch
    {
        CompilationReference => true,
        PortableExecutableReference { FilePath: { } path } => path.Split('/', '\\').Any(static folder => folder is "bin" or "obj"),
        _ => false,
    };
}
