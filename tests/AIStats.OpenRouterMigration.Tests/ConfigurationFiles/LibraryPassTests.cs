using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Packages of OpenRouter clients in project files.</summary>
[Trait("Rule", RuleIds.ClientLibrary)]
public sealed class LibraryPassTests
{
    [Theory]
    // A package, on one line or several.
    [InlineData("App.csproj", """
        <Project>
          <ItemGroup>
            <PackageReference Include="OpenRouter.NET" Version="1.0" />
            <PackageReference
              Include="OpenRouterSharp"
              Version="1.0" />
            <PackageVersion Update="Some.OpenRouter" Version="1.0" />
            <Using Include="OpenRouter.NET" />
          </ItemGroup>
        </Project>
        """, """
        (3:32-45) AIS9002: 'OpenRouter.NET' is a library for OpenRouter; give it the AI Stats base URL if it
            takes one, or use an OpenAI client
        (5:16-30) AIS9002: 'OpenRouterSharp' is a library for OpenRouter; give it the AI Stats base URL if
            it takes one, or use an OpenAI client
        (7:29-43) AIS9002: 'Some.OpenRouter' is a library for OpenRouter; give it the AI Stats base URL if
            it takes one, or use an OpenAI client
        (8:21-34) AIS9002: 'OpenRouter.NET' is a library for OpenRouter; give it the AI Stats base URL if it
            takes one, or use an OpenAI client
        """)]
    // This package, a project, another element and an attribute without its end.
    [InlineData("App.csproj", """
        <Project>
          <ItemGroup>
            <PackageReference Include="AIStats.OpenRouterMigration" Version="1.0" />
            <ProjectReference Include="../OpenRouter/OpenRouter.csproj" />
            <Using Include="My.OpenRouter" />
            <None
              Include="openrouter.json" />
            <PackageReference Include="OpenRouter
          </ItemGroup>
        </Project>
        """, "")]
    public void The_package_is_named(string path, string text, string said) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text));
}
