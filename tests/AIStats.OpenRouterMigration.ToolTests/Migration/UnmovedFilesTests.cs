using AIStats.OpenRouterMigration.Tool.Analysis;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.ToolTests.Migration;

/// <summary>Files of a program that no pass rewrites: the gate names them, also where there is no C#.</summary>
public sealed class UnmovedFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("db/seed.sql", "INSERT INTO Providers VALUES ('OpenRouter', 'https://openrouter.ai/api/v1', 'OPENROUTER_API_KEY');", true)]
    [InlineData("App/Client.vb", """Const Url As String = "https://openrouter.ai/api/v1", X As Integer""", true)]
    [InlineData("App/Client.fs", """let key = Environment.GetEnvironmentVariable "OPENROUTER_API_KEY" |> trim""", true)]
    // A comment and the mere name say nothing that a program uses, and another language is another program.
    [InlineData("db/seed.sql", "-- https://openrouter.ai/api/v1\nINSERT INTO Providers VALUES ('OpenRouter');", false)]
    [InlineData("tools/usage.py", "URL = 'https://openrouter.ai/api/v1'", false)]
    public void Are_warnings(string path, string text, bool isWarning)
    {
        Write(path, text);
        Assert.Equal(isWarning ? path : "", string.Join(' ', Run().Gated.Select(static finding => finding.File.Path)));
        Assert.Equal(!isWarning, Run().Others.Any(file => file.File.Path == path));
    }

    [Fact]
    public void Can_be_left_out()
    {
        Write("db/seed.sql", "INSERT INTO Providers VALUES ('https://openrouter.ai/api/v1');");
        Assert.Empty(Run("db").Gated);
    }

    [Fact]
    public void Belong_to_no_program()
    {
        Write("App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Write("App/Client.cs", "class Client { string url = \"https://openrouter.ai/api/v1/chat/completions\"; }");
        Write("App/db/seed.sql", "INSERT INTO Providers VALUES ('https://openrouter.ai/api/v1');");
        var inventory = Run();
        Assert.Equal(["Client.cs", "seed.sql"], inventory.Gated.Select(static finding => finding.File.Name));
        Assert.Equal("Client.cs", Assert.Single(Assert.Single(inventory.Connections).Findings).File.Name);
        Assert.Equal(DiagnosticSeverity.Warning, inventory.Findings.Single(static finding => !finding.IsMoved).Severity);
    }

    // Before a pass and after it, only the values of the chart say that the program calls the gateway.
    [Theory]
    [InlineData("https://openrouter.ai/api/v1/", "values.yaml egress.yaml")]
    [InlineData("https://api.phaseo.app/v1/", "egress.yaml")]
    public void Stay_where_the_address_of_the_program_is_in_a_file_of_the_repository(string url, string files)
    {
        Write("Api/Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Write("Api/LlmOptions.cs", "class LlmOptions { public const string Section = \"Llm\"; public string BaseUrl { get; set; } = \"\"; }");
        Write("chart/values.yaml", $"llm:\n  baseUrl: {url}\n");
        Write("k8s/egress.yaml", "spec:\n  egress:\n    - toFQDNs:\n        - matchName: openrouter.ai\n");
        Assert.Equal(files, string.Join(' ', Run().Gated.Select(static finding => finding.File.Name)));
    }

    private Inventory Run(params string[] excluded) =>
        RepositoryAnalysis.Run(new Selection(folder.Path, [], [], excluded), static _ => { }, CancellationToken.None);

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
