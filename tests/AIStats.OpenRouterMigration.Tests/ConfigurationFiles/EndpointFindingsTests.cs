using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>URLs in files that are not C#: where they are found, as what, and what one pass makes of them.</summary>
[Trait("Rule", RuleIds.EndpointUrl)]
[Trait("Rule", RuleIds.ChangedEndpoint)]
[Trait("Rule", RuleIds.MissingEndpoint)]
[Trait("Rule", RuleIds.SplitBaseUrl)]
[Trait("Rule", RuleIds.WebPageLink)]
[Trait("Rule", RuleIds.Mention)]
[Trait("Rule", RuleIds.ClientLibrary)]
public sealed class EndpointFindingsTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "Gateway": { "BaseUrl": "https://{|AIS1001:openrouter.ai/api|}/v1", "Timeout": 3 } }""")]
    [InlineData("appsettings.json", """{ "Urls": [ "https://{|AIS1001:openrouter.ai/api|}/v1/chat/completions", "https://example.com" ] }""")]
    [InlineData("appsettings.json", """{ "BaseUrl": "https:\/\/{|AIS1001:openrouter.ai\/api|}\/v1" }""")]
    [InlineData("appsettings.json", """{ "BaseUrl": "https:\u002f\u002F{|AIS1001:openrouter\u002eai\u002fapi|}/v1" }""")]
    [InlineData("appsettings.json",
        """{ "BaseUrl": "https://{|AIS1003:eu.openrouter.ai/api/v1|}", "Models": "https://{|AIS1002:openrouter.ai/api/v1/models|}" }""")]
    [InlineData("appsettings.json", """{ "BaseUrl": "https://{|AIS1004:openrouter.ai|}" }""")]
    [InlineData("appsettings.json",
        """{ "Help": "https://{|AIS1006:openrouter.ai/keys|}", "Homepage": "https://{|AIS1006:openrouter.ai|}","""
        + """ "Logo": "https://{|AIS1007:images.openrouter.ai/logo.png|}" }""")]
    [InlineData("appsettings.json", """{ "Status": "https://{|AIS1006:status.openrouter.ai|}" }""")]
    [InlineData("appsettings.json",
        """
        {
          // see https://{|AIS1007:openrouter.ai/api/v1|}
          /* https://{|AIS1007:openrouter.ai/docs|} *//* {|AIS1007:OPENROUTER_API_KEY|} */ "BaseUrl": "https://{|AIS1001:openrouter.ai/api|}/v1" // trailing
        }
        """)]
    [InlineData("values.yaml", "{{- if .Values.llm }}\nurl: https://{|AIS1001:openrouter.ai/api|}/v1\n{{- end }}\n")]
    [InlineData("values.yaml",
        """
        url: "https://{|AIS1001:openrouter.ai/api|}/v1"
        other: 'https://{|AIS1001:openrouter.ai/api|}/v1/messages' # trailing
        list:
          - https://{|AIS1001:openrouter.ai/api|}/v1
        # https://{|AIS1007:openrouter.ai/api/v1|}

        """)]
    [InlineData("values.yaml",
        "a: https://{|AIS1004:openrouter.ai|} # the base\nb: https://{|AIS1004:openrouter.ai|}   \nc: https://{|AIS1006:openrouter.ai|} and more\n"
        + "d: https://{|AIS1006:openrouter.ai|}#top\n")]
    [InlineData("run.sh",
        "export A=https://{|AIS1004:openrouter.ai|}; run\nexport B=https://{|AIS1004:openrouter.ai|} \\\n"
        + "export C=https://{|AIS1004:openrouter.ai|} `\nexport D=https://{|AIS1006:openrouter.ai|} \\ x\n")]
    [InlineData("values.yaml",
        """
        base: https://{|AIS1004:openrouter.ai/|}
        quoted: "https://{|AIS1004:openrouter.ai|}"
        note: see https://{|AIS1006:openrouter.ai|} for more

        """)]
    [InlineData(".env",
        "BASE=https://{|AIS1001:openrouter.ai/api|}/v1\nexport QUOTED=\"https://{|AIS1001:www.openrouter.ai/api|}/v1\"\r\n"
        + "LAST='https://{|AIS1001:openrouter.ai/api|}/v1?x=1'")]
    [InlineData("compose.yml",
        """
            command: ["--base", "https://{|AIS1001:openrouter.ai/api|}/v1"]
            environment:
              URL: ${URL:-https://{|AIS1001:openrouter.ai/api|}/v1}

        """)]
    [InlineData("deploy.sh",
        """
        docker run \
          --env BASE=https://{|AIS1001:openrouter.ai/api|}/v1 \
          image
        curl -s https://{|AIS1001:openrouter.ai/api|}/v1/chat/completions -d "$BODY"

        """)]
    [InlineData("main.bicep", "// the gateway { }\nparam base string = 'https://{|AIS1001:openrouter.ai/api|}/v1'\n")]
    [InlineData("main.tf", """
        variable "base" {
          default = "https://{|AIS1001:openrouter.ai/api|}/v1"
        }

        """)]
    [InlineData("chat.http",
        "// { first }\n@base = https://{|AIS1001:openrouter.ai/api|}/v1\n\nPOST https://{|AIS1001:openrouter.ai/api|}/v1/chat/completions HTTP/1.1\n"
        + "GET https://{|AIS1002:openrouter.ai/api/v1/credits|}\n")]
    [InlineData("Dockerfile", """
        FROM x
        ENV BASE=https://{|AIS1001:openrouter.ai/api|}/v1
        ARG BASE="https://{|AIS1001:openrouter.ai/api|}/v1"

        """)]
    [InlineData("App.config",
        """
        <configuration>
          <!-- https://{|AIS1007:openrouter.ai/api/v1|}
               https://{|AIS1007:openrouter.ai/docs|} -->
          <appSettings><add key="BaseUrl" value="https://{|AIS1001:openrouter.ai/api|}/v1" /></appSettings>
        </configuration>
        """)]
    [InlineData("Web.config",
        """<a><!-- {|AIS1007:openrouter.ai|} --><add key="BaseUrl" value="https://{|AIS1004:openrouter.ai/|}" />"""
        + """<!-- x --><b>https://{|AIS1001:openrouter.ai/api|}/v1</b></a>""")]
    [InlineData("test.runsettings",
        "<RunSettings><RunConfiguration><EnvironmentVariables><BASE>https://{|AIS1001:openrouter.ai/api|}/v1</BASE></EnvironmentVariables>"
        + "</RunConfiguration></RunSettings>\n")]
    [InlineData("App.csproj",
        """
        <Project>
          <PackageProjectUrl>https://{|AIS1006:openrouter.ai|}</PackageProjectUrl>
          <Base>https://{|AIS1004:openrouter.ai|}</Base>
          <PackageReference Include="{|AIS9002:OpenRouter.NET|}" />
        </Project>

        """)]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><Base>https://{|AIS1001:openrouter.ai/api|}/v1</Base></PropertyGroup></Project>")]
    [InlineData("Index.cshtml",
        """
        @* https://{|AIS1007:openrouter.ai/api/v1|} *@
        <a href="https://{|AIS1006:openrouter.ai|}">x</a>
        @{ var url = "https://{|AIS1001:openrouter.ai/api|}/v1"; }

        """)]
    [InlineData("README.md",
        "# OpenRouter\nSet https://{|AIS1007:openrouter.ai/api/v1|} and https://eu.openrouter.ai, see [keys](https://openrouter.ai/keys).\n")]
    [InlineData("appsettings.json", """{ "Url": "https://{|AIS1003:openrouter.ai/chat/completions|}" }""")]
    [InlineData("App.csproj",
        """
        <Project>
          <PackageReference
            Include="{|AIS9002:OpenRouterSharp|}" />
          <PackageReference Update="{|AIS9002:OpenRouter.Extensions|}" />
          <PackageVersion Include="{|AIS9002:OpenRouter.NET|}" />
          <Using Include="{|AIS9002:OpenRouter.NET|}" />
          <Using Include="Acme.OpenRouter" />
          <ProjectReference Include="OpenRouter.csproj" />
          <None
            Include="OpenRouter.txt" />
        </Project>

        """)]
    [InlineData("appsettings.json", """{ "Note": "https://{|AIS1006:openrouter.ai|} is the site" }""")]
    [InlineData("run.sh",
        """
        TITLE="https://{|AIS1006:openrouter.ai|} is the site"
        export A="https://{|AIS1006:openrouter.ai|}
        B"
        C=${C:-https://{|AIS1006:openrouter.ai|}
        }

        """)]
    [InlineData("compose.yml", "environment:\n  URL: ${URL:-https://{|AIS1004:openrouter.ai|}}\n  NOTE: {the site - https://{|AIS1006:openrouter.ai|}}\n")]
    [InlineData("notes.yaml", "- https://{|AIS1006:openrouter.ai|} has all models\n")]
    [InlineData("call.http", "@base = https://{|AIS1004:openrouter.ai|} # the base\n")]
    [InlineData("Index.cshtml",
        """
        <p>https://{|AIS1006:openrouter.ai|} is the site</p>
        <a class="x">https://{|AIS1006:openrouter.ai|}</a>
        <a
        href="https://{|AIS1006:openrouter.ai|}">x</a>

        """)]
    [InlineData("App.csproj", "<Project>\n<Base\n>https://{|AIS1004:openrouter.ai|}</Base>\n</Project>\n")]
    [InlineData("Directory.Build.props", """
        <Project>
          <Base Condition="'$(Base)' == ''">https://{|AIS1004:openrouter.ai|}</Base>
        </Project>

        """)]
    [InlineData("run.sh", """
        B="${BASE-https://{|AIS1004:openrouter.ai|}}"

        """)]
    [InlineData("bases.yaml", "bases:\n  - https://{|AIS1004:openrouter.ai|} # the first\n  - https://{|AIS1006:openrouter.ai|} and others\n")]
    [InlineData(".env", "LLM_HOST={|AIS1004:openrouter.ai|}\nA=https://example.com/?host=openrouter.ai\nB=https://example.com/host=openrouter.ai\n")]
    // The name is of a file, not of a package.
    [InlineData("App.csproj", """
        <Project>
          <PackageReference Include="Acme" />
            <None Include="OpenRouter.txt" />
        </Project>

        """)]
    [InlineData("chat.http", "GET https://{|AIS1002:openrouter.ai/api/v1/models/{{OPENROUTER_AUTHOR}}/{{OPENROUTER_MODEL}}/endpoints|}\n")]
    public Task Found(string path, string markup) => FileMarkup.VerifyAsync("/src/" + path, markup);

    [Theory]
    // Another host, a mail address, and a part of another address.
    [InlineData("appsettings.json",
        """{ "a": "https://notopenrouter.ai/api/v1", "c": "support@openrouter.ai", "d": "https://example.com/?u=https://openrouter.ai/api/v1" }""")]
    [InlineData("appsettings.json", """{ "Name": "OpenRouter compatible", "Url": "https://api.phaseo.app/v1" }""")] // a name in a text beside the new address
    [InlineData("values.yaml", "image: ghcr.io/openrouter/app:1\nurl: https://openrouter.ai.example.com/api/v1\n")] // an image and another company's host
    public Task Look_alikes_are_silent(string path, string text) => FileMarkup.VerifyAsync("/src/" + path, text);

    [Theory]
    [InlineData("appsettings.json", """{"a":"https:\/\/openrouter.ai\/api\/v1","b":[1,"http://openrouter.ai/api/"]}""",
        """{"a":"https:\/\/api.phaseo.app\/v1","b":[1,"http://api.phaseo.app/"]}""")]
    [InlineData("appsettings.json", """{ "a": "https:\u002f\u002fopenrouter.ai\u002fapi\u002fv1" // x""",
        """{ "a": "https:\u002f\u002fapi.phaseo.app\u002fv1" // x""")]
    [InlineData("chart.yaml", "{{ x }}\r\na: https://openrouter.ai/api/v1\nb: 'https://openrouter.ai:443/api/v1'",
        "{{ x }}\r\na: https://api.phaseo.app/v1\nb: 'https://api.phaseo.app:443/v1'")]
    [InlineData("App.config", """<add value="https://openrouter.ai/api/v1?a=1&amp;b=2"/><!-- https://openrouter.ai/api/v1 -->""",
        """<add value="https://api.phaseo.app/v1?a=1&amp;b=2"/><!-- https://openrouter.ai/api/v1 -->""")] // the comment stays
    [InlineData("README.md", "Base: `https://openrouter.ai/api/v1`\n", "Base: `https://openrouter.ai/api/v1`\n")] // a document
    // What is added to the base is not seen.
    [InlineData("appsettings.json",
        """{ "BaseUrl": "https://openrouter.ai", "Models": "https://openrouter.ai/api/v1/models", "Keys": "https://openrouter.ai/keys" }""",
            """{ "BaseUrl": "https://openrouter.ai", "Models": "https://openrouter.ai/api/v1/models", "Keys": "https://openrouter.ai/keys" }""")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after);

    [Theory]
    [InlineData("[*]")]
    [InlineData("[*.cs]")]
    [InlineData("[*.{cs,yaml}]")]
    public Task The_base_URL_of_the_options_is_written_into_files_too(string section) => FileMarkup.VerifyFixAsync(
        "/src/values.yaml",
        "a: https://openrouter.ai/api/v1\nb: https://openrouter.ai/api/v1/messages\n",
        "a: http://localhost:5000/ai/v1\nb: http://localhost:5000/ai/v1/messages\n",
        section + "\nai_stats_migration.base_url = http://localhost:5000/ai/v1");

    [Fact]
    public async Task The_message_names_the_old_and_the_new_URL_and_severity_is_that_of_the_rule()
    {
        var found = Assert.Single(await FileMarkup.FindAsync("/src/.env", "BASE=https://openrouter.ai/api/v1/messages"));
        Assert.Equal("'https://openrouter.ai/api/v1/messages' is an OpenRouter endpoint; write 'https://api.phaseo.app/v1/messages' instead", found.Message());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        var link = Assert.Single(await FileMarkup.FindAsync("/src/.env", "STATUS=https://status.openrouter.ai"));
        Assert.Equal("'https://status.openrouter.ai' is a page of OpenRouter; AI Stats has 'https://status.phaseo.app'", link.Message());
    }

    [Theory]
    [InlineData("values.yaml", "keys: openrouter.ai/keys", "'openrouter.ai/keys' is a page of OpenRouter; AI Stats has 'phaseo.app/settings/keys'")]
    [InlineData(".env", "KEYS=https://openrouter.ai/keys",
        "'https://openrouter.ai/keys' is a page of OpenRouter; AI Stats has 'https://phaseo.app/settings/keys'")]
    [InlineData("README.md", "See openrouter.ai/keys.",
        "A document mentions 'openrouter.ai/keys'; write 'phaseo.app/settings/keys' by hand")]
    [InlineData("README.md", "See https://openrouter.ai/keys.",
        "A document mentions 'https://openrouter.ai/keys'; write 'https://phaseo.app/settings/keys' by hand")]
    [InlineData("README.md", "Set OPENROUTER_API_KEY.",
        "A document mentions 'OPENROUTER_API_KEY'; write 'AI_STATS_API_KEY' by hand")]
    [InlineData("README.md", "HTTP-Referer: your site", "A document mentions 'HTTP-Referer'; change it by hand if it is no longer true")]
    [InlineData(".env", "# Set OPENROUTER_API_KEY.", "A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true")]
    [InlineData(".env", "LOGO=https://images.openrouter.ai/logo.png",
        "A text mentions 'https://images.openrouter.ai/logo.png'; change it by hand if it is no longer true")]
    public async Task The_message_of_a_link_or_a_mention_has_the_page_as_it_is_written(string path, string text, string message) =>
        Assert.Equal(message, Assert.Single(await FileMarkup.FindAsync("/src/" + path, text)).Message());
}
