using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>What the documents show of FakeGateway is what it prints.</summary>
public sealed class DocumentedOutputTests
{
    [Theory]
    [InlineData("docs/migration-guide.md")]
    [InlineData("samples/FakeGateway/README.md")]
    public async Task The_addresses_that_are_shown_are_printed(string path)
    {
        var document = (await File.ReadAllTextAsync(Path.Combine(Validation.DocumentedOutputTests.Root(), path))).ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("dotnet run --project samples/FakeGateway -- --port 5005", document);
        var port = FreePort();
        var shown = document.Where(static line => line.Contains(" http://127.0.0.1:5005/", StringComparison.Ordinal))
            .Select(line => line.Replace("5005", port, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, shown.Count);

        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(FakeGateway.FakeGatewayServer).Assembly.Location, "--port", port])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var printed = new List<string>();
            while (printed.Count < 20 && !shown.All(printed.Contains) && await program.StandardOutput.ReadLineAsync(limit.Token) is { } line)
                printed.Add(line);
            Assert.All(shown, line => Assert.Contains(line, printed));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
