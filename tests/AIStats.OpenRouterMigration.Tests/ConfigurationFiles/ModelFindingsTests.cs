using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Model ids in files that are not C#.</summary>
[Trait("Rule", RuleIds.MovedModel)]
[Trait("Rule", RuleIds.ProbablyMovedModel)]
[Trait("Rule", RuleIds.UnservedModel)]
[Trait("Rule", RuleIds.ModelVariant)]
[Trait("Rule", RuleIds.ModelInUse)]
public sealed class ModelFindingsTests
{
    [Theory]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4001:x-ai/grok-4.5|}", "Fallbacks": """
        + """[ "{|AIS4005:openai/gpt-4o|}", "{|AIS4002:meta-llama/llama-4-scout|}" """
        + """], "Cheap": "{|AIS4004:openai/gpt-4o:floor|}", "OldModel": "{|AIS4003:openai/gpt-9|}" }""")]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "{|AIS4001:x-ai/grok-4.5|}": 3 }, "Models": "{|AIS4001:x-ai/grok-4.5|}, """
        + """{|AIS4005:openai/gpt-4o|}" }""")]
    // An image, a prefix, an unknown author and a repository.
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Image": "nvidia/cuda", "Prefix": "openai/", "Model": "no-author/model","""
        + """ "Repo": "google/gemma-99" } // "x-ai/grok-4.5" """)]
    [InlineData("appsettings.json",
        """{ "Groq": { "Url": "https://api.groq.com", "Model": "meta-llama/llama-4-scout" }, "Gateway": """
        + """{ "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4002:meta-llama/llama-4-scout|}" } }""")]
    [InlineData("appsettings.json",
        """{ "Other": { "Url": "https:\/\/llm.example.com\/api\/v1", "Model": "x-ai/grok-4.5" }, "Gateway": """
        + """{ "Url": "https://api.phaseo.app/v1", "Site": "https://example.com", "Model": "{|AIS4001:x-ai/grok-4.5|}" } }""")]
    [InlineData("appsettings.json", """{ "Model": "x-ai/grok-4.5" }""")] // nothing says that it is sent to OpenRouter
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Groq": { "Limits": { "A": { "B": 1 } }, "Model": "x-ai/grok-4.5", "More": {} """
        + """}, "Main": { "Limits": { "C": {} }, "Model": "{|AIS4001:x-ai/grok-4.5|}" } }""")]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Name": "groq" }, { "Model": "{|AIS4001:x-ai/grok-4.5|}", "A": { "B": { } } """
        + """}, { "A": { "B": {} }, "Model": "x-ai/grok-4.5", "Name": "groq" } ], "Other": "groq" }""")]
    [InlineData("appsettings.json",
        """b": { "Url": "https://api.phaseo.app/v1", a: { "Model": "{|AIS4001:x-ai/grok-4.5|}" }, ": { ": { "Model": "{|AIS4001:x-ai/grok-4.5|}" } } }""")]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Groq" : { "Inner": { "Model": "x-ai/grok-4.5" } """
        + """}, "{|AIS2004:OpenRouter|}": { "Inner": { "Model": "{|AIS4001:x-ai/grok-4.5|}" }, "Groq": false } }""")]
    [InlineData(".env", """
        AI_STATS_API_KEY=
        CHAT_MODEL={|AIS4001:x-ai/grok-4.5|}
        export MODELS="{|AIS4005:openai/gpt-4o|},{|AIS4001:x-ai/grok-4.3|}"
        # MODEL=x-ai/grok-4.5
        GROQ_MODEL=meta-llama/llama-4-scout

        """)]
    [InlineData("compose.yml", "environment:\n  AI_STATS_API_KEY: x\n  Chat__Model: {|AIS4001:x-ai/grok-4.5|}\n  image: nvidia/cuda\n")]
    [InlineData("values.yaml", """
        key: AI_STATS_API_KEY
        llm:
          model: "{|AIS4001:x-ai/grok-4.5|}"
        ollama:
          model: meta-llama/llama-4-scout

        """)]
    [InlineData("App.config", """
        <add key="Url" value="https://api.phaseo.app/v1" />
        <add key="Model" value="{|AIS4001:x-ai/grok-4.5|}" />

        """)]
    [InlineData("chat.http", """
        POST https://api.phaseo.app/v1/chat/completions

        { "model": "{|AIS4001:x-ai/grok-4.5|}" }

        """)]
    [InlineData("run.sh", "export AI_STATS_API_KEY=x\ndotnet run -- --model {|AIS4001:x-ai/grok-4.5|}\ngit clone https://example.com/openai/gpt-4o\n")]
    [InlineData(".env", """
        AI_STATS_API_KEY=
        TOGETHER_MODEL=x-ai/grok-4.5
        NVIDIA_MODEL=x-ai/grok-4.5
        CHAT_PROVIDER=groq

        CHAT_MODEL=x-ai/grok-4.5
        LLM_BASE_URL=http://vllm:8000/v1
        LLM_MODEL=x-ai/grok-4.5
        DEFAULT_MODEL={|AIS4001:x-ai/grok-4.5|}
        AI_URL=https://api.phaseo.app/v1
        AI_MODEL={|AIS4001:x-ai/grok-4.5|}

        """)]
    [InlineData("appsettings.json",
        """{ "Together": { "Model": "x-ai/grok-4.5" }, "Nebius": { "Model": "x-ai/grok-4.5" }, "Requesty": { "Model": "x-ai/grok-4.5" }, "All": [ """
        + """{ "Name": "together", "Model": "x-ai/grok-4.5" }, { "Name": "nvidia-nim", "Model": "x-ai/grok-4.5" }, """
        + """{ "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4001:x-ai/grok-4.5|}" } ] }""")]
    [InlineData("appsettings.json",
        """{ "Gateway": { "Prompt": "You are an Azure expert", "Backend": "https://localhost:7001/api/products", "Models": """
        + """[ "huggingface/zephyr", "{|AIS4001:x-ai/grok-4.5|}", "meta/llama-3.3-70b-instruct" ] }, "Url": "https://api.phaseo.app/v1" }""")]
    [InlineData("compose.yml",
        """
        services:
          api:
            environment:
              - KEY=AI_STATS_API_KEY
              - MODEL=${MODEL:-{|AIS4001:x-ai/grok-4.5|}}
              - OTHER=${A-{|AIS4001:x-ai/grok-4.5|}}
              - Router__Model={|AIS4004:openrouter/x-ai/grok-4.5|}
          together:
            environment:
              - MODEL=x-ai/grok-4.5

        """)]
    [InlineData(".env",
        "AI_STATS_API_KEY=\nMODELS={|AIS4001:x-ai/grok-4.5|},nobody-knows/some-7b,nobody-knows/some-7b:beta,nobody-knows/some-7b-free,"
        + "{|AIS4003:nobody-knows/some-7b:free|}\n")]
    [InlineData("run.sh",
        "export AI_STATS_API_KEY=x\ndotnet run {|AIS4001:x-ai/grok-4.5|} openrouter\nA={|AIS4001:x-ai/grok-4.5|} B=${MODEL:-\n"
        + "${A:-{|AIS4001:x-ai/grok-4.5|}} B=${MODEL} C=${MODEL\n")]
    [InlineData("README.md", "The model is `x-ai/grok-4.5` on https://{|AIS1007:openrouter.ai|}.\n")]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Chat": { "Style": "You are an Azure expert in C#", "Model": "{|AIS4001:x-ai/grok-4.5|}" """
        + """}, "Groq": { "Path": "/openai/api/v1", "Model": "x-ai/grok-4.5" } }""")]
    [InlineData("appsettings.json",
        """{ "Llm": { "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4001:x-ai/grok-4.5|}", "Fallback": """
        + """{ "Provider": "groq", "Model": "x-ai/grok-4.5" } } }""")]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Notes": "We like x-ai/grok-4.5 best", "Repos": "google/model-9, """
        + """google/gemma-99", "ModelBody": "{\"repo\":\"openai/gpt-99\"}", "Body": "{\"model\":\"{|AIS4003:openai/gpt-99|}\"}" }""")]
    [InlineData("body.json", """{{ "url": "https://api.phaseo.app/v1", "model": "{|AIS4001:x-ai/grok-4.5|}" }}""")]
    [InlineData(".env", "AI_STATS_API_KEY=\nCHAT_PROVIDER=groq\nDEFAULT_MODEL={|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData(".env", """
        AI_STATS_API_KEY=
        CHAT_PROVIDER="groq"
        CHAT_MODEL=x-ai/grok-4.5
        LLM_MODEL=x-ai/grok-4.5
        LLM_BASE_URL=http://llm.example.com/v1
        """)]
    [InlineData("run.sh",
        """
        export CHAT_PROVIDER=groq
        export CHAT_MODEL=x-ai/grok-4.5
        dotnet run
        export CHAT_URL=https://api.phaseo.app/v1
        export CHAT_MODEL={|AIS4001:x-ai/grok-4.5|}
        dotnet run

        """)]
    [InlineData("upstreams.conf", "https://llm.example.com/v1 model=x-ai/grok-4.5\nhttps://api.phaseo.app/v1 model={|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("values.yaml", """
          key: AI_STATS_API_KEY
          model: "{|AIS4001:x-ai/grok-4.5|}"

        """)]
    [InlineData("values.yaml",
        """
        groq:

          model: x-ai/grok-4.5
        gateway:
          key: AI_STATS_API_KEY
          limits:
            groq: 5
          model: {|AIS4001:x-ai/grok-4.5|}

        """)]
    [InlineData("run.sh",
        "export AI_STATS_API_KEY=x\ndotnet run -- --model {|AIS4003:openai/gpt-99|}\ndocker pull nvidia/cuda-12\n"
        + "dotnet new classlib -o Models google/protobuf\n")]
    [InlineData(".env", """
        AI_STATS_API_KEY=
        CHAT_PROVIDER=groq


        CHAT_MODEL={|AIS4001:x-ai/grok-4.5|}
        CHAT_URL=https://api.phaseo.app/v1

        """)]
    [InlineData("providers.json",
        """[ { "Name": "groq", "Model": "x-ai/grok-4.5" }, { "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4001:x-ai/grok-4.5|}" } ]""")]
    [InlineData("values.yaml",
        """
        gateway:
          url: https://api.phaseo.app/v1
          model: {|AIS4001:x-ai/grok-4.5|}
        llm:
          provider: groq
          # not indented:
        # groq has it
          model: x-ai/grok-4.5
        other:
          model: x-ai/grok-4.5
          base: https://llm.example.com/v1
        main:
          model: {|AIS4001:x-ai/grok-4.5|}

        """)]
    [InlineData("values.yaml",
        """
        url: https://api.phaseo.app/v1
        models:
          - name: fast
            model: x-ai/grok-4.5
            provider: groq
          - name: slow
            model: {|AIS4001:x-ai/grok-4.5|}
            provider: phaseo

        """)]
    [InlineData("values.yaml", "llm:\n  url: https://api.phaseo.app/v1\n# groq is too slow\n  model: {|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("settings.toml",
        """
        model = "{|AIS4001:x-ai/grok-4.5|}"
        [gateway]
        url = "https://api.phaseo.app/v1"
        model = "{|AIS4001:x-ai/grok-4.5|}"

        [llm]
        model = "x-ai/grok-4.5"
        provider = "groq"
        [main]
        model = "{|AIS4001:x-ai/grok-4.5|}"

        """)]
    [InlineData("settings.ini", "[groq]\nmodel=x-ai/grok-4.5\n[phaseo]\nkey=AI_STATS_API_KEY\nmodel={|AIS4001:x-ai/grok-4.5|}")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4003:openchat/openchat-99|}", "Repo": "openchat/openchat-99" }""")]
    public Task Found(string path, string markup) => FileMarkup.VerifyAsync("/src/" + path, markup);

    [Theory]
    [InlineData("appsettings.json",
        "{\r\n  \"Url\": \"https://openrouter.ai/api/v1\",\r\n  \"Model\": \"x-ai\\/grok-4.5\", // x-ai/grok-4.5\r\n"
        + "  \"Other\": \"meta-llama/llama-4-scout\"\r\n}",
        "{\r\n  \"Url\": \"https://api.phaseo.app/v1\",\r\n  \"Model\": \"spacex-ai/grok-4.5\", // x-ai/grok-4.5\r\n"
        + "  \"Other\": \"meta-llama/llama-4-scout\"\r\n}")]
    [InlineData("run.sh", "export AI_STATS_API_KEY=x\nMODEL=${1:-x-ai/grok-4.5}\n", "export AI_STATS_API_KEY=x\nMODEL=${1:-spacex-ai/grok-4.5}\n")]
    [InlineData(".env", "OPENROUTER_API_KEY=\nMODEL=x-ai/grok-4.5\n", "AI_STATS_API_KEY=\nMODEL=spacex-ai/grok-4.5\n")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1, "spacex-ai/grok-4.5": 2 }""",
        """{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1, "spacex-ai/grok-4.5": 2 }""")] // the new id is a key already
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1, "openai/gpt-4o": 2 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "spacex-ai/grok-4.5": 1, "openai/gpt-4o": 2 } }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "x-ai/grok-4.5", "Prices": { "spacex-ai/grok-4.5": 1 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Prices": { "spacex-ai/grok-4.5": 1 } }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Prices": { "x-ai/grok-4.5": 1 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Prices": { "spacex-ai/grok-4.5": 1 } }""")]
    // A list of what callers may send keeps the old id, with the separator that stands there.
    [InlineData(".env", "AI_STATS_API_KEY=\nALLOWED_MODELS=x-ai/grok-4.5|openai/gpt-4o\n",
        "AI_STATS_API_KEY=\nALLOWED_MODELS=x-ai/grok-4.5|spacex-ai/grok-4.5|openai/gpt-4o\n")]
    [InlineData(".env", "AI_STATS_API_KEY=\nALLOWED_MODELS=openai/gpt-4o;x-ai/grok-4.5\n",
        "AI_STATS_API_KEY=\nALLOWED_MODELS=openai/gpt-4o;x-ai/grok-4.5;spacex-ai/grok-4.5\n")]
    [InlineData(".env", "AI_STATS_API_KEY=\nALLOWED_MODELS=openai/gpt-4o x-ai/grok-4.5\n",
        "AI_STATS_API_KEY=\nALLOWED_MODELS=openai/gpt-4o x-ai/grok-4.5 spacex-ai/grok-4.5\n")]
    [InlineData(".env", "AI_STATS_API_KEY=\nALLOWED_MODELS=x-ai/grok-4.5\n", "AI_STATS_API_KEY=\nALLOWED_MODELS=spacex-ai/grok-4.5\n")] // no list
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": "x-ai/grok-4.5, openai/gpt-4o" }""",
        """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": "x-ai/grok-4.5,spacex-ai/grok-4.5, openai/gpt-4o" }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "x-ai/grok-4.5" ], "AllowedModel": "x-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ], "AllowedModel": "spacex-ai/grok-4.5" }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "spacex-ai/grok-4.5", "x-ai/grok-4.5" ] }""",
        """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "spacex-ai/grok-4.5", "x-ai/grok-4.5" ] }""")] // both are there
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Models": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ] }""",
        """{ "Url": "https://api.phaseo.app/v1", "Models": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ] }""")] // both are in the list
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Models": [ "x-ai/grok-4.5" ], "MoreModels": [ "spacex-ai/grok-4.5" ] }""",
        """{ "Url": "https://api.phaseo.app/v1", "Models": [ "spacex-ai/grok-4.5" ], "MoreModels": [ "spacex-ai/grok-4.5" ] }""")]
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Model": "x-ai/grok-4.5" }, { "Model": "spacex-ai/grok-4.5" } ] }""",
        """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Model": "x-ai/grok-4.5" }, { "Model": "spacex-ai/grok-4.5" } ] }""")] // both are in the list
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "A": { "Model": "x-ai/grok-4.5" }, "B": { "Model": "spacex-ai/grok-4.5" } }""",
        """{ "Url": "https://api.phaseo.app/v1", "A": { "Model": "spacex-ai/grok-4.5" }, "B": { "Model": "spacex-ai/grok-4.5" } }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 }, "Set": "Prices:x-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 }, "Set": "Prices:x-ai/grok-4.5" }""")] // a part of another name
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 }, "Set": "Prices__x-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 }, "Set": "Prices__x-ai/grok-4.5" }""")] // a part of another name
    // What a model is told.
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "SystemPrompt": "You are x-ai/grok-4.5 at work.", "Model": "x-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "SystemPrompt": "You are x-ai/grok-4.5 at work.", "Model": "spacex-ai/grok-4.5" }""")]
    [InlineData("values.yaml", "key: AI_STATS_API_KEY\nprompt: |\n  You are x-ai/grok-4.5 at work.\nmodel: x-ai/grok-4.5\n",
        "key: AI_STATS_API_KEY\nprompt: |\n  You are x-ai/grok-4.5 at work.\nmodel: spacex-ai/grok-4.5\n")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after, code: FileMarkup.Reader);

    [Theory]
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1 }""", "write 'spacex-ai/grok-4.5' instead")]
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1, "spacex-ai/grok-4.5": "" }""",
        "'spacex-ai/grok-4.5' is already here, so remove this one by hand")]
    public async Task The_message_says_what_to_do_about_a_key(string text, string advice) => Assert.Equal(
        "AI Stats does not know 'x-ai/grok-4.5'; " + advice,
            Assert.Single(await FileMarkup.FindAsync("/src/a.json", text), static found => found.Id == RuleIds.MovedModel).Message());

    [Theory]
    [InlineData("""{ "Model": "openai/gpt-99" }""", RuleIds.UnservedModel)]
    [InlineData("""{ "Model": "openchat/openchat-99" }""")]
    [InlineData("""{ "Model": "openchat/openchat-99", "Key": "AI_STATS_API_KEY" }""", RuleIds.UnservedModel)]
    public async Task An_author_that_OpenRouter_no_longer_has_counts_where_the_file_is_about_the_gateway(string text, params string[] ids)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", """class C { string url = "https://api.phaseo.app/v1"; }""")
            .AddAdditionalFile("/src/models.json", text);
        Assert.Equal(ids, (await FileMarkup.AnalyzeAsync(solution.Build())).Select(static found => found.Id));
    }

    [Fact]
    public async Task The_own_list_decides_in_files_too()
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Code)
            .AddAdditionalFile("/src/ai-stats.models.json", """{ "models": [ { "id": "openai/my-own" } ] }""")
            .AddAdditionalFile("/src/appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Mine": "openai/my-own", "Model": "openai/gpt-4o" }""");
        Assert.Equal([RuleIds.ModelInUse, RuleIds.UnservedModel],
            (await FileMarkup.AnalyzeAsync(solution.Build())).OrderBy(static found => found.Location.SourceSpan.Start).Select(static found => found.Id));
    }
}
