using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Variables, keys and their values in files that are not C#, beside code whose connection moves.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
[Trait("Rule", RuleIds.OtherVariable)]
[Trait("Rule", RuleIds.HardCodedKey)]
[Trait("Rule", RuleIds.MisdirectedKey)]
public sealed class CredentialPassTests
{
    [Theory]
    // A name inside a URL belongs to the URL, one beside it does not.
    [InlineData("run.conf", "OPENROUTER_MODEL https://openrouter.ai/api/v1/chat/completions?k=OPENROUTER_A OPENROUTER_API_KEY", """
        OPENROUTER_MODEL https://api.phaseo.app/v1/chat/completions?k=OPENROUTER_A AI_STATS_API_KEY
        (1:1-16) AIS2003: 'OPENROUTER_MODEL' belongs to OpenRouter; hosts set it, so rename it only together with them
        (1:66-77) AIS2003: 'OPENROUTER_A' belongs to OpenRouter; hosts set it, so rename it only together with them
        """)]
    [InlineData(".env", "A=x/OPENROUTER_API_KEY", "A=x/AI_STATS_API_KEY")] // what begins with the name of a path's end
    // The address of a base URL moves; its variable is renamed where information is fixed, too.
    [InlineData(".env", "OPENROUTER_BASE_URL=https://openrouter.ai/api/v1", "OPENROUTER_BASE_URL=https://api.phaseo.app/v1", "C.cs", """
        class C
        {
            string url = System.Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL")!;
            string? key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """)]
    // And keeps its name where nothing reads it.
    [InlineData(".env", "OPENROUTER_BASE_URL=https://openrouter.ai/api/v1", """
        OPENROUTER_BASE_URL=https://api.phaseo.app/v1
        (1:1-19) AIS2003: 'OPENROUTER_BASE_URL' belongs to OpenRouter; no code of this project reads it, so
            rename it together with the program that reads it
        """)]
    // Settings that are switched off, in every way to write them.
    [InlineData(".env", """
        # OPENROUTER_API_KEY=1
        ## export OPENROUTER_API_KEY=1
        #set OPENROUTER_API_KEY=1
        # - OPENROUTER_API_KEY=1
        # OPENROUTER_API_KEY: "1"
        # OPENROUTER_API_KEY: '1'
        # OPENROUTER_API_KEY: ${X}
        """, """
        # AI_STATS_API_KEY=1
        ## export AI_STATS_API_KEY=1
        #set AI_STATS_API_KEY=1
        # - AI_STATS_API_KEY=1
        # AI_STATS_API_KEY: "1"
        # AI_STATS_API_KEY: '1'
        # AI_STATS_API_KEY: ${X}
        """)]
    [InlineData("Dockerfile", "# ENV OPENROUTER_API_KEY=1", "# ENV AI_STATS_API_KEY=1")] // a setting of a Dockerfile that is switched off
    [InlineData("run.ps1", "# $env:OPENROUTER_API_KEY='1'", "# $env:AI_STATS_API_KEY='1'")] // and of PowerShell
    // The comment above a setting that is switched off goes with it.
    [InlineData(".env", """
        # the key of OpenRouter
        # OPENROUTER_API_KEY=sk-or-v1-...
        """, """
        # the key of AI Stats
        # AI_STATS_API_KEY=phaseo_v1_sk_...
        """)]
    // A value that nobody has filled in goes with its key.
    [InlineData("a.json", """{ "Values": { "OPENROUTER_API_KEY": "sk-or-v1-your-key" } }""", """
        { "Values": { "AI_STATS_API_KEY": "phaseo_v1_sk_your-key" } }
        (1:38-43) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        """)]
    // One in front of the key, or of another key, does not.
    [InlineData("a.json", """{ "Other": "sk-or-v1-your-key", "OPENROUTER_API_KEY": "", "Last": "sk-or-v1-your-key" }""", """
        { "Other": "sk-or-v1-your-key", "AI_STATS_API_KEY": "", "Last": "sk-or-v1-your-key" }
        (1:13-18) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        (1:68-73) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        """)]
    // The program in the section is not built here.
    [InlineData("compose.yml", """
        services:
          web:
            image: example/web
            environment:
              OPENROUTER_API_KEY: x
        """, """
        services:
          web:
            image: example/web
            environment:
              AI_STATS_API_KEY: x
        """)]
    // The workflow runs this project and another program.
    [InlineData("ci.yml", """
        jobs:
          a:
            env:
              OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
            steps:
              - run: dotnet run
              - run: npm test
        """, """
        jobs:
          a:
            env:
              AI_STATS_API_KEY: ${{ secrets.AI_STATS_API_KEY }}
            steps:
              - run: dotnet run
              - run: npm test
        """)]
    // The workflow runs another program only.
    [InlineData("ci.yml", """
        jobs:
          a:
            env:
              OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
            steps:
              - run: npm test
        """, """
        jobs:
          a:
            env:
              AI_STATS_API_KEY: ${{ secrets.AI_STATS_API_KEY }}
            steps:
              - run: npm test
        """)]
    // A value that names the variable keeps it where the address beside it stays.
    [InlineData("a.json", """{ "Keys": { "BaseUrl": "https://openrouter.ai/api/v1/key", "ApiKeyVariable": "OPENROUTER_API_KEY" } }""",
        """{ "Keys": { "BaseUrl": "https://api.phaseo.app/v1/key", "ApiKeyVariable": "AI_STATS_API_KEY" } }""")]
    // And moves where the address moves.
    [InlineData("a.json", """{ "Llm": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKeyVariable": "OPENROUTER_API_KEY" } }""",
        """{ "Llm": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKeyVariable": "AI_STATS_API_KEY" } }""")]
    // The program of this machine is nobody's service.
    [InlineData("a.json", """{ "Llm": { "BaseUrl": "http://localhost:4000/v1", "ApiKeyVariable": "OPENROUTER_API_KEY" } }""",
        """{ "Llm": { "BaseUrl": "http://localhost:4000/v1", "ApiKeyVariable": "AI_STATS_API_KEY" } }""")]
    // The variable is set for a value that keeps its name.
    [InlineData(".env", "OPENROUTER_API_KEY=1", "AI_STATS_API_KEY=1", "a.json",
        """{ "Keys": { "BaseUrl": "https://openrouter.ai/api/v1/key", "ApiKeyVariable": "OPENROUTER_API_KEY" } }""")]
    // A line with the new address and the old key.
    [InlineData("deploy.conf", """
        curl https://api.phaseo.app/v1 -H "Authorization: Bearer ${OPENROUTER_API_KEY}"
        """, """
        curl https://api.phaseo.app/v1 -H "Authorization: Bearer ${AI_STATS_API_KEY}"
        (1:60-77) AIS2005: The key from 'OPENROUTER_API_KEY' goes to 'api.phaseo.app', but AI Stats needs
            its own key; read that key here, or move the URL
        """)]
    // A line with the old address and the new key.
    [InlineData("deploy.conf", """
        curl https://openrouter.ai/api/v1/key -H "Authorization: Bearer ${AI_STATS_API_KEY}"
        """, """
        curl https://api.phaseo.app/v1/key -H "Authorization: Bearer ${AI_STATS_API_KEY}"
        (1:67-82) AIS2005: The key from 'AI_STATS_API_KEY' goes to 'https://openrouter.ai/api/v1/key', but
            OpenRouter needs its own key; read that key here, or move the URL
        """)]
    // A line with both keys knows what it does.
    [InlineData("deploy.conf", """
        curl https://openrouter.ai/api/v1/key -H "Authorization: Bearer ${AI_STATS_API_KEY:-$OPENROUTER_API_KEY}"
        """, """
        curl https://api.phaseo.app/v1/key -H "Authorization: Bearer ${AI_STATS_API_KEY:-$OPENROUTER_API_KEY}"
        (1:67-82) AIS2001: 'AI_STATS_API_KEY' takes its value from 'OPENROUTER_API_KEY'; put an AI Stats key there
        (1:86-103) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'AI_STATS_API_KEY' is already
            here, so remove this one when no host sets it
        """)]
    // A service with the new address and the old key.
    [InlineData("compose.yml", """
        services:
          a:
            image: example/a
            environment:
              URL: https://api.phaseo.app/v1
              KEY: ${OPENROUTER_API_KEY}
        """, """
        services:
          a:
            image: example/a
            environment:
              URL: https://api.phaseo.app/v1
              KEY: ${AI_STATS_API_KEY}
        (6:14-31) AIS2005: The key from 'OPENROUTER_API_KEY' goes to 'api.phaseo.app', but AI Stats needs
            its own key; read that key here, or move the URL
        """)]
    // The address stands in another service.
    [InlineData("compose.yml", """
        services:
          a:
            image: example/a
            environment:
              KEY: ${OPENROUTER_API_KEY}
          b:
            image: example/b
            environment:
              URL: https://api.phaseo.app/v1
        """, """
        services:
          a:
            image: example/a
            environment:
              KEY: ${AI_STATS_API_KEY}
          b:
            image: example/b
            environment:
              URL: https://api.phaseo.app/v1
        """)]
    public void The_variable_moves(string path, string text, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow(path, text, others));

    [Theory]
    [InlineData(".env", "A=OPENROUTERKEY", "")] // a name without an underscore is no variable
    [InlineData(".env", "OPENROUTER_SCHLÜSSEL=1", "")] // a name with a letter that no variable has
    // A name of another setting's section is no variable.
    [InlineData(".env", "Keys__OPENROUTER_MODEL=1",
        "(1:1-22) AIS2004: The key 'Keys__OPENROUTER_MODEL' may keep its name; put AI Stats values under it in every host")]
    [InlineData(".env", "A=YOUR_OPENROUTER_KEY", "")] // nobody has filled it in
    // Switched off, it takes the new name with the code.
    [InlineData(".env", """
        # OPENROUTER_BASE_URL=https://openrouter.ai/api/v1
        # MY_OPENROUTER_BASE_URL=1
        # see OPENROUTER_BASE_URL
        """, """
        (1:3-21) AIS1007: A comment mentions 'OPENROUTER_BASE_URL'; change it by hand if it is no longer true
        (1:31-50) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (2:3-24) AIS1007: A comment mentions 'MY_OPENROUTER_BASE_URL'; change it by hand if it is no longer true
        (3:7-25) AIS1007: A comment mentions 'OPENROUTER_BASE_URL'; change it by hand if it is no longer true
        """, "C.cs", """
        class C
        {
            string url = System.Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL")!;
            string? key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """)]
    // Comments that only speak of it.
    [InlineData(".env", """
        # OPENROUTER_API_KEY: the key of the gateway
        # OPENROUTER_API_KEY:
        # OPENROUTER_API_KEY
        # or OPENROUTER_API_KEY=1
        # OPENROUTER_API_KEYS=1
        # MY_OPENROUTER_API_KEY=1
        """, """
        (1:3-20) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true
        (2:3-20) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true
        (3:3-20) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true
        (4:6-23) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true
        (5:3-21) AIS1007: A comment mentions 'OPENROUTER_API_KEYS'; change it by hand if it is no longer true
        (6:3-23) AIS1007: A comment mentions 'MY_OPENROUTER_API_KEY'; change it by hand if it is no longer true
        """)]
    // A comment of JSON is no setting.
    [InlineData("a.json", """
        {
          // OPENROUTER_API_KEY=1
          "a": 1
        }
        """, "(2:6-23) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true")]
    // A setting that is switched off stays where the variable stays.
    [InlineData(".env", """
        # OPENROUTER_API_KEY=1
        OPENROUTER_API_KEY=2
        AI_STATS_API_KEY=3
        """, """
        (1:3-20) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true
        (2:1-18) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'AI_STATS_API_KEY' is already here,
            so remove this one when no host sets it
        """)]
    // The step runs another program.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - run: npm test
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
              - run: dotnet run
        """, """
        (6:11-28) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'npm' is not built here and may
            read it, so keep it until that program moves
        (6:43-60) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'npm' is not built here and may
            read it, so keep it until that program moves
        """)]
    // The step runs both.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - run: npm test && dotnet run
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        """, """
        (6:11-28) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'npm' is not built here and may
            read it, so set 'AI_STATS_API_KEY' beside it
        (6:43-60) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'npm' is not built here and may
            read it, so set 'AI_STATS_API_KEY' beside it
        """)]
    // A step whose address stays needs the old variable.
    [InlineData("ci.yml", """
        jobs:
          a:
            env:
              OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
            steps:
              - run: dotnet test
              - run: 'curl -H "Authorization: Bearer $OPENROUTER_API_KEY" https://openrouter.ai/api/v1/key'
        """, """
        (4:7-24) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it, so set 'AI_STATS_API_KEY' beside it
        (4:39-56) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it, so set 'AI_STATS_API_KEY' beside it
        (7:47-64) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it
        (7:75-98) AIS1002: 'https://openrouter.ai/api/v1/key' differs on AI Stats: the answer has no usage,
            limit_remaining, is_free_tier, rate_limit, so it stays with its key
        """)]
    // In that step the old variable is what it needs.
    [InlineData("ci.yml", """
        jobs:
          a:
            steps:
              - run: dotnet test
              - run: 'curl -H "Authorization: Bearer $OPENROUTER_API_KEY" https://openrouter.ai/api/v1/key'
                env:
                  OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}
        """, """
        (5:47-64) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it
        (5:75-98) AIS1002: 'https://openrouter.ai/api/v1/key' differs on AI Stats: the answer has no usage,
            limit_remaining, is_free_tier, rate_limit, so it stays with its key
        (7:11-28) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it
        (7:43-60) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; '/api/v1/key' in a step stays at
            OpenRouter and needs it
        """)]
    // A script with an address that stays keeps the key.
    [InlineData("run.sh", """curl -H "Authorization: Bearer $OPENROUTER_API_KEY" https://openrouter.ai/api/v1/key""", """
        (1:33-50) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'https://openrouter.ai/api/v1/key'
            in this file stays at OpenRouter and needs it
        (1:61-84) AIS1002: 'https://openrouter.ai/api/v1/key' differs on AI Stats: the answer has no usage,
            limit_remaining, is_free_tier, rate_limit, so it stays with its key
        """)]
    // The same in a document that is no script.
    [InlineData("notes.conf", """curl -H "Authorization: Bearer $OPENROUTER_API_KEY" https://openrouter.ai/api/v1/key""", """
        (1:33-50) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'https://openrouter.ai/api/v1/key'
            differs on AI Stats, so change this text by hand
        (1:61-84) AIS1002: 'https://openrouter.ai/api/v1/key' differs on AI Stats: the answer has no usage,
            limit_remaining, is_free_tier, rate_limit, so it stays with its key
        """)]
    // Another service's address says nothing about the key.
    [InlineData("a.json", """{ "Llm": { "BaseUrl": "https://gateway.example.com/v1", "ApiKeyVariable": "OPENROUTER_API_KEY" } }""", """
        (1:76-93) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'gateway.example.com' beside it is
            another service, so find out whose key it takes
        """)]
    // Nothing here reads the variable.
    [InlineData(".env", "OPENROUTER_API_KEY=1", """
        (1:1-18) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it, so
            rename it together with the program that reads it
        """, "C.cs", """class C { string url = "https://openrouter.ai/api/v1"; }""")]
    // Nothing here reads it, but it fills a setting.
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
    // A list that anybody may read needs no key.
    [InlineData("deploy.conf", """
        curl https://openrouter.ai/api/v1/models -H "Authorization: Bearer ${AI_STATS_API_KEY}"
        """, """
        (1:14-40) AIS1002: 'https://openrouter.ai/api/v1/models' differs on AI Stats: it stays, because the
            code reads OpenRouter's list without a key; AI Stats may not know its ids
        """)]
    // A key that a secret file may hold.
    [InlineData("a.json", """{ "ApiKey": "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }""",
        "(1:14-86) AIS2002: An OpenRouter key is in this file; if it is real, revoke it, and put a key of AI Stats in its place")]
    // The beginning of a key.
    [InlineData("a.json", """{ "Prefix": "sk-or-", "Other": "sk-or-v1-" }""", """
        (1:14-19) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        (1:33-38) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        """)]
    // The keys that are masked have both names.
    [InlineData("a.json", """{ "RedactedKeys": [ "OPENROUTER_API_KEY" ] }""", """
        (1:22-39) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; this pattern would let
            'AI_STATS_API_KEY' into logs, so add that to it first
        """)]
    public void The_variable_stays(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
