using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>The reference assemblies that test code compiles against, without a download.</summary>
internal static class TestReferences
{
    /// <summary>.NET 8; under Roslyn 4.5 the reference package that still works with it ends at .NET 6.</summary>
#if ROSLYN_4_5
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Basic.Reference.Assemblies.Net60.References.All];
#else
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Basic.Reference.Assemblies.Net80.References.All];
#endif
}
