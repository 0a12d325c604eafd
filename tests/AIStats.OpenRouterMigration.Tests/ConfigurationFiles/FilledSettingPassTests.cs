using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>A variable that no code reads may fill a setting, which is named then: the key goes there when the URL moves.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class FilledSettingPassTests
{
    [Theory]
    // What stands before a reference.
    [InlineData("compose.yml", """
        services:
          a:
            build: .
            environment:
              Llm__ApiKey: ${OPENROUTER_API_KEY}
        """, """
        (5:22-39) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'Llm__ApiKey', so put an
            AI Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // In quotes, with blanks and an equals sign.
    [InlineData("deploy.sh", """
        az deployment create --parameters llmKey = "${OPENROUTER_API_KEY}"
        """, """
        (1:47-64) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'llmKey', so put an AI
            Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // A name with dots.
    [InlineData("deploy.conf", "llm.key=$OPENROUTER_API_KEY", """
        (1:10-27) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'llm.key', so put an AI
            Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // The same name fills nothing else.
    [InlineData("compose.yml", """
        services:
          a:
            build: .
            environment:
              OPENROUTER_API_KEY: ${OPENROUTER_API_KEY}
        """, """
        (5:7-24) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it, so
            rename it together with the program that reads it
        (5:29-46) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // A command that is given the variable.
    [InlineData("deploy.sh", """
        dotnet user-secrets set "Llm:ApiKey" "$OPENROUTER_API_KEY"
        """, """
        (1:40-57) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'Llm:ApiKey', so put an AI
            Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // An entry of Key Vault in the line before, which is called a name.
    [InlineData("deploy.ps1", """
        az keyvault secret set --name Llm--ApiKey `
          --value $env:OPENROUTER_API_KEY
        """, """
        (2:16-33) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'Llm--ApiKey', so put an
            AI Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // In the line behind.
    [InlineData("deploy.ps1", """
        az keyvault secret set --value $env:OPENROUTER_API_KEY `
          --name Llm--ApiKey
        """, """
        (1:37-54) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'Llm--ApiKey', so put an
            AI Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // Two lines away is another command.
    [InlineData("deploy.ps1", """
        az keyvault secret set --value $env:OPENROUTER_API_KEY

        az keyvault secret set --name Llm--ApiKey
        """, """
        (1:37-54) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it (deploy.ps1)
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // A line beside it that calls nothing a name.
    [InlineData("deploy.ps1", """
        echo Llm--ApiKey
        az keyvault secret set --value $env:OPENROUTER_API_KEY
        """, """
        (2:37-54) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it (deploy.ps1)
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // The item of a list says its name.
    [InlineData("k8s.yaml", """
        env:
        - name: Llm__ApiKey
          valueFrom:
            secretKeyRef:
              key: OPENROUTER_API_KEY
        - name: Other__ApiKey
          value: x
        """, """
        (5:12-29) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it fills 'Llm__ApiKey', so put an
            AI Stats key there once the URL moved
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // A name without a section is no setting of this program.
    [InlineData("k8s.yaml", """
        env:
        - name: LLM_KEY
          valueFrom:
            secretKeyRef:
              key: OPENROUTER_API_KEY
        """, """
        (5:12-29) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // A setting that is no key.
    [InlineData("k8s.yaml", """
        env:
        - name: Llm__Model
          valueFrom:
            secretKeyRef:
              key: OPENROUTER_API_KEY
        """, """
        (5:12-29) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    // A setting with the variable's own name.
    [InlineData("k8s.yaml", """
        env:
        - name: Keys__OPENROUTER_API_KEY
          valueFrom:
            secretKeyRef:
              key: OPENROUTER_API_KEY
        """, """
        (2:15-32) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it
        (5:12-29) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; string key = config["Llm:ApiKey"]; }""")]
    public void The_setting_is_named(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
