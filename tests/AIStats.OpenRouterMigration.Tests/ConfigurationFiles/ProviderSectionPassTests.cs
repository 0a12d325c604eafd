using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Whose model an id is, in a file that names other providers, too: the nearest section that names one says so.</summary>
[Trait("Rule", RuleIds.MovedModel)]
public sealed class ProviderSectionPassTests
{
    [Theory]
    // The object of another provider, by its key, a value or an address.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "A": { "Model": "x-ai/grok-4.5" }, "Groq": { "Model": "x-ai/grok-4.5" },
          "B": { "Provider": "groq", "Model": "x-ai/grok-4.5" }, "C": { "Url": "https://llm.example.com/v1/chat/completions", "Model": "x-ai/grok-4.5" } }
        """, """
        { "Url": "https://api.phaseo.app/v1", "A": { "Model": "spacex-ai/grok-4.5" }, "Groq": { "Model": "x-ai/grok-4.5" },
          "B": { "Provider": "groq", "Model": "x-ai/grok-4.5" }, "C": { "Url": "https://llm.example.com/v1/chat/completions", "Model": "x-ai/grok-4.5" } }
        """)]
    // The nearest one decides.
    [InlineData("a.json", """
        { "Groq": { "Url": "https://api.groq.com", "Inner": { "Url": "https://api.phaseo.app/v1", "Deep": { "Model": "x-ai/grok-4.5" } } },
          "Main": { "Url": "https://api.phaseo.app/v1", "Inner": { "Provider": "groq", "Deep": { "Model": "x-ai/grok-4.5" } } } }
        """, """
        { "Groq": { "Url": "https://api.groq.com", "Inner": { "Url": "https://api.phaseo.app/v1", "Deep": { "Model": "spacex-ai/grok-4.5" } } },
          "Main": { "Url": "https://api.phaseo.app/v1", "Inner": { "Provider": "groq", "Deep": { "Model": "x-ai/grok-4.5" } } } }
        """)]
    // The whole file is no section.
    [InlineData("a.json", """{ "Provider": "groq", "Url": "https://api.phaseo.app/v1", "Model": "x-ai/grok-4.5", "A": { "Model": "x-ai/grok-4.5" } }""",
        """{ "Provider": "groq", "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "A": { "Model": "spacex-ai/grok-4.5" } }""")]
    // An entry of a list.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "All": [ { "Name": "groq", "Model": "x-ai/grok-4.5" },
          { "Name": "phaseo", "Model": "x-ai/grok-4.5" } ] }
        """, """
        { "Url": "https://api.phaseo.app/v1", "All": [ { "Name": "groq", "Model": "x-ai/grok-4.5" },
          { "Name": "phaseo", "Model": "spacex-ai/grok-4.5" } ] }
        """)]
    // An address with escaped slashes, and one behind a sign.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "A": { "Url": "https:\/\/llm.example.com\/v1\/chat", "Model": "x-ai/grok-4.5" },
          "B": { "Urls": "http://a.example.com,https://api.phaseo.app/v1/chat/completions", "Model": "x-ai/grok-4.5" } }
        """, """
        { "Url": "https://api.phaseo.app/v1", "A": { "Url": "https:\/\/llm.example.com\/v1\/chat", "Model": "spacex-ai/grok-4.5" },
          "B": { "Urls": "http://a.example.com,https://api.phaseo.app/v1/chat/completions", "Model": "spacex-ai/grok-4.5" } }
        """)]
    // Lines with the same first word belong together.
    [InlineData(".env", """
        AI_STATS_API_KEY=
        CHAT_PROVIDER=groq
        CHAT_MODEL=x-ai/grok-4.5
        LLM_MODEL=x-ai/grok-4.5
        """, """
        AI_STATS_API_KEY=
        CHAT_PROVIDER=groq
        CHAT_MODEL=x-ai/grok-4.5
        LLM_MODEL=spacex-ai/grok-4.5
        """)]
    // The nearest of them.
    [InlineData(".env", """
        AI_STATS_API_KEY=
        CHAT_PROVIDER=groq
        CHAT_MODEL=x-ai/grok-4.5
        CHAT_URL=https://api.phaseo.app/v1

        CHAT_OTHER_MODEL=x-ai/grok-4.5
        """, """
        AI_STATS_API_KEY=
        CHAT_PROVIDER=groq
        CHAT_MODEL=x-ai/grok-4.5
        CHAT_URL=https://api.phaseo.app/v1

        CHAT_OTHER_MODEL=spacex-ai/grok-4.5
        """)]
    // A table of TOML and INI.
    [InlineData("a.toml", """
        key = "AI_STATS_API_KEY"
        model = "x-ai/grok-4.5"
        [llm]
        model = "x-ai/grok-4.5"
        provider = "groq"
        [main]
        model = "x-ai/grok-4.5"
        [last]
        model = "x-ai/grok-4.5"
        provider = "groq"
        """, """
        key = "AI_STATS_API_KEY"
        model = "spacex-ai/grok-4.5"
        [llm]
        model = "x-ai/grok-4.5"
        provider = "groq"
        [main]
        model = "spacex-ai/grok-4.5"
        [last]
        model = "x-ai/grok-4.5"
        provider = "groq"
        """)]
    // A label in a comment says whose the settings below are, and a sentence says nothing of them.
    [InlineData("a.toml", """
        key = "AI_STATS_API_KEY"
        [llm]
        # any OpenAI compatible server works here, Groq and Ollama too
        model = "x-ai/grok-4.5"
        [other]
        # Groq
        model = "x-ai/grok-4.5"
        """, """
        key = "AI_STATS_API_KEY"
        [llm]
        # any OpenAI compatible server works here, Groq and Ollama too
        model = "spacex-ai/grok-4.5"
        [other]
        # Groq
        model = "x-ai/grok-4.5"
        """)]
    // An element of XML names its own.
    [InlineData("a.config", """
        <add key="Url" value="https://api.phaseo.app/v1" />
        <add key="Groq" value="x-ai/grok-4.5" />
        <add key="Model" value="x-ai/grok-4.5" />
        """, """
        <add key="Url" value="https://api.phaseo.app/v1" />
        <add key="Groq" value="x-ai/grok-4.5" />
        <add key="Model" value="spacex-ai/grok-4.5" />
        """)]
    public void Ours_moves(string path, string text, string expected) =>
        Assert.Equal(expected, OnePass.OfRow(path, text));

    [Theory]
    // The lines of a first word belong together from afar.
    [InlineData(".env", """
        AI_STATS_API_KEY=
        CHAT_PROVIDER=groq
        A=1
        B=1
        C=1
        D=1
        E=1
        CHAT_MODEL=x-ai/grok-4.5
        """, "")]
    // A block of YAML.
    [InlineData("a.yaml", """
        key: AI_STATS_API_KEY
        ollama:
          limits:
            a: 1
          model: x-ai/grok-4.5
        main:
          model: x-ai/grok-4.5
          inner:
            provider: groq
            model: x-ai/grok-4.5
        """, "")]
    public void Others_stay(string path, string text, string said) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text));
}
