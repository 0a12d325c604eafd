using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The reference assemblies that a project of a test compiles against.</summary>
public sealed class ReferenceAssemblies
{
    private readonly Func<IEnumerable<MetadataReference>> _references;

    private ReferenceAssemblies(string targetFramework, Func<IEnumerable<MetadataReference>> references)
    {
        TargetFramework = targetFramework;
        _references = references;
    }

    /// <summary>The short name of the target framework.</summary>
    public string TargetFramework { get; }

    /// <summary>What a test uses that names nothing else: .NET 8.</summary>
    public static ReferenceAssemblies Default => Net.Net80;

    /// <summary>The references themselves.</summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return language is null or LanguageNames.CSharp
            ? Task.FromResult<ImmutableArray<MetadataReference>>([.. _references()])
            : throw new NotSupportedException(language);
    }

    /// <summary>.NET.</summary>
    public static class Net
    {
        /// <summary>.NET 8.</summary>
        public static ReferenceAssemblies Net80 { get; } = new("net8.0", () => AIStats.OpenRouterMigration.Tests.TestReferences.Net);
    }

    /// <summary>.NET Standard.</summary>
    public static class NetStandard
    {
        /// <summary>.NET Standard 2.0.</summary>
        public static ReferenceAssemblies NetStandard20 { get; } = new("netstandard2.0", () => Basic.Reference.Assemblies.NetStandard20.References.All);
    }

    /// <summary>.NET Framework.</summary>
    public static class NetFramework
    {
        /// <summary>.NET Framework 4.7.2.</summary>
        public static class Net472
        {
            /// <summary>The references of a class library.</summary>
            public static ReferenceAssemblies Default { get; } = new("net472", () => Basic.Reference.Assemblies.Net472.References.All);
        }
    }
}
