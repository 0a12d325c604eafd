using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using FakeGateway;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AIStats.OpenRouterMigration.ToolTests.Clients;

/// <summary>Compiles programs in memory and runs them in this process, against the fake gateway in the place of both companies.</summary>
internal sealed class ClientHost(FakeGatewayServer gateway) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler());
    private readonly ConcurrentDictionary<string, bool> _misdirected = new(StringComparer.Ordinal);
    private readonly AsyncLocal<string> _running = new();

    /// <summary>The programs that sent the key of one company to the host of the other one.</summary>
    public ICollection<string> Misdirected => _misdirected.Keys;

    /// <summary>What each program says, by name.</summary>
    /// <exception cref="InvalidOperationException">The programs do not compile.</exception>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(IEnumerable<KeyValuePair<string, string>> files, IEnumerable<string> names)
    {
        _misdirected.Clear();
        var assembly = Compile(files);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            _running.Value = name;
            var run = assembly.GetType(name + ".Entry")!.GetMethod("RunAsync")!.CreateDelegate<Func<HttpMessageHandler, Task<string>>>();
            try
            {
                said[name] = await run(this);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                said[name] = exception.GetType().Name;
            }
        }

        return said;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        var isOld = asked.Host == "openrouter.ai";
        if (!isOld && asked.Host != "api.phaseo.app")
            return new HttpResponseMessage(HttpStatusCode.BadGateway) { RequestMessage = request };
        if (request.Headers.Authorization?.Parameter == (isOld ? FakeKeys.AIStats : FakeKeys.OpenRouter))
            _misdirected[_running.Value!] = true;
        request.RequestUri = new Uri(new Uri(gateway.AIStatsBaseUrl), asked.PathAndQuery);
        var response = await _invoker.SendAsync(request, cancellationToken);
        // The program sees the address that it asked.
        request.RequestUri = asked;
        response.RequestMessage = request;
        return response;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _invoker.Dispose();
        base.Dispose(disposing);
    }

    private static Assembly Compile(IEnumerable<KeyValuePair<string, string>> files)
    {
        const string Implicit =
            "global using System; global using System.Collections.Generic; global using System.Linq; "
            + "global using System.Net.Http; global using System.Threading.Tasks;";
        var trees = files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(file.Value, path: file.Key))
            .Append(CSharpSyntaxTree.ParseText(Implicit));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Clients", trees, references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Take(20)));
        image.Position = 0;
        return new AssemblyLoadContext("Clients", isCollectible: true).LoadFromStream(image);
    }
}
