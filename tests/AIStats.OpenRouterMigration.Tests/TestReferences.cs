using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>The reference assemblies that test code compiles against, without a download.</summary>
internal static class TestReferences
{
    // A third of all: every compilation looks for names in each of them. Add what a test needs.
    private static readonly HashSet<string> Used = new(
        """
        System.Collections System.Collections.Concurrent System.Collections.Immutable System.Collections.NonGeneric System.Collections.Specialized
        System.ComponentModel System.ComponentModel.Annotations System.ComponentModel.Primitives System.ComponentModel.TypeConverter System.Console
        System.Diagnostics.DiagnosticSource System.Diagnostics.Process System.Diagnostics.TraceSource System.IO.Pipelines System.Linq
        System.Linq.Expressions System.Memory System.Net.Http System.Net.Http.Json System.Net.Mail System.Net.NameResolution System.Net.Primitives
        System.Net.Requests System.Net.Security System.Net.Sockets System.Net.WebClient System.Net.WebHeaderCollection System.Net.WebSockets
        System.Net.WebSockets.Client System.ObjectModel System.Runtime System.Runtime.Extensions System.Runtime.InteropServices
        System.Runtime.Numerics System.Runtime.Serialization.Json System.Runtime.Serialization.Primitives System.Security.Cryptography
        System.Text.Encoding.Extensions System.Text.Encodings.Web System.Text.Json System.Text.RegularExpressions System.Threading
        System.Threading.Channels System.Threading.Tasks System.Web.HttpUtility System.Xml.ReaderWriter System.Xml.XDocument System.Xml.XmlSerializer
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>.NET 8; under Roslyn 4.5 the reference package that still works with it ends at .NET 6.</summary>
#if ROSLYN_4_5
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Basic.Reference.Assemblies.Net60.References.All.Where(IsUsed)];
#else
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Basic.Reference.Assemblies.Net80.References.All.Where(IsUsed)];
#endif

    private static bool IsUsed(PortableExecutableReference reference) => Used.Contains(Path.GetFileNameWithoutExtension(reference.FilePath!));
}
