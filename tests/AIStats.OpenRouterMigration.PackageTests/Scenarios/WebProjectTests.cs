using System.Text;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>A web project that also carries its repository's files, every kind of them, in the encodings and line ends that they come in.</summary>
[Trait("Speed", "Slow")]
public sealed class WebProjectTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public async Task One_command_migrates_code_and_every_kind_of_file()
    {
        var files = Files();
        using var project = new TestProject(package).WithSolution("Web.slnx", "Web/Web.csproj").WithSources(files);

        var (before, _) = await CompilerLog.BuildAsync(project);
        Assert.Equal(Warnings().Select(Describe), before.Warnings.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));
        // What is no warning: configuration keys that hosts set, and what people read.
        Assert.Equal(Notes, before.Results.Except(before.Warnings, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        await MigrationScenario.RunAsync(project, files, Warnings(), StoreEntries);

        var (after, _) = await CompilerLog.BuildAsync(project);
        Assert.Equal(StoreEntries.Select(Describe), after.Warnings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(Notes.Except(MovedNotes, StringComparer.Ordinal),
            after.Results.Except(after.Warnings, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static readonly string[] Notes =
    [
        "AIS1007 .env.example:1", "AIS1007 README.md:1", "AIS1007 Web/App.config:2", "AIS1007 Web/appsettings.json:3", "AIS1007 docs/setup.md:1",
        "AIS2003 docker-compose.yml:6", "AIS2004 Web/appsettings.json:2", "AIS2004 docker-compose.yml:4", "AIS9004 Web/.env.old:1",
    ];

    /// <summary>Of those, what moves with the setting beside it.</summary>
    private static readonly string[] MovedNotes = ["AIS1007 .env.example:1"];

    /// <summary>A renamed secret has to be created where the workflow, or whoever runs the script, takes it from, and a file cannot do that.</summary>
    private static readonly ReportedDiagnostic[] StoreEntries =
    [
        new(".github/workflows/ci.yml", 2, "AIS2001"), new(".gitlab-ci.yml", 2, "AIS2001"), new("azure-pipelines.yml", 1, "AIS2001"),
        new("scripts/run.sh", 2, "AIS2001"),
    ];

    private static string Describe(ReportedDiagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.File}:{diagnostic.Line}";

    private static List<ReportedDiagnostic> Warnings() =>
    [
        .. new ReportedDiagnostic[]
        {
            new("Web/Program.cs", 1, "AIS9001"), new("Web/Program.cs", 2, "AIS2001"),
            new("Web/Web.csproj", 6, "AIS1001"),
            new("Web/appsettings.json", 4, "AIS1001"), new("Web/appsettings.json", 5, "AIS2001"), new("Web/appsettings.json", 6, "AIS3001"),
                new("Web/appsettings.json", 7, "AIS3001"),
            new("Web/appsettings.Development.json", 1, "AIS1001"), new("Web/local.settings.json", 1, "AIS2001"),
                new("Web/Properties/launchSettings.json", 1, "AIS2001"),
            new("Web/.env", 2, "AIS2001"), new("Web/.env", 3, "AIS1001"), new("Web/test.runsettings", 1, "AIS2001"), new("Web/App.config", 3, "AIS1001"),
                new("Web/web.config", 1, "AIS2001"),
            new("Web/Dockerfile", 2, "AIS2001"), new("Web/Dockerfile", 3, "AIS1001"), new("Web/compose.yml", 2, "AIS2001"),
            new("Web/chat.http", 1, "AIS1001"), new("Web/chat.http", 2, "AIS3001"), new("Web/chat.http", 3, "AIS3002"), new("Web/chat.http", 4, "AIS2001"),
            new("Web/Pages/Index.cshtml", 2, "AIS1001"),
            new(".env.example", 2, "AIS2001"), new("docker-compose.yml", 4, "AIS2001"), new("docker-compose.yml", 5, "AIS2001"),
                new("docker-compose.yml", 6, "AIS1001"),
            new(".github/workflows/ci.yml", 2, "AIS2001"), new("azure-pipelines.yml", 1, "AIS2001"), new(".gitlab-ci.yml", 2, "AIS2001"),
            new("chart/values.yaml", 1, "AIS1001"), new("chart/templates/app.yaml", 2, "AIS1001"), new("k8s/app.yaml", 1, "AIS2001"),
            new("infra/main.tf", 2, "AIS1001"), new("infra/main.bicep", 2, "AIS1001"), new("deploy.ps1", 1, "AIS2001"), new("scripts/run.sh", 2, "AIS2001"),
        }.OrderBy(Describe, StringComparer.Ordinal),
    ];

    private List<SourceFile> Files() =>
    [
        new(".git/HEAD", "ref: refs/heads/main\n", "ref: refs/heads/main\n"),
        Moves("Web/Web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AIStatsMigrationIncludeRepositoryFiles>true</AIStatsMigrationIncludeRepositoryFiles>
                <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
                <GatewayUrl>https://openrouter.ai/api/v1</GatewayUrl>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{PackedPackage.Id}" Version="{package.Version}" PrivateAssets="all" /></ItemGroup>
            </Project>
            """) with { CarriageReturns = true },
        Moves("Web/Program.cs", "var app = WebApplication.Create(args);\napp.MapGet(\"/\", () => app.Configuration[\"OPENROUTER_API_KEY\"]);\napp.Run();\n"),
        Moves("Web/appsettings.json", """
            {
              "OpenRouter": {
                // formerly https://example.com, now stays: https://OPENROUTER.ai/API/V1
                "BaseUrl": "https:\/\/openrouter.ai\/api\/v1",
                "ApiKey": "%OPENROUTER_API_KEY%", "Ünïcode": "é✓",
                "Headers": { "HTTP-Referer": "https://example.com",
                  "X-Title" : "App" }
              }
            }
            """) with { CarriageReturns = true, ByteOrderMark = true },
        Moves("Web/appsettings.Development.json", """{"Llm":{"Url":"http://openrouter.ai/api/v1/"}}"""),
        Moves("Web/local.settings.json", """{ "Values": { "OPENROUTER_API_KEY": "" } }"""),
        Moves("Web/Properties/launchSettings.json",
            """{ "profiles": { "Web": { "commandName": "Project", "environmentVariables": { "OPENROUTER_API_KEY": "%OPENROUTER_API_KEY%" } } } }"""),
        Moves("Web/.env", "NAME=\"Café\"\nexport OPENROUTER_API_KEY='x'\nBASE=https://openrouter.ai/api/v1"),
        // No host can tell which code page this is: it is left alone, and said so.
        Stays("Web/.env.old", "NAME=\"Café\"\nexport OPENROUTER_API_KEY='x'\n") with { Encoding = Encoding.Latin1 },
        Moves("Web/test.runsettings",
            "<RunSettings><RunConfiguration><EnvironmentVariables><OPENROUTER_API_KEY>x</OPENROUTER_API_KEY></EnvironmentVariables>"
            + "</RunConfiguration></RunSettings>"),
        Moves("Web/App.config",
            "<configuration>\n  <!-- was https://OPENROUTER.ai/api/v1 -->\n  <appSettings><add key=\"Url\" value=\"https://openrouter.ai/api/v1\" />"
            + "</appSettings>\n</configuration>\n"),
        Moves("Web/web.config", "<configuration><appSettings><add key=\"OPENROUTER_API_KEY\" value=\"\" /></appSettings></configuration>"),
        Moves("Web/Dockerfile", "FROM scratch\nARG OPENROUTER_API_KEY\nENV BASE=\"https://openrouter.ai/api/v1\"\n"),
        Moves("Web/compose.yml", "environment:\n\t- OPENROUTER_API_KEY=${OPENROUTER_API_KEY}\n"),
        Moves("Web/chat.http",
            "POST https://openrouter.ai/api/v1/chat/completions HTTP/1.1\nHTTP-Referer: https://example.com\nX-OpenRouter-Title: App\n"
            + "Authorization: Bearer {{$dotenv OPENROUTER_API_KEY}}\n"),
        Moves("Web/Pages/Index.cshtml", "@page\n<p>@{ var url = \"https://openrouter.ai/api/v1\"; }@url</p>\n"),
        Stays("Web/publish/appsettings.json"),
        Stays("Web/node_modules/a/.env"),
        // A comment and the setting under it name one gateway: the page where a key is made moves with the key.
        new(".env.example", "# https://openrouter.ai/keys\nOPENROUTER_API_KEY=\n", "# https://phaseo.app/settings/keys\nAI_STATS_API_KEY=\n"),
        Moves("docker-compose.yml",
            """
            services:
              web:
                environment:
                  OpenRouter__ApiKey: ${OPENROUTER_API_KEY}
                  OPENROUTER_API_KEY: "${OPENROUTER_API_KEY:?set it}"
                  OPENROUTER_BASE_URL: 'https://openrouter.ai/api/v1' # é

            """) with { CarriageReturns = true },
        Moves(".github/workflows/ci.yml", "env:\n  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}\n"),
        Moves("azure-pipelines.yml", "env: { OPENROUTER_API_KEY: $(OPENROUTER_API_KEY) }"),
        Moves(".gitlab-ci.yml", "variables:\n  KEY: $OPENROUTER_API_KEY\n"),
        Moves("chart/values.yaml", "url: https://openrouter.ai/api/v1\n"),
        Moves("chart/templates/app.yaml", "{{- if .Values.url }}\nurl: https://openrouter.ai/api/v1 # {{ .Values.url }}\n{{- end }}\n"),
        Moves("k8s/app.yaml", "- name: OPENROUTER_API_KEY\n"),
        Moves("infra/main.tf", "variable \"url\" {\n  default = \"https://openrouter.ai/api/v1\"\n}\n"),
        Moves("infra/main.bicep", "// { the gateway }\nparam url string = 'https://openrouter.ai/api/v1'\n"),
        Moves("deploy.ps1", "$env:OPENROUTER_API_KEY = 'é'\n") with { CarriageReturns = true, ByteOrderMark = true, Encoding = Encoding.Unicode },
        Moves("scripts/run.sh", "docker run \\\n  --env OPENROUTER_API_KEY=\"$OPENROUTER_API_KEY\" \\\n  image\n"),
        Stays("README.md", "Base: https://openrouter.ai/api/v1\n\nSet `OPENROUTER_API_KEY` first.\n"),
        Stays("docs/setup.md", "See https://openrouter.ai/docs\n"),
    ];

    /// <summary>
    /// In these files every endpoint, key variable and header in lower-case hosts moves; a mention is written with a host in upper case, so
    /// that it differs.
    /// </summary>
    private static SourceFile Moves(string path, string before) => new(path, before, before
        .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal)
        .Replace("openrouter.ai\\/api\\/v1", "api.phaseo.app\\/v1", StringComparison.Ordinal)
        .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal)
        .Replace("HTTP-Referer", "http-referer", StringComparison.Ordinal).Replace("X-OpenRouter-Title", "x-title", StringComparison.Ordinal)
        .Replace("X-Title", "x-title", StringComparison.Ordinal));

    private static SourceFile Stays(string path, string text = "{ \"Url\": \"https://openrouter.ai/api/v1\" }") => new(path, text, text);
}
