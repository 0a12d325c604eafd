using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// One solution with every kind of file that a repository keeps an address in: a WPF and an Avalonia application, a Blazor and a Razor Pages one, a
/// library with texts in three languages, and a shop with a front end, scripts, documents and sources in other languages.
/// </summary>
/// <remarks>
/// The reference pack of WPF (Microsoft.WindowsDesktop.App.Ref) is not served by every package source, and Avalonia's native parts are not either
/// (measured: NU1101). So the WPF project has UseWPF and EnableWindowsTargeting, and does without the framework reference and the compilation of its
/// pages; the pages of both are looked at and moved as files, which is all that the package does with them anywhere.
/// </remarks>
[Trait("Speed", "Slow")]
public sealed class EveryKindOfFileTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string[] Projects = ["Wpf", "Desk", "Blazor", "Pages", "Texts", "Shop"];

    /// <summary>What the tool says it does not search, as the folders of this solution.</summary>
    private static readonly string[] NotSearched = ["node_modules", "bin", "obj", ".git"];

    /// <summary>The assembly that every .resx file names.</summary>
    private const string Forms = "System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089";

    [Fact]
    public async Task One_pass_moves_all_that_moves_and_the_inventory_names_the_rest()
    {
        var files = Files();
        using var project = new TestProject(package)
            .WithProject("Desk/Desk.csproj", "net10.0").WithProject("Texts/Texts.csproj", "net10.0")
            .WithSolution("All.slnx", [.. Projects.Select(name => $"{name}/{name}.csproj")])
            .WithSources(files);

        // The tool needs no build. It names every file that has the word in it, or says that it does not search there.
        var naming = files.Where(file => file.Before.Contains("openrouter", StringComparison.OrdinalIgnoreCase)).Select(file => file.Path).ToList();
        var inventory = (await project.RunToolAsync("inventory", "--output", "report")).EnsureSuccess();
        Assert.Contains("Not searched: what Git ignores, .git, node_modules, output of builds", inventory.Output, StringComparison.Ordinal);
        var report = project.ReadText("report/inventory.md").Replace("\\", "", StringComparison.Ordinal);
        Directory.Delete(Path.Combine(project.Folder, "report"), recursive: true);
        Assert.All(naming, path => Assert.True(report.Contains(path, StringComparison.Ordinal)
            || path.Split('/').Any(NotSearched.Contains), $"{path} is not in\n{report}"));

        var sources = project.ReadFiles();
        var build = (await project.BuildAsync()).EnsureSuccess();
        Assert.Equal(
            files.Where(file => file.Before != file.After).Select(file => file.Path).Order(StringComparer.Ordinal),
            build.MigrationDiagnostics().Select(diagnostic => diagnostic.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        foreach (var file in files)
            sources[file.Path] = file.BytesAfter;
        var format = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        MigrationScenario.AssertFiles(sources, project.ReadFiles(), format);
        var again = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        MigrationScenario.AssertFiles(sources, project.ReadFiles(), again);
        MigrationScenario.AssertDiagnostics([], (await project.BuildAsync()).EnsureSuccess());

        // What is left to people: the tool finds nothing that a pass would move.
        Assert.Matches("one pass moves 0,", (await project.RunToolAsync("inventory")).EnsureSuccess().Output);
    }

    private List<SourceFile> Files() =>
    [
        Stays(".git/HEAD", "ref: refs/heads/main\n"),
        Project("Wpf", "Microsoft.NET.Sdk",
            "<TargetFramework>net10.0-windows</TargetFramework><UseWPF>true</UseWPF><EnableWindowsTargeting>true</EnableWindowsTargeting>"
            + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>"),
        Stays("Wpf/Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <FrameworkReference Remove="Microsoft.WindowsDesktop.App;Microsoft.WindowsDesktop.App.WPF" />
                <Page Remove="**/*.xaml" />
              </ItemGroup>
            </Project>

            """),
        Project("Blazor", "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>"),
        Project("Pages", "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>"),
        Project("Shop", "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>"),
        Client("Wpf"), Client("Desk"), Client("Texts"),
        Moves("Wpf/SettingsWindow.xaml", """
            <Window x:Class="Wpf.SettingsWindow" xmlns="http://schemas.microsoft.com/winfx/2006/xaml/presentation"
                    xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml" Title="OpenRouter settings">
              <StackPanel>
                <TextBox x:Name="OpenRouterUrl" Text="https://openrouter.ai/api/v1" ToolTip="Ends in /v1 &amp; has no slash" />
                <TextBlock xml:space="preserve">  Set OPENROUTER_API_KEY first.  </TextBlock>
                <TextBlock><Hyperlink NavigateUri="https://openrouter.ai/keys">Get a key</Hyperlink></TextBlock>
              </StackPanel>
            </Window>

            """, carriageReturns: true),
        Moves("Desk/Views/SettingsView.axaml", """
            <UserControl xmlns="https://github.com/avaloniaui" xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml" x:Class="Desk.Views.SettingsView">
              <StackPanel>
                <TextBox Watermark="https://openrouter.ai/api/v1" />
                <TextBlock Text="{Binding Key, FallbackValue='OPENROUTER_API_KEY'}" />
                <RadioButton Content="OpenRouter" />
              </StackPanel>
            </UserControl>

            """),
        Moves("Blazor/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorComponents();
            var key = builder.Configuration["OPENROUTER_API_KEY"];
            builder.Services.AddHttpClient("llm", client => client.BaseAddress = new Uri("https://openrouter.ai/api/v1/"));
            builder.Build().Run();

            """),
        Moves("Blazor/Components/Setup.razor", """
            @page "/setup"
            <h1>OpenRouter</h1>
            <p>Requests go to https://openrouter.ai/api/v1 with OPENROUTER_API_KEY.</p>
            <a href="https://openrouter.ai/keys">Keys</a>
            @code {
                private string url = "https://openrouter.ai/api/v1";
            }

            """, carriageReturns: true),
        Moves("Blazor/appsettings.json", """
            {
              "Llm": {
                // "BaseUrl": "https://openrouter.ai/api/v1",
                "BaseUrl": "https://openrouter.ai/api/v1"
              }
            }

            """),
        Moves("Pages/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            var app = builder.Build();
            app.MapRazorPages();
            app.Run();

            """),
        Moves("Pages/Pages/Index.cshtml", """
            @page
            <p>Set <code>OPENROUTER_API_KEY</code>.</p>
            @{ var url = "https://openrouter.ai/api/v1"; }
            <form action="@url"></form>

            """),
        Moves("Pages/.env.sample", """
            # OPENROUTER_BASE_URL=https://openrouter.ai/api/v1
            OPENROUTER_API_KEY=

            """),
        Moves("Shop/Program.cs", """
            var app = WebApplication.Create(args);
            var key = app.Configuration["OPENROUTER_API_KEY"];
            app.MapGet("/", () => "https://openrouter.ai/api/v1/chat/completions");
            app.Run();

            """),
        Texts("Texts/Texts.resx", "Set OPENROUTER_API_KEY &amp; restart."),
        Texts("Texts/Texts.de.resx", "OPENROUTER_API_KEY setzen und neu starten."),
        Texts("Texts/Texts.ja.resx", "OPENROUTER_API_KEY を設定して再起動してください。"),
        // Its tool writes it anew from Texts.resx.
        Stays("Texts/Texts.Designer.cs", """
            // <auto-generated>
            //     This code was generated by a tool.
            // </auto-generated>
            namespace Texts
            {
                internal static class Texts
                {
                    /// <summary>Looks up a localized string similar to Set OPENROUTER_API_KEY &amp; restart.</summary>
                    internal static string SetKey => "";
                }
            }

            """),
        Moves("Shop/scripts/run.sh", "#!/bin/sh\nexport OPENROUTER_API_KEY=$1\ndotnet run\n"),
        Stays("Shop/ClientApp/package.json", "{ \"name\": \"shop\", \"dependencies\": { \"@openrouter/ai-sdk-provider\": \"1.0.0\" } }\n"),
        Stays("Shop/ClientApp/src/api.ts", "export const base = \"https://openrouter.ai/api/v1\";\n"),
        Stays("Shop/ClientApp/src/App.vue", "<template><a href=\"https://openrouter.ai\">OpenRouter</a></template>\n"),
        Stays("Shop/ClientApp/node_modules/@openrouter/index.js", "module.exports = \"https://openrouter.ai/api/v1\";\n"),
        Stays("Shop/ClientApp/dist/app.min.js", "var a=\"https://openrouter.ai/api/v1\";\n"),
        Stays("Shop/db/seed.sql", "INSERT INTO settings VALUES ('base', 'https://openrouter.ai/api/v1');\n"),
        Stays("Shop/tools/usage.py", "import os\nprint(os.environ[\"OPENROUTER_API_KEY\"])\n"),
        Stays("Shop/Legacy/Client.vb", "Public Module Client\n    Public Const Url As String = \"https://openrouter.ai/api/v1\"\nEnd Module\n"),
        Stays("Shop/README.md", "# Shop\n\nSet `OPENROUTER_API_KEY` first.\n"),
        Stays("docs/llm.md", "Uses OpenRouter.\n"),
    ];

    private SourceFile Project(string name, string sdk, string properties) => Stays($"{name}/{name}.csproj", $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>{properties}<Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="{PackedPackage.Id}" Version="{package.Version}" PrivateAssets="all" /></ItemGroup>
        </Project>

        """);

    private static SourceFile Client(string name) => Moves($"{name}/Client.cs", $$"""
        namespace {{name}};

        public static class Client
        {
            public static string? Key => System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");

            public const string Chat = "https://openrouter.ai/api/v1/chat/completions";
        }

        """);

    private static SourceFile Texts(string path, string text) => Moves(path, $"""
        <?xml version="1.0" encoding="utf-8"?>
        <root>
          <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
          <resheader name="version"><value>2.0</value></resheader>
          <resheader name="reader"><value>System.Resources.ResXResourceReader, {Forms}</value></resheader>
          <resheader name="writer"><value>System.Resources.ResXResourceWriter, {Forms}</value></resheader>
          <data name="SetKey" xml:space="preserve">
            <value>{text}</value>
          </data>
        </root>

        """, carriageReturns: true) with { ByteOrderMark = true };

    private static SourceFile Moves(string path, string before, bool carriageReturns = false) => new(path, before, before
        .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal)
        .Replace("openrouter.ai/keys", "phaseo.app/settings/keys", StringComparison.Ordinal)
        .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal), carriageReturns);

    private static SourceFile Stays(string path, string text) => new(path, text, text);
}
