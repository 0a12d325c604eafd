using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>
/// What the packed assemblies ask of a host. A reference that an old host lacks, or has older, means that the assembly does not load
/// there: no diagnostics, or with a fixer no fixes at all, and hardly a word about it.
/// </summary>
[Collection(SharedPackage.Name)]
public sealed class AssemblyMetadataTests(PackedPackage package)
{
    private const string Analyzers = "AIStats.OpenRouterMigration.Analyzers";
    private const string CodeFixes = "AIStats.OpenRouterMigration.CodeFixes";

    private static readonly Version Roslyn = new(4, 5, 0, 0);

    private static readonly Dictionary<string, Version> Compiler = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = Roslyn,
        ["Microsoft.CodeAnalysis.CSharp"] = Roslyn,
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
    };

    [Fact]
    public void Analyzers_refer_to_the_compiler_only()
    {
        // Above all not to the workspaces, which the command line compiler does not have.
        var references = References(Analyzers);

        Assert.All(references, reference => Assert.Equal(Compiler.GetValueOrDefault(reference.Key), reference.Value));
        Assert.Contains("Microsoft.CodeAnalysis", references);
    }

    [Fact]
    public void Code_fixes_refer_to_the_compiler_the_workspaces_and_the_analyzers_only()
    {
        var allowed = new Dictionary<string, Version>(Compiler, StringComparer.Ordinal)
        {
            ["Microsoft.CodeAnalysis.Workspaces"] = Roslyn,
            ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = Roslyn,
            [Analyzers] = Open(Analyzers, reader => reader.GetAssemblyDefinition().Version),
        };

        var references = References(CodeFixes);

        Assert.All(references, reference => Assert.Equal(allowed.GetValueOrDefault(reference.Key), reference.Value));
        Assert.Contains("Microsoft.CodeAnalysis.Workspaces", references);
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Symbols_are_embedded(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));

        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    private Dictionary<string, Version> References(string assembly) =>
        Open(assembly, reader => reader.AssemblyReferences
            .Select(reader.GetAssemblyReference)
            .ToDictionary(reference => reader.GetString(reference.Name), reference => reference.Version, StringComparer.Ordinal));

    private T Open<T>(string assembly, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));
        return read(image.GetMetadataReader());
    }

    private byte[] Read(string assembly) => package.ReadEntry($"analyzers/dotnet/cs/{assembly}.dll");
}
