using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>
/// What the packed assemblies ask of a host. A reference that an old host lacks, or has older, means that the assembly does not load
/// there: no diagnostics, or with a fixer no fixes at all, and hardly a word about it.
/// </summary>
public sealed class AssemblyMetadataTests(PackedPackage package) : IClassFixture<PackedPackage>
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

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void No_type_of_the_shipped_assemblies_reaches_files_the_network_or_native_code(string assembly)
    {
        // What BannedSymbols.txt says to the compiler, asked of the bytes that are shipped: a name that is not here is a decision.
        string[] namespaces =
        [
            "System", "System.Collections", "System.Collections.Concurrent", "System.Collections.Generic", "System.Collections.Immutable", "System.Diagnostics",
            "System.Globalization", "System.Linq", "System.Runtime.CompilerServices", "System.Runtime.Versioning", "System.Text", "System.Threading",
                "System.Threading.Tasks",
        ];
        string[] types = ["System.IO.Path", "System.Reflection.DefaultMemberAttribute"];
        string[] refused = ["System.Activator", "System.AppDomain", "System.Console", "System.Random", "System.Diagnostics.Process",
            "System.Diagnostics.ProcessStartInfo"];

        var unexpected = Open(assembly, reader => reader.TypeReferences
            .Select(reader.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Select(type => (Namespace: reader.GetString(type.Namespace), Name: reader.GetString(type.Name)))
            .Where(type => !type.Namespace.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !type.Namespace.StartsWith("AIStats.", StringComparison.Ordinal))
            .Where(type => refused.Contains($"{type.Namespace}.{type.Name}", StringComparer.Ordinal)
                || (!namespaces.Contains(type.Namespace, StringComparer.Ordinal) && !types.Contains($"{type.Namespace}.{type.Name}", StringComparer.Ordinal)
                    // Attributes of the assembly itself: its version, its company.
                    && !(type.Namespace == "System.Reflection" && type.Name.StartsWith("Assembly", StringComparison.Ordinal)
                    && type.Name.EndsWith("Attribute", StringComparison.Ordinal))))
            .Select(type => $"{type.Namespace}.{type.Name}")
            .ToList());

        Assert.Empty(unexpected);
        // Iterators ask which thread they are on: the compiler writes that, and nobody may ask more.
        Assert.DoesNotContain(Open(assembly, MembersOfEnvironment), member => member != "get_CurrentManagedThreadId");
        Assert.Equal(0, Open(assembly, reader => reader.GetTableRowCount(TableIndex.ImplMap)));
    }

    private static List<string> MembersOfEnvironment(MetadataReader reader) =>
    [
        .. reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference
            && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name, "Environment"))
            .Select(member => reader.GetString(member.Name)),
    ];

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
