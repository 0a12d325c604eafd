using AIStats.OpenRouterMigration.Rules.Libraries;
using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Libraries.ClientLibraryAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Libraries;

[Trait("Rule", RuleIds.ClientLibrary)]
public sealed class ClientLibraryAnalyzerTests
{
    private static Task VerifyAsync(string source) =>
        new RuleTest<ClientLibraryAnalyzer> { TestCode = source, CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    [Theory]
    [InlineData("using [|OpenRouter.NET|];")]
    [InlineData("using [|OpenRouter.NET.Models|];\nusing System;")]
    [InlineData("using [|OpenRouter|];")]
    [InlineData("using [|OpenRouter.Abstractions|];")]
    [InlineData("global using [|Codezerg.OpenRouter|];")]
    [InlineData("using Client = [|OpenRouterClientLite.OpenRouterClient|];")]
    [InlineData("namespace App\n{\n    using [|OpenRouter.SDK|];\n}")]
    public Task Fires(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("using MyCompany.OpenRouter;")] // another library of that name
    [InlineData("using OpenRouter.Networking;")] // a library of another field
    [InlineData("using OpenRouter;\nnamespace OpenRouter { class C; }")] // the namespace is the project's own
    [InlineData("using OpenRouter;\nnamespace OpenRouter.Core;\nclass C;")] // the namespace is the project's own
    [InlineData("using OpenRouter.NET;\nnamespace OpenRouter.NET { class C; }")] // the namespace is the project's own
    [InlineData("using OpenRouter.NET.Models;\nnamespace OpenRouter.NET;\nclass C;")] // the namespace is the project's own
    [InlineData("// using OpenRouter.NET;")] // a comment
    public Task Silent(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("""
        <PackageReference Include="{|AIS9002:OpenRouter.NET|}" Version="1.0.0" />
        <PackageReference Include="{|AIS9002:tryAGI.OpenRouter|}" />

        """)]
    // This package, and a project of the company's own.
    [InlineData("""
        <PackageReference Include="AIStats.OpenRouterMigration" Version="1.0.0" />
        <ProjectReference Include="../MyCompany.OpenRouter/MyCompany.OpenRouter.csproj" />

        """)]
    // A comment.
    [InlineData("""
        <!-- <PackageReference Include="OpenRouter.NET" /> -->

        """)]
    public Task In_project_files(string markup) => FileMarkup.VerifyAsync("/src/App.csproj", markup);

    [Fact]
    public Task The_message_says_what_to_do() => new RuleTest<ClientLibraryAnalyzer>
    {
        TestCode = "using {|#0:OpenRouter.NET|};",
        CompilerDiagnostics = CompilerDiagnostics.None,
        ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'OpenRouter.NET' is a library for OpenRouter; give it the AI Stats base URL if it takes one, or use an OpenAI client") },
    }.RunAsync();
}
