using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Variables, configuration keys and keys in files that are not C#.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
[Trait("Rule", RuleIds.HardCodedKey)]
[Trait("Rule", RuleIds.OtherVariable)]
[Trait("Rule", RuleIds.ConfigurationKey)]
public sealed class CredentialFindingsTests
{
    // Not a real key; long and mixed enough to look like one.
    private const string Secret = "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(".env", "{|AIS2001:OPENROUTER_API_KEY|}=\nexport {|AIS2001:OPENROUTER_API_KEY|}=\"x\"\r\n# {|AIS1007:OPENROUTER_API_KEY|}\n")]
    [InlineData("compose.yml",
        "environment:\n  {|AIS2004:OpenRouter__ApiKey|}: ${{|AIS2001:OPENROUTER_API_KEY|}}\n  X: ${{|AIS2001:OPENROUTER_API_KEY|}:?set it}\n")]
    [InlineData("compose.yml", "environment:\n  - {|AIS2001:OPENROUTER_API_KEY|}=${{|AIS2001:OPENROUTER_API_KEY|}}\n  - {|AIS2001:OPENROUTER_API_KEY|}\n")]
    [InlineData("ci.yml",
        "env:\n  {|AIS2001:OPENROUTER_API_KEY|}: ${{ secrets.{|AIS2001:OPENROUTER_API_KEY|} }}\n"
        + "  {|AIS2001:OPENROUTER_API_KEY|}: $({|AIS2001:OPENROUTER_API_KEY|})\n")]
    [InlineData("run.ps1", """
        $env:{|AIS2001:OPENROUTER_API_KEY|} = 'x'
        Write-Host "$({|AIS2001:OPENROUTER_API_KEY|})"

        """)]
    [InlineData("run.sh", "export {|AIS2001:OPENROUTER_API_KEY|}=x\necho $"
        + "{|AIS2001:OPENROUTER_API_KEY|}\ndocker run \\\n  --env {|AIS2001:OPENROUTER_API_KEY|} \\\n  app\n")]
    [InlineData("App.config",
        """
        <add key="{|AIS2001:OPENROUTER_API_KEY|}" value="%{|AIS2001:OPENROUTER_API_KEY|}%" />
        <add key="{|AIS2004:OpenRouter:ApiKey|}" value="" />

        """)]
    [InlineData("launchSettings.json",
        """{ "environmentVariables": { "{|AIS2001:OPENROUTER_API_KEY|}": "%{|AIS2001:OPENROUTER_API_KEY|}%", "{|AIS2004:OpenRouter__ApiKey|}": "" } }""")]
    [InlineData("appsettings.json", """{ "{|AIS2004:OpenRouter|}": { "ApiKey": "{|AIS2001:OPENROUTER_API_KEY|}" }, "Provider": "OpenRouter" }""")]
    [InlineData("Dockerfile", "ARG {|AIS2001:OPENROUTER_API_KEY|}\nENV {|AIS2001:OPENROUTER_API_KEY|}=$" + "{|AIS2001:OPENROUTER_API_KEY|}\n")]
    [InlineData("chat.http", "Authorization: Bearer {{$dotenv {|AIS2001:OPENROUTER_API_KEY|}}}\n")]
    [InlineData(".env",
        "{|AIS2003:OPENROUTER_BASE_URL|}=x\n{|AIS2003:OPENROUTER_MODEL|}=y\n{|AIS2003:MY_OPENROUTER_API_KEY|}=z\n"
        + "{|AIS2003:OPENROUTER_API_KEY_FILE|}=z\n{|AIS2003:openrouter_api_key|}=z\n")]
    [InlineData("README.md", "Set `{|AIS1007:OPENROUTER_API_KEY|}` first.\n")]
    [InlineData("setup.adoc", "Set `{|AIS1007:OPENROUTER_API_KEY|}` first.\n")]
    [InlineData("appsettings.json",
        """{ "{|AIS2004:OpenRouterSettings|}": {}, "{|AIS2004:Openrouter|}": {}, "openrouter": """
        + """{}, "{|AIS2004:LLM:OpenRouter:ApiKey|}": "", "X-Open": "Use {|AIS2004:OpenRouter:ApiKey|}." }""")]
    // Categories of a log.
    [InlineData("appsettings.json",
        """{ "LogLevel": { "OpenRouter": "Debug", "App.OpenRouter": "Debug" }, "Serilog": { "MinimumLevel": { "Override": """
        + """{ "App.OpenRouter": "Debug" } } } }""")]
    [InlineData("launchSettings.json", """{ "profiles": { "OpenRouter": { "environmentVariables": { "{|AIS2004:OpenRouter__ApiKey|}": "" } } } }""")]
    [InlineData("deploy.sh", """
        dotnet user-secrets set "{|AIS2004:OpenRouter:ApiKey|}" x
        az keyvault secret set --name {|AIS2004:OpenRouter--ApiKey|}

        """)]
    [InlineData("run.ps1", "$env:{|AIS2004:OpenRouter__ApiKey|} = 1\ndotnet run --{|AIS2004:OpenRouter:BaseUrl|}=https://{|AIS1001:openrouter.ai/api|}/v1\n")]
    [InlineData("ci.yml", "- run: sed 's/{|AIS2003:__OPENROUTER_API_KEY__|}/x/' a\n")]
    // Values that nobody has filled in, and a switch.
    [InlineData(".env", "A=YOUR_OPENROUTER_API_KEY\nB=your_openrouter_api_key_here\nUSE_OPENROUTER_CACHE=1\n")]
    [InlineData("values.yaml", "model: openrouter:free\nname: App.OpenRouter\nimage: openrouter:1.0\n")] // a model, a name and an image
    [InlineData("run.sh",
        """
        curl https://{|AIS1001:openrouter.ai/api|}/v1/messages -H "Authorization: Bearer ${|AIS2001:OPENROUTER_API_KEY|}"
        KEY=${|AIS2001:OPENROUTER_API_KEY|} curl https://{|AIS1001:openrouter.ai/api|}/v1/messages?k=${|AIS2001:OPENROUTER_API_KEY|}
        """ + " https://{|AIS1001:openrouter.ai/api|}/v1/embeddings\n")]
    [InlineData("appsettings.json",
        """{ "Prefix": "{|AIS2004:OpenRouter__|}", "Key": "{|AIS2004:OpenRouter:OpenRouterKey|}", "Cookie": "{|AIS2003:__OpenRouterSession|}","""
        + """ "Cache": "{|AIS2003:__openrouter|}:models", "{|AIS2003:_OpenRouter|}": {} }""")]
    [InlineData("names.json", """[ "{|AIS2001:OPENROUTER_API_KEY|}", "{|AIS2003:OPENROUTER_MODEL|}" ]""")]
    public Task Found(string path, string markup) => FileMarkup.VerifyAsync("/src/" + path, markup, code: FileMarkup.Reader);

    [Theory]
    [InlineData("compose.yml", "  OpenRouter__ApiKey: ${OPENROUTER_API_KEY}\n  - OPENROUTER_API_KEY=${OPENROUTER_API_KEY}",
        "  OpenRouter__ApiKey: ${AI_STATS_API_KEY}\n  - AI_STATS_API_KEY=${AI_STATS_API_KEY}")]
    [InlineData("ci.yml", "OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}\r\n", "AI_STATS_API_KEY: ${{ secrets.AI_STATS_API_KEY }}\r\n")]
    [InlineData(".env", "MY_OPENROUTER_API_KEY=1\nOPENROUTER_API_KEY_FILE=2\nOPENROUTER_BASE_URL=3\n",
        "MY_OPENROUTER_API_KEY=1\nOPENROUTER_API_KEY_FILE=2\nOPENROUTER_BASE_URL=3\n")] // names of their own, which other programs may read
    [InlineData(".env", "OPENROUTER_API_KEY=1\nAI_STATS_API_KEY=2\n", "OPENROUTER_API_KEY=1\nAI_STATS_API_KEY=2\n")] // the new name is taken
    [InlineData(".env", "# soon AI_STATS_API_KEY\nOPENROUTER_API_KEY=1\n", "# soon AI_STATS_API_KEY\nAI_STATS_API_KEY=1\n")] // a comment takes no name
    [InlineData("compose.yml", """
        services:
          a:
            environment:
              OPENROUTER_API_KEY: 1
          b:
            environment:
              AI_STATS_API_KEY: 2

        """,
        """
        services:
          a:
            environment:
              AI_STATS_API_KEY: 1
          b:
            environment:
              AI_STATS_API_KEY: 2

        """)]
    [InlineData("compose.yml", "services:\n  a:\n    environment:\n      OPENROUTER_API_KEY: 1\n      AI_STATS_API_KEY: 2\n",
        "services:\n  a:\n    environment:\n      OPENROUTER_API_KEY: 1\n      AI_STATS_API_KEY: 2\n")] // the service has both names
    [InlineData("appsettings.json", """{"a":{"OPENROUTER_API_KEY":""},"b":{"OPENROUTER_API_KEY":"","AI_STATS_API_KEY":""}}""",
        """{"a":{"AI_STATS_API_KEY":""},"b":{"OPENROUTER_API_KEY":"","AI_STATS_API_KEY":""}}""")] // b has both names
    [InlineData("compose.yml", "  Keys__OPENROUTER_API_KEY: ${OPENROUTER_API_KEY} # OPENROUTER_API_KEY\n",
        "  Keys__AI_STATS_API_KEY: ${AI_STATS_API_KEY} # AI_STATS_API_KEY\n")]
    [InlineData("run.ps1", "<#\n OPENROUTER_API_KEY\n#>\n$env:OPENROUTER_API_KEY = 1 # OPENROUTER_API_KEY\n",
        "<#\n OPENROUTER_API_KEY\n#>\n$env:AI_STATS_API_KEY = 1 # AI_STATS_API_KEY\n")]
    // What hides the key does not know the new name.
    [InlineData("appsettings.json",
        """{ "RedactedKeys": [ "OPENROUTER_API_KEY" ], "Masking": { "Names": "OPENROUTER_API_KEY" }, "Key": "OPENROUTER_API_KEY" }""",
            """{ "RedactedKeys": [ "OPENROUTER_API_KEY" ], "Masking": { "Names": "OPENROUTER_API_KEY" }, "Key": "OPENROUTER_API_KEY" }""")]
    [InlineData("appsettings.json", """{ "RedactedKeys": [ "OPENROUTER_API_KEY", "AI_STATS_API_KEY" ], "Log": { "Key": "OPENROUTER_API_KEY" } }""",
        """{ "RedactedKeys": [ "OPENROUTER_API_KEY", "AI_STATS_API_KEY" ], "Log": { "Key": "AI_STATS_API_KEY" } }""")] // what hides the key knows both names
    [InlineData("appsettings.json", """{"OPENROUTER_API_KEY":"","OpenRouter":{"ApiKey":"%OPENROUTER_API_KEY%"}}""",
        """{"AI_STATS_API_KEY":"","OpenRouter":{"ApiKey":"%AI_STATS_API_KEY%"}}""")]
    [InlineData("local.settings.json", """{ "Values": { "OPENROUTER_API_KEY": "sk-or-v1-your-key", "Other": "sk-or-v1-your-key" } }""",
        """{ "Values": { "AI_STATS_API_KEY": "phaseo_v1_sk_your-key", "Other": "sk-or-v1-your-key" } }""")]
    [InlineData("names.json", """[ "OPENROUTER_API_KEY" ]""", """[ "AI_STATS_API_KEY" ]""")]
    // The list has both names.
    [InlineData("names.json", """[ "OPENROUTER_API_KEY", "AI_STATS_API_KEY" ]""", """[ "OPENROUTER_API_KEY", "AI_STATS_API_KEY" ]""")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after, code: FileMarkup.Reader);

    [Fact]
    public Task The_variable_of_the_options_is_written() => FileMarkup.VerifyFixAsync(
        "/src/.env", "OPENROUTER_API_KEY=1\n", "GATEWAY_KEY=1\n", "[*.cs]\nai_stats_migration.api_key_variable = GATEWAY_KEY",
            FileMarkup.Reader.Replace("AI_STATS_API_KEY", "GATEWAY_KEY", StringComparison.Ordinal));

    [Theory]
    [InlineData("ci.yml", "env:\n  K: ${{ secrets.OPENROUTER_API_KEY }}\n")]
    [InlineData("azure-pipelines.yml", "env:\n  K: $(OPENROUTER_API_KEY)\n")]
    [InlineData("k8s.yaml", "valueFrom:\n  secretKeyRef:\n    key: OPENROUTER_API_KEY\n")]
    [InlineData("serverless.yml", "K: ${ssm:/prod/OPENROUTER_API_KEY}\n")]
    public async Task A_name_in_a_store_has_to_be_there_first(string path, string text) =>
        Assert.EndsWith("use 'AI_STATS_API_KEY' instead, and create it there first",
            Assert.Single(await FileMarkup.FindAsync("/src/" + path, text, code: FileMarkup.Reader)).Message(), StringComparison.Ordinal);

    [Theory]
    [InlineData(".env", "OPENROUTER_API_KEY=1\n")]
    [InlineData("Makefile", "run:\n\tKEY=$(OPENROUTER_API_KEY) dotnet run\n")]
    [InlineData("app.properties", "app.secrets.openai=${OPENROUTER_API_KEY}\n")]
    [InlineData("run.sh", """
        echo '{"app.secrets.key":"'$OPENROUTER_API_KEY'"}'

        """)]
    public async Task A_name_in_no_store_has_to_be_nowhere_else(string path, string text) =>
        Assert.EndsWith("; use 'AI_STATS_API_KEY' instead", Assert.Single(await FileMarkup.FindAsync("/src/" + path, text, code: FileMarkup.Reader))
            .Message(), StringComparison.Ordinal);

    [Theory]
    [InlineData("main.bicep", "{ name: 'AI_STATS_API_KEY', value: '@Microsoft.KeyVault(SecretUri=https://kv/secrets/OPENROUTER-API-KEY/)' }",
        "OPENROUTER-API-KEY")]
    [InlineData("main.bicep", "{\n  name: 'AI_STATS_API_KEY'\n  value: openRouterApiKey\n}\n", "openRouterApiKey")]
    [InlineData("main.tf", "  app_settings = { AI_STATS_API_KEY = var.openrouter_key }\n", "openrouter_key")]
    [InlineData("k8s.yaml", """
        env:
        - name: AI_STATS_API_KEY
          valueFrom:
            secretKeyRef:
              name: openrouter
              key: api-key

        """, "openrouter")]
    [InlineData("compose.yml", "services:\n  a:\n    environment:\n      AI_STATS_API_KEY: ${OPENROUTER_KEY}\n", "OPENROUTER_KEY")]
    [InlineData("azuredeploy.json", """
        { "name": "AI_STATS_API_KEY",
          "value": "[parameters('openRouterKey')]" }
        """, "openRouterKey")]
    public async Task A_variable_that_is_filled_from_the_old_entry_says_so(string path, string text, string source) =>
        Assert.Contains($"'AI_STATS_API_KEY' takes its value from '{source}'; put an AI Stats key there",
            (await FileMarkup.FindAsync("/src/" + path, text, code: FileMarkup.Reader)).Select(static found => found.Message()));

    [Theory]
    [InlineData("main.bicep", "{ name: 'AI_STATS_API_KEY', value: gatewayKey }\n// openrouter\n")] // the entry has another name
    [InlineData("compose.yml", "services:\n  a:\n    environment:\n      AI_STATS_API_KEY: my-openrouter-secret\n")] // a value, and no name of one
    [InlineData("k8s.yaml", "env:\n- name: AI_STATS_API_KEY\n  value: x\n- name: OPENROUTER_MODEL\n  value: y\n")] // another item of the list
    [InlineData("appsettings.json", """{ "AI_STATS_API_KEY": "%KEY%", "OpenRouter": {} }""")] // another setting
    public async Task A_variable_that_is_filled_otherwise_says_nothing(string path, string text) =>
        Assert.DoesNotContain(await FileMarkup.FindAsync("/src/" + path, text, code: FileMarkup.Reader), static found => found.Id == RuleIds.ApiKeyVariable);

    [Fact]
    public async Task The_message_names_the_file_that_holds_a_key() => Assert.Equal(
        "An OpenRouter key is in this file; if it is real, revoke it, and put a key of AI Stats in its place",
            Assert.Single(await FileMarkup.FindAsync("/src/.env", "K=" + Secret)).Message());

    [Fact]
    public async Task Where_the_new_name_is_taken_the_message_says_so()
    {
        var found = Assert.Single(await FileMarkup.FindAsync("/src/.env", "OPENROUTER_API_KEY=1\nAI_STATS_API_KEY=2\n", code: FileMarkup.Reader));
        Assert.Equal("'OPENROUTER_API_KEY' holds an OpenRouter key; 'AI_STATS_API_KEY' is already here, so remove this one when no host sets it",
            found.Message());
    }

    [Fact]
    public async Task Where_the_new_name_of_the_base_URL_is_taken_the_message_says_so()
    {
        var found = Assert.Single(await FileMarkup.FindAsync("/src/.env", "OPENROUTER_BASE_URL=1\nAI_STATS_BASE_URL=2\n", code: FileMarkup.Reader));
        Assert.EndsWith("; 'AI_STATS_BASE_URL' is already here, so remove this one when no host sets it", found.Message(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_key_that_stands_elsewhere_in_the_file_is_not_shown_either()
    {
        var found = await FileMarkup.FindAsync("/src/call.http", $"@key = {Secret}\nGET https://openrouter.ai/api/v1/keys/{Secret[9..]}\n");
        Assert.Equal([RuleIds.HardCodedKey, RuleIds.ChangedEndpoint], found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(static diagnostic => diagnostic.Id));
        Assert.All(found, static diagnostic => Assert.DoesNotContain(Secret[9..17], diagnostic.Message(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".env", $$"""
        {|AIS2001:OPENROUTER_API_KEY|}="{|AIS2002:{{Secret}}|}"
        # old: {|AIS2002:{{Secret}}|}

        """)]
    [InlineData("appsettings.json", """{ "ApiKey": "{|AIS2002:""" + Secret + """|}" }""")]
    [InlineData("App.config", """<add key="k" value="{|AIS2002:""" + Secret + """|}" />""")]
    [InlineData("README.md", "curl -H 'Authorization: Bearer {|AIS2002:" + Secret + "|}'")]
    [InlineData("call.http", "GET https://{|AIS1002:openrouter.ai/api/v1/keys/{|AIS2002:" + Secret + "|}|}\n")]
    [InlineData(".env", "A={|AIS2003:sk-or-|}v1-your-key-here\nB={|AIS2003:sk-or-|}\n")]
    [InlineData("run.sh", "[[ $KEY == {|AIS2003:sk-or-|}* ]] || exit 1\n# {|AIS2002:" + Secret + "|}, sk-or-…\n")]
    public async Task A_key_is_found_and_no_part_of_it_shown(string path, string markup)
    {
        await FileMarkup.VerifyAsync("/src/" + path, markup, code: FileMarkup.Reader);
        var text = markup.Replace("{|AIS2001:", "", StringComparison.Ordinal).Replace("{|AIS2002:", "", StringComparison.Ordinal)
            .Replace("{|AIS2003:", "", StringComparison.Ordinal).Replace("{|AIS1002:", "", StringComparison.Ordinal)
            .Replace("|}", "", StringComparison.Ordinal);
        foreach (var diagnostic in await FileMarkup.AnalyzeAsync(FileMarkup.Project("/src/" + path, text).Build()))
        {
            var shown = diagnostic.Message() + diagnostic.Descriptor.Title + string.Concat(diagnostic.Properties.Select(pair => pair.Key + pair.Value));
            Assert.DoesNotContain(Secret[9..17], shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_in_a_document_is_information_and_one_in_a_setting_a_warning()
    {
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await FileMarkup.FindAsync("/src/README.md", Secret)).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await FileMarkup.FindAsync("/src/.env", "K=" + Secret)).Severity);
    }
}
