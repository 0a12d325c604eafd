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
    [InlineData("appsettings.json",
        """{ "Url": "https://api.phaseo.app/v1", "Image": "nvidia/cuda", "Prefix": "openai/", "Model": "no-author/model","""
        + """ "Repo": "google/gemma-99" } // "x-ai/grok-4.5" """)]
    [InlineData("appsettings.json",
        """{ "Groq": { "Url": "https://api.groq.com", "Model": "meta-llama/llama-4-scout" }, "Gateway": """
        + """{ "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4002:meta-llama/llama-4-scout|}" } }""")]
    [InlineData("appsettings.json",
        """{ "Other": { "Url": "https:\/\/llm.example.com\/api\/v1", "Model": "x-ai/grok-4.5" }, "Gateway": """
        + """{ "Url": "https://api.phaseo.app/v1", "Site": "https://example.com", "Model": "{|AIS4001:x-ai/grok-4.5|}" } }""")]
    [InlineData("appsettings.json", """{ "Model": "x-ai/grok-4.5" }""")]
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
    [InlineData(".env",
        "AI_STATS_API_KEY=\nCHAT_MODEL={|AIS4001:x-ai/grok-4.5|}\nexport MODELS=\"{|AIS4005:openai/gpt-4o|},{|AIS4001:x-ai/grok-4.3|}\"\n"
        + "# MODEL=x-ai/grok-4.5\nGROQ_MODEL=meta-llama/llama-4-scout\n")]
    [InlineData("compose.yml", "environment:\n  AI_STATS_API_KEY: x\n  Chat__Model: {|AIS4001:x-ai/grok-4.5|}\n  image: nvidia/cuda\n")]
    [InlineData("values.yaml", "key: AI_STATS_API_KEY\nllm:\n  model: \"{|AIS4001:x-ai/grok-4.5|}\"\nollama:\n  model: meta-llama/llama-4-scout\n")]
    [InlineData("App.config", "<add key=\"Url\" value=\"https://api.phaseo.app/v1\" />\n<add key=\"Model\" value=\"{|AIS4001:x-ai/grok-4.5|}\" />\n")]
    [InlineData("chat.http", "POST https://api.phaseo.app/v1/chat/completions\n\n{ \"model\": \"{|AIS4001:x-ai/grok-4.5|}\" }\n")]
    [InlineData("run.sh", "export AI_STATS_API_KEY=x\ndotnet run -- --model {|AIS4001:x-ai/grok-4.5|}\ngit clone https://example.com/openai/gpt-4o\n")]
    [InlineData(".env",
        "AI_STATS_API_KEY=\nTOGETHER_MODEL=x-ai/grok-4.5\nNVIDIA_MODEL=x-ai/grok-4.5\nCHAT_PROVIDER=groq\n\nCHAT_MODEL=x-ai/grok-4.5\n"
        + "LLM_BASE_URL=http://vllm:8000/v1\nLLM_MODEL=x-ai/grok-4.5\nDEFAULT_MODEL={|AIS4001:x-ai/grok-4.5|}\nAI_URL=https://api.phaseo.app/v1\n"
        + "AI_MODEL={|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("appsettings.json",
        """{ "Together": { "Model": "x-ai/grok-4.5" }, "Nebius": { "Model": "x-ai/grok-4.5" }, "Requesty": { "Model": "x-ai/grok-4.5" }, "All": [ """
        + """{ "Name": "together", "Model": "x-ai/grok-4.5" }, { "Name": "nvidia-nim", "Model": "x-ai/grok-4.5" }, """
        + """{ "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4001:x-ai/grok-4.5|}" } ] }""")]
    [InlineData("appsettings.json",
        """{ "Gateway": { "Prompt": "You are an Azure expert", "Backend": "https://localhost:7001/api/products", "Models": """
        + """[ "huggingface/zephyr", "{|AIS4001:x-ai/grok-4.5|}", "meta/llama-3.3-70b-instruct" ] }, "Url": "https://api.phaseo.app/v1" }""")]
    [InlineData("compose.yml",
        "services:\n  api:\n    environment:\n      - KEY=AI_STATS_API_KEY\n      - MODEL=${MODEL:-{|AIS4001:x-ai/grok-4.5|}}\n"
        + "      - OTHER=${A-{|AIS4001:x-ai/grok-4.5|}}\n      - Router__Model={|AIS4004:openrouter/x-ai/grok-4.5|}\n  together:\n    environment:\n"
        + "      - MODEL=x-ai/grok-4.5\n")]
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
    [InlineData(".env", "AI_STATS_API_KEY=\nCHAT_PROVIDER=\"groq\"\nCHAT_MODEL=x-ai/grok-4.5\nLLM_MODEL=x-ai/grok-4.5\nLLM_BASE_URL=http://llm.example.com/v1")]
    [InlineData("run.sh",
        "export CHAT_PROVIDER=groq\nexport CHAT_MODEL=x-ai/grok-4.5\ndotnet run\nexport CHAT_URL=https://api.phaseo.app/v1\n"
        + "export CHAT_MODEL={|AIS4001:x-ai/grok-4.5|}\ndotnet run\n")]
    [InlineData("upstreams.conf", "https://llm.example.com/v1 model=x-ai/grok-4.5\nhttps://api.phaseo.app/v1 model={|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("values.yaml", "  key: AI_STATS_API_KEY\n  model: \"{|AIS4001:x-ai/grok-4.5|}\"\n")]
    [InlineData("values.yaml",
        "groq:\n\n  model: x-ai/grok-4.5\ngateway:\n  key: AI_STATS_API_KEY\n  limits:\n    groq: 5\n  model: {|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("run.sh",
        "export AI_STATS_API_KEY=x\ndotnet run -- --model {|AIS4003:openai/gpt-99|}\ndocker pull nvidia/cuda-12\n"
        + "dotnet new classlib -o Models google/protobuf\n")]
    [InlineData(".env", "AI_STATS_API_KEY=\nCHAT_PROVIDER=groq\n\n\nCHAT_MODEL={|AIS4001:x-ai/grok-4.5|}\nCHAT_URL=https://api.phaseo.app/v1\n")]
    [InlineData("providers.json",
        """[ { "Name": "groq", "Model": "x-ai/grok-4.5" }, { "Url": "https://api.phaseo.app/v1", "Model": "{|AIS4001:x-ai/grok-4.5|}" } ]""")]
    [InlineData("values.yaml",
        "gateway:\n  url: https://api.phaseo.app/v1\n  model: {|AIS4001:x-ai/grok-4.5|}\nllm:\n  provider: groq\n  # not indented:\n# groq has it\n"
        + "  model: x-ai/grok-4.5\nother:\n  model: x-ai/grok-4.5\n  base: https://llm.example.com/v1\nmain:\n  model: {|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("values.yaml",
        "url: https://api.phaseo.app/v1\nmodels:\n  - name: fast\n    model: x-ai/grok-4.5\n    provider: groq\n  - name: slow\n"
        + "    model: {|AIS4001:x-ai/grok-4.5|}\n    provider: phaseo\n")]
    [InlineData("values.yaml", "llm:\n  url: https://api.phaseo.app/v1\n# groq is too slow\n  model: {|AIS4001:x-ai/grok-4.5|}\n")]
    [InlineData("settings.toml",
        "model = \"{|AIS4001:x-ai/grok-4.5|}\"\n[gateway]\nurl = \"https://api.phaseo.app/v1\"\nmodel = \"{|AIS4001:x-ai/grok-4.5|}\"\n\n[llm]\n"
        + "model = \"x-ai/grok-4.5\"\nprovider = \"groq\"\n[main]\nmodel = \"{|AIS4001:x-ai/grok-4.5|}\"\n")]
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
        """{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1, "spacex-ai/grok-4.5": 2 }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1, "openai/gpt-4o": 2 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "spacex-ai/grok-4.5": 1, "openai/gpt-4o": 2 } }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "x-ai/grok-4.5", "Prices": { "spacex-ai/grok-4.5": 1 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Prices": { "spacex-ai/grok-4.5": 1 } }""")]
    [InlineData("appsettings.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Prices": { "x-ai/grok-4.5": 1 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Prices": { "spacex-ai/grok-4.5": 1 } }""")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after, code: FileMarkup.Reader);

    [Theory]
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1 }""", "write 'spacex-ai/grok-4.5' instead")]
    [InlineData("""{ "Url": "https://api.phaseo.app/v1", "x-ai/grok-4.5": 1, "spacex-ai/grok-4.5": "" }""",
        "'spacex-ai/grok-4.5' is in this file already, so remove this one by hand")]
    public async Task The_message_says_what_to_do_about_a_key(string text, string advice) => Assert.Equal(
        "AI Stats does not know the model id 'x-ai/grok-4.5'; " + advice,
            Assert.Single(await FileMarkup.FindAsync("/src/a.json", text), static found => found.Id == RuleIds.MovedModel).Message());

    [Theory]
    [InlineData("""{ "Model": "openai/gpt-99" }""", RuleIds.UnservedModel)]
    [InlineData("""{ "Model": "openchat/openchat-99" }""")]
    [InlineData("""{ "Model": "openchat/openchat-99", "Key": "AI_STATS_API_KEY" }""", RuleIds.UnservedModel)]
    public async Task An_author_that_OpenRouter_no_longer_has_counts_where_the_file_is_about_the_gateway(string text, params string[] ids)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", "class C { string url = \"https://api.phaseo.app/v1\"; }")
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
