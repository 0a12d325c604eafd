using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Entries of stores that have to be there before a file with the new variable works, and those that fill the variable.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class StoreEntryPassTests
{
    [Theory]
    // An address is no entry.
    [InlineData("compose.yml", """
        services:
          a:
            environment:
              AI_STATS_API_KEY: ${KEY:-https://openrouter.ai/keys}
        """, """
        services:
          a:
            environment:
              AI_STATS_API_KEY: ${KEY:-https://phaseo.app/settings/keys}
        """)]
    public void The_address_moves(string path, string text, string expected) =>
        Assert.Equal(expected, OnePass.OfRow(path, text));

    [Theory]
    // Each environment has a store of its own, and one place of each is told.
    [InlineData("ci.yml", """
        jobs:
          a:
            environment: test
            env:
              A: ${{ secrets.AI_STATS_API_KEY }}
              B: ${{ secrets.AI_STATS_API_KEY }}
          b:
            environment: prod
            env:
              A: ${{ secrets.AI_STATS_API_KEY }}
        """, """
        (5:22-37) AIS2001: 'AI_STATS_API_KEY' has to exist in the environment test before this runs; create
            it there with an AI Stats key
        (10:22-37) AIS2001: 'AI_STATS_API_KEY' has to exist in the environment prod before this runs; create
            it there with an AI Stats key
        """)]
    // A comment asks for nothing.
    [InlineData("ci.yml", """
        env:
          A: x # ${{ secrets.AI_STATS_API_KEY }}
        """, "")]
    [InlineData("README.md", "env: ${{ secrets.AI_STATS_API_KEY }}", "")] // a document asks for nothing
    // A store of plain variables.
    [InlineData("ci.yml", """
        env:
          A: ${{ vars.AI_STATS_API_KEY }}
        """, """
        (2:15-30) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // Azure Pipelines.
    [InlineData("azure-pipelines.yml", """
        env:
          A: $(AI_STATS_API_KEY)
        """, """
        (2:8-23) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // A makefile writes its own variables so.
    [InlineData("Makefile", """
        run:
        	KEY=$(AI_STATS_API_KEY) dotnet run
        """, "")]
    // GitLab gives a variable of its store to every command.
    [InlineData(".gitlab-ci.yml", """
        a:
          script:
            - dotnet run --key $AI_STATS_API_KEY
        """, """
        (3:25-40) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // And with braces.
    [InlineData(".gitlab-ci.yml", """
        a:
          script:
            - dotnet run --key ${AI_STATS_API_KEY}
        """, """
        (3:26-41) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // The name alone sets the variable.
    [InlineData(".gitlab-ci.yml", """
        a:
          variables:
            AI_STATS_API_KEY: 1
        """, "")]
    // A command of another pipeline reads what a step before has set.
    [InlineData("ci.yml", """
        a:
          script:
            - dotnet run --key $AI_STATS_API_KEY
        """, "")]
    // An empty value at the end of a line is filled from nowhere.
    [InlineData("run.sh", "export AI_STATS_API_KEY=", "")]
    [InlineData("Dockerfile", "ENV AI_STATS_API_KEY=\nENV A=", "")]
    [InlineData("Makefile", "AI_STATS_API_KEY ?=", "")]
    [InlineData("run.ps1", "$env:AI_STATS_API_KEY = '", "")]
    // A word in front is no store.
    [InlineData("ci.yml", """
        env:
          A: secrets. AI_STATS_API_KEY
        """, "")]
    // Nor is one in front of an equals sign.
    [InlineData("ci.yml", """
        env:
          A: secrets.x=AI_STATS_API_KEY
        """, "")]
    // Nor is one in quotes.
    [InlineData("ci.yml", """
        env:
          A: 'secrets.'AI_STATS_API_KEY
        """, "")]
    // A reference of Kubernetes.
    [InlineData("k8s.yaml", """
        env:
        - name: KEY
          valueFrom:
            configMapKeyRef:
              key: AI_STATS_API_KEY
        """, """
        (5:12-27) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // An external secret.
    [InlineData("k8s.yaml", """
        data:
        - remoteRef:
            key: AI_STATS_API_KEY
        """, """
        (3:10-25) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // The entry that fills it stands in the next line.
    [InlineData("app.json", """
        { "name": "AI_STATS_API_KEY",
          "value": "@Microsoft.KeyVault(SecretUri=https://kv.example.com/secrets/openrouter-key/)" }
        """, "(1:12-27) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter-key'; put an AI Stats key there")]
    // In a command, a blank ends the value.
    [InlineData(".gitlab-ci.yml", """
        deploy:
          script:
            - ssh host "docker run -e AI_STATS_API_KEY=$AI_STATS_API_KEY -e OPENROUTER_MODEL=$OPENROUTER_MODEL app"
        """, """
        (3:49-64) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        (3:69-84) AIS2003: 'OPENROUTER_MODEL' belongs to OpenRouter; hosts set it, so rename it only together with them
        (3:87-102) AIS2003: 'OPENROUTER_MODEL' belongs to OpenRouter; hosts set it, so rename it only together with them
        """)]
    // What a command prints.
    [InlineData("run.sh", "export AI_STATS_API_KEY=$(cat ~/openrouter-key)",
        "(1:8-23) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter-key'; put an AI Stats key there")]
    // The pages of the host ask for the value.
    [InlineData("render.yaml", """
        services:
          - type: web
            envVars:
              - key: AI_STATS_API_KEY
                sync: false
              - key: B
                value: b
        """, """
        (4:14-29) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // The next item is asked for.
    [InlineData("render.yaml", """
        services:
          - type: web
            envVars:
              - key: AI_STATS_API_KEY
                value: x
              - key: B
                sync: false
        """, "")]
    // An entry with the variable's own name is told once.
    [InlineData("k8s.yaml", """
        env:
        - name: AI_STATS_API_KEY
          valueFrom:
            secretKeyRef:
              name: openrouter-secrets
              key: AI_STATS_API_KEY
        """, """
        (6:12-27) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // The file ends behind the name.
    [InlineData("app.json", """
        { "x": "OPENROUTER_MODEL", "name": "AI_STATS_API_KEY"
        """, "(1:9-24) AIS2003: 'OPENROUTER_MODEL' belongs to OpenRouter; hosts set it, so rename it only together with them")]
    [InlineData("app.json", """{ "name": "AI_STATS_API_KEY", "value": "openrouter-key" }""", "")] // a value that refers to nothing
    // A value in percent signs refers to a variable.
    [InlineData("web.config", """<add key="AI_STATS_API_KEY" value="%OPENROUTER_KEY%" />""", """
        (1:11-26) AIS2001: 'AI_STATS_API_KEY' takes its value from 'OPENROUTER_KEY'; put an AI Stats key there
        (1:37-50) AIS2003: 'OPENROUTER_KEY' belongs to OpenRouter; hosts set it, so rename it only together with them
        """)]
    // The line after next is another setting.
    [InlineData("app.json", """
        { "name": "AI_STATS_API_KEY",

          "value": "@Microsoft.KeyVault(openrouter-key)" }
        """, "")]
    // An object of Terraform.
    [InlineData("main.tf", "app = { AI_STATS_API_KEY = var.openrouter_key, OTHER = 1 }", """
        (1:9-24) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter_key'; put an AI Stats key there
        (1:32-45) AIS2003: 'openrouter_key' belongs to OpenRouter; other files may use it, so rename it only with them
        """)]
    // A number is no name.
    [InlineData("main.tf", "app = { AI_STATS_API_KEY = 1 + var.openrouter_key }",
        "(1:36-49) AIS2003: 'openrouter_key' belongs to OpenRouter; other files may use it, so rename it only with them")]
    // Terraform's values.
    [InlineData("main.tfvars", "AI_STATS_API_KEY = openrouter_key", """
        (1:1-16) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter_key'; put an AI Stats key there
        (1:20-33) AIS2003: 'openrouter_key' belongs to OpenRouter; other files may use it, so rename it only with them
        """)]
    // Jenkins takes it from its own store, in a block or for a few steps.
    [InlineData("Jenkinsfile", "environment { AI_STATS_API_KEY = credentials('gateway-key') }",
        "(1:15-30) AIS2001: 'AI_STATS_API_KEY' takes its value from 'gateway-key'; put an AI Stats key there")]
    [InlineData("Jenkinsfile.release", "withCredentials([string(credentialsId: 'openrouter-key', variable: 'AI_STATS_API_KEY')]) {",
        "(1:69-84) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter-key'; put an AI Stats key there")]
    [InlineData("Jenkinsfile", "environment { AI_STATS_API_KEY = credentials('AI_STATS_API_KEY') }", """
        (1:15-30) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    [InlineData("Jenkinsfile", "environment { AI_STATS_API_KEY = 'x' }", "")]
    // A script asks a program for the key: it is OpenRouter's as long as nobody puts another one there.
    [InlineData(".envrc", "export AI_STATS_API_KEY=$(pass openrouter)",
        "(1:8-23) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter'; put an AI Stats key there")]
    [InlineData("start.sh", "export AI_STATS_API_KEY='$(op read op://dev/llm/credential)'",
        "(1:8-23) AIS2001: 'AI_STATS_API_KEY' takes its value from 'op'; put an AI Stats key there")]
    [InlineData("start.sh", "AI_STATS_API_KEY=`cat ~/.llm` dotnet run",
        "(1:1-16) AIS2001: 'AI_STATS_API_KEY' takes its value from 'cat'; put an AI Stats key there")]
    [InlineData("Makefile", "AI_STATS_API_KEY ?= $(shell cat ~/.openrouter)",
        "(1:1-16) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter'; put an AI Stats key there")]
    [InlineData("start.ps1", "$env:AI_STATS_API_KEY = (Get-Secret -Name OpenRouterKey -AsPlainText)",
        "(1:6-21) AIS2001: 'AI_STATS_API_KEY' takes its value from 'OpenRouterKey'; put an AI Stats key there")]
    [InlineData("start.ps1", "$env:AI_STATS_API_KEY = Get-Content key.txt",
        "(1:6-21) AIS2001: 'AI_STATS_API_KEY' takes its value from 'Get-Content'; put an AI Stats key there")]
    [InlineData("Makefile", "export AI_STATS_API_KEY := $(shell op read op://dev/llm/credential)",
        "(1:8-23) AIS2001: 'AI_STATS_API_KEY' takes its value from 'op'; put an AI Stats key there")]
    // A variable, a sum, and a file of variables, which nobody runs.
    [InlineData("Makefile", "AI_STATS_API_KEY ?= $(KEY)", "")]
    [InlineData("start.ps1", "$env:AI_STATS_API_KEY = ($a + $b)", "")]
    [InlineData("main.tf", "app = { AI_STATS_API_KEY = (local.a + 1) }", "")]
    [InlineData(".env", "AI_STATS_API_KEY=$(pass openrouter)", "")]
    // An object in one line; the next one has a value of its own.
    [InlineData("main.bicep", "var env = [ { name: 'AI_STATS_API_KEY', secretRef: 'openrouter-api-key' } ]",
        "(1:22-37) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter-api-key'; put an AI Stats key there")]
    [InlineData("main.tf", """secrets = [{ name = "AI_STATS_API_KEY", valueFrom = aws_ssm_parameter.openrouter.arn }]""",
        "(1:22-37) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter'; put an AI Stats key there")]
    [InlineData("main.bicep", "var env = [ { name: 'AI_STATS_API_KEY', secretRef: 'gateway' }, { name: 'B', secretRef: 'openrouter-b' } ]", "")]
    // Bicep's parameters.
    [InlineData("main.bicepparam", "param AI_STATS_API_KEY = openRouterKey",
        "(1:7-22) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openRouterKey'; put an AI Stats key there")]
    // Only the value of the variable counts, not the next one.
    [InlineData("main.tf", "app = { AI_STATS_API_KEY = var.gateway_key, OTHER = var.openrouter_key }",
        "(1:57-70) AIS2003: 'openrouter_key' belongs to OpenRouter; other files may use it, so rename it only with them")]
    // An item of a list, with a blank line in it.
    [InlineData("k8s.yaml", """
        env:
        - name: AI_STATS_API_KEY

          valueFrom:
            secretKeyRef:
              name: openrouter-secrets
        - name: B
          value: openrouter-b
        """, "(2:9-24) AIS2001: 'AI_STATS_API_KEY' takes its value from 'openrouter-secrets'; put an AI Stats key there")]
    // The item has another kind of value.
    [InlineData("k8s.yaml", """
        env:
        - name: AI_STATS_API_KEY
          valueFrom:
            fieldRef:
              name: openrouter-secrets
        """, "")]
    // The next item has the reference.
    [InlineData("k8s.yaml", """
        env:
        - name: AI_STATS_API_KEY
        - name: B
          valueFrom:
            secretKeyRef:
              name: openrouter-secrets
        """, "")]
    // A name that is no item of a list.
    [InlineData("k8s.yaml", """
        env:
          name: AI_STATS_API_KEY
          valueFrom:
            secretKeyRef:
              name: openrouter-secrets
        """, "")]
    // The environment of the step's job, not of the other one.
    [InlineData("ci.yml", """
        jobs:
          a:
            environment: test
            steps:
              - env:
                  A: ${{ secrets.AI_STATS_API_KEY }}
          b:
            environment: prod
        """, """
        (6:26-41) AIS2001: 'AI_STATS_API_KEY' has to exist in the environment test before this runs; create
            it there with an AI Stats key
        """)]
    // An environment's name as an expression or an object says nothing.
    [InlineData("ci.yml", """
        jobs:
          a:
            environment:
              name: prod
            env:
              A: ${{ secrets.AI_STATS_API_KEY }}
        """, """
        (6:22-37) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // Nothing of the file is YAML.
    [InlineData("deploy.sh", """
        # environment: prod
        echo ${{ secrets.AI_STATS_API_KEY }}
        """, """
        (2:18-33) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    // Compose takes a variable from the host.
    [InlineData("compose.yml", """
        services:
          a:
            environment:
              - KEY=${AI_STATS_API_KEY:?set it}
        """, """
        (4:15-30) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    [InlineData("run.sh", "echo ${AI_STATS_API_KEY}", "")] // a shell script sets or reads its own
    // A script gives a host what it has itself; where it sets the variable for what it runs, the shell says what is missing.
    [InlineData("deploy.sh", """
        fly secrets set AI_STATS_API_KEY="$AI_STATS_API_KEY"
        """, """
        (1:36-51) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    [InlineData("deploy.sh", """docker run -e AI_STATS_API_KEY=${AI_STATS_API_KEY} app""", """
        (1:34-49) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    [InlineData("deploy.ps1", """az webapp config appsettings set --settings AI_STATS_API_KEY=$env:AI_STATS_API_KEY""", """
        (1:67-82) AIS2001: 'AI_STATS_API_KEY' has to exist on the host or in its store before this runs;
            create it there with an AI Stats key
        """)]
    [InlineData("run.sh", """export AI_STATS_API_KEY=${AI_STATS_API_KEY:-none}""", "")]
    [InlineData("run.sh", """AI_STATS_API_KEY="$AI_STATS_API_KEY" dotnet run""", "")]
    [InlineData("run.sh", """
        fly secrets set KEY="$AI_STATS_API_KEY"
        """, "")]
    [InlineData("notes.template", """
        fly secrets set AI_STATS_API_KEY="$AI_STATS_API_KEY"
        """, "")]
    // A variable that is given nothing has no source.
    [InlineData("compose.yml", """
        services:
          a:
            environment:
              - AI_STATS_API_KEY=
        """, "")]
    [InlineData("run.sh", "AI_STATS_API_KEY= dotnet run", "")]
    [InlineData("Makefile", "AI_STATS_API_KEY :=", "")]
    [InlineData("run.sh", "if [ $AI_STATS_API_KEY == ''", "")]
    [InlineData("run.sh", "if [ $AI_STATS_API_KEY ==", "")]
    // A file of variables sets them itself.
    [InlineData(".env", "AI_STATS_API_KEY=${OPENROUTER_KEY}",
        "(1:20-33) AIS2003: 'OPENROUTER_KEY' belongs to OpenRouter; hosts set it, so rename it only together with them")]
    public void The_entry_is_named(string path, string text, string said) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text));
}
