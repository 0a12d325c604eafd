using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Keys beside an address that moves, where no name says that they are OpenRouter's: a message says that they need a new value.</summary>
[Trait("Rule", RuleIds.MisdirectedKey)]
public sealed class KeyBesideAddressPassTests
{
    [Theory]
    // A key of the same section.
    [InlineData("a.json", """{ "AI": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "" } }""", """
        { "AI": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKey": "" } }
        (1:55-60) AIS2005: 'AI:ApiKey' is the key for 'AI:BaseUrl'; AI Stats refuses OpenRouter keys (401),
            so put its own wherever it is set, then suppress this
        """, "C.cs", """class C { string url = config["AI:BaseUrl"], key = config["AI:ApiKey"]; }""")]
    // The address is a key, a comment or a part of a sentence.
    [InlineData("a.json", """
        { "AI": { "https://api.phaseo.app/v1": "", "ApiKey": "" }, // https://api.phaseo.app/v1
          "Llm": { "ApiKey": "", "Text": "see https://openrouter.ai/api/v1 for more" } }
        """, """
        { "AI": { "https://api.phaseo.app/v1": "", "ApiKey": "" }, // https://api.phaseo.app/v1
          "Llm": { "ApiKey": "", "Text": "see https://api.phaseo.app/v1 for more" } }
        """, "C.cs", """class C { string url = config["AI:BaseUrl"], key = config["AI:ApiKey"]; }""")]
    // A section of OpenRouter's name has a rule of its own.
    [InlineData("a.json", """{ "OpenRouter": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "" } }""", """
        { "OpenRouter": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKey": "" } }
        (1:4-13) AIS2004: The key 'OpenRouter' may keep its name; put AI Stats values under it in every host
        """, "C.cs", """class C { string url = config["OpenRouter:BaseUrl"], key = config["OpenRouter:ApiKey"]; }""")]
    // A key of another section.
    [InlineData("a.json", """{ "AI": { "BaseUrl": "https://openrouter.ai/api/v1" }, "Mail": { "ApiKey": "" } }""",
        """{ "AI": { "BaseUrl": "https://api.phaseo.app/v1" }, "Mail": { "ApiKey": "" } }""", "C.cs",
        """class C { string url = config["AI:BaseUrl"], key = config["Mail:ApiKey"]; }""")]
    // A setting that no code reads.
    [InlineData("a.json", """{ "AI": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "" } }""",
        """{ "AI": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKey": "" } }""", "C.cs", """class C { string url = config["AI:BaseUrl"]; }""")]
    // An address with a key's name.
    [InlineData("a.json", """{ "AI": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "https://vault.example.com/key" } }""",
        """{ "AI": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKey": "https://vault.example.com/key" } }""", "C.cs",
        """class C { string url = config["AI:BaseUrl"], key = config["AI:ApiKey"]; }""")]
    // A key that another finding is about.
    [InlineData("a.json", """
        { "AI": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "phaseo_v1_sk_x" },
          "LLM": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "sk-or-" } }
        """, """
        { "AI": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKey": "phaseo_v1_sk_x" },
          "LLM": { "BaseUrl": "https://api.phaseo.app/v1", "ApiKey": "sk-or-" } }
        (2:66-71) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        """, "C.cs", """class C { string url = config["AI:BaseUrl"], key = config["AI:ApiKey"]; }""")]
    // One key for two addresses is named once.
    [InlineData("a.json",
        """{ "AI": { "BaseUrl": "https://openrouter.ai/api/v1", "ChatUrl": "https://openrouter.ai/api/v1/chat/completions", "ApiKey": "" } }""", """
        { "AI": { "BaseUrl": "https://api.phaseo.app/v1", "ChatUrl": "https://api.phaseo.app/v1/chat/completions", "ApiKey": "" } }
        (1:115-120) AIS2005: 'AI:ApiKey' is the key for 'AI:BaseUrl'; AI Stats refuses OpenRouter keys
            (401), so put its own wherever it is set, then suppress this
        """, "C.cs", """class C { string url = config["AI:BaseUrl"] + config["AI:ChatUrl"], key = config["AI:ApiKey"]; }""")]
    // Variables.
    [InlineData(".env", """
        LLM_BASE_URL=https://openrouter.ai/api/v1
        LLM_API_KEY=x
        OTHER_API_KEY=y
        """, """
        LLM_BASE_URL=https://api.phaseo.app/v1
        LLM_API_KEY=x
        OTHER_API_KEY=y
        (2:1-11) AIS2005: 'LLM_API_KEY' is the key for 'LLM_BASE_URL'; AI Stats refuses OpenRouter keys
            (401), so put its own there in every host, then suppress this
        """, "C.cs", """class C { string url = config["LLM_BASE_URL"], key = config["LLM_API_KEY"] + config["OTHER_API_KEY"]; }""")]
    // The lines of a setting in YAML belong to it.
    [InlineData("a.yaml", """
        ai:
          baseUrl: https://openrouter.ai/api/v1
          apiKey:
            value: AI_STATS_API_KEY
        llm:
          baseUrl: https://openrouter.ai/api/v1
          apiKey: x
        """, """
        ai:
          baseUrl: https://api.phaseo.app/v1
          apiKey:
            value: AI_STATS_API_KEY
        llm:
          baseUrl: https://api.phaseo.app/v1
          apiKey: x
        (7:3-8) AIS2005: 'llm:apiKey' is the key for 'llm:baseUrl'; AI Stats refuses OpenRouter keys (401),
            so put its own wherever it is set, then suppress this
        """, "C.cs", """class C { string url = config["ai:baseUrl"], key = config["ai:apiKey"]; }""")]
    // A value that names the variable beside an address of another service, which is no address by its name.
    [InlineData("a.json",
        """{ "Llm": { "Docs": "https://docs.example.com", "ApiKeyVariable": "OPENROUTER_API_KEY", "Inner": { "BaseUrl": "https://gateway.example.com" } } }""",
        """{ "Llm": { "Docs": "https://docs.example.com", "ApiKeyVariable": "AI_STATS_API_KEY", "Inner": { "BaseUrl": "https://gateway.example.com" } } }""")]
    // Such values in a comment, a document and a file that is not JSON.
    [InlineData(".env", "OPENROUTER_API_KEY=1", "AI_STATS_API_KEY=1", "a.json", """
        { "Llm": { "BaseUrl": "https://gateway.example.com/v1", // "ApiKeyVariable": "OPENROUTER_API_KEY"
          "X": "" } }
        """, "a.yaml", """
        llm:
          baseUrl: https://gateway.example.com/v1
          apiKeyVariable: OPENROUTER_API_KEY
        """)]
    public void The_address_moves_and_the_key_is_named(string path, string text, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow(path, text, others));

    [Theory]
    // The address has moved before.
    [InlineData("a.json", """{ "AI": { "ApiKey": "", "BaseUrl": "https://api.phaseo.app/v1" } }""", """
        (1:12-17) AIS2005: 'AI:ApiKey' is the key for 'AI:BaseUrl'; AI Stats refuses OpenRouter keys (401),
            so put its own wherever it is set, then suppress this
        """, "C.cs", """class C { string url = config["AI:BaseUrl"], key = config["AI:ApiKey"]; }""")]
    // The variable is set for a value that another service's address stands beside.
    [InlineData(".env", "OPENROUTER_API_KEY=1", """
        (1:1-18) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'Llm:ApiKeyVariable' in a.json(1)
            still reads it, so set both names here
        """, "a.json", """{ "Llm": { "BaseUrl": "https://gateway.example.com/v1", "ApiKeyVariable": "OPENROUTER_API_KEY" } }""")]
    public void Only_the_key_is_named(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
