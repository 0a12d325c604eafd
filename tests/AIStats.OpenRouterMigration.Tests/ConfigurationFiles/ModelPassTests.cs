using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Model ids in files that are not C#, with what the messages say about them.</summary>
[Trait("Rule", RuleIds.MovedModel)]
[Trait("Rule", RuleIds.ProbablyMovedModel)]
[Trait("Rule", RuleIds.UnservedModel)]
[Trait("Rule", RuleIds.ModelVariant)]
[Trait("Rule", RuleIds.ModelInUse)]
public sealed class ModelPassTests
{
    [Theory]
    // Each kind.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "Model": "x-ai/grok-4.5", "Fallbacks": [ "openai/gpt-4o", "meta-llama/llama-4-scout" ],
          "Cheap": "openai/gpt-4o:floor", "OldModel": "openai/gpt-9" }
        """, """
        { "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "Fallbacks": [ "openai/gpt-4o", "meta-llama/llama-4-scout" ],
          "Cheap": "openai/gpt-4o:floor", "OldModel": "openai/gpt-9" }
        (1:81-93) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (1:98-121) AIS4002: AI Stats does not know 'meta-llama/llama-4-scout'; it is probably
            'meta/llama-4-scout' (other author), so compare the two
        (2:13-31) AIS4004: AI Stats does not resolve 'openai/gpt-4o:floor'; drop ':floor' and send provider.sort = "price"
        (2:48-59) AIS4003: AI Stats does not serve 'openai/gpt-9'; the closest are 'openai/gpt-5.5',
            'openai/gpt-5.4', 'openai/gpt-5.2'
        """)]
    // A file that ends in the middle of a list.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "x-ai/grok-4.5
        """, """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5
        """)]
    // The same id twice in a line is told once, in two lines twice.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "Model": "openai/gpt-9", "ChatModel": "openai/gpt-9",
          "OtherModel": "openai/gpt-9", "A": { "Model": "x-ai/grok-4.5" }, "B": { "Model": "x-ai/grok-4.5" } }
        """, """
        { "Url": "https://api.phaseo.app/v1", "Model": "openai/gpt-9", "ChatModel": "openai/gpt-9",
          "OtherModel": "openai/gpt-9", "A": { "Model": "spacex-ai/grok-4.5" }, "B": { "Model": "spacex-ai/grok-4.5" } }
        (1:49-60) AIS4003: AI Stats does not serve 'openai/gpt-9'; the closest are 'openai/gpt-5.5',
            'openai/gpt-5.4', 'openai/gpt-5.2'
        (2:18-29) AIS4003: AI Stats does not serve 'openai/gpt-9'; the closest are 'openai/gpt-5.5',
            'openai/gpt-5.4', 'openai/gpt-5.2'
        """)]
    // Of more, those that a person changes are told together.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "Models": [
            "openai/gpt-910", "openai/gpt-911", "openai/gpt-912", "openai/gpt-913", "openai/gpt-914", "openai/gpt-915", "openai/gpt-916", "openai/gpt-917",
            "openai/gpt-918", "openai/gpt-919", "openai/gpt-920", "openai/gpt-921", "openai/gpt-922", "openai/gpt-923", "openai/gpt-924", "openai/gpt-925",
            "openai/gpt-4o", "x-ai/grok-4.5", "openai/gpt-4o-mini", "openai/gpt-4.1", "openai/gpt-4.1-mini", "openai/gpt-4o:floor" ] }
        """, """
        { "Url": "https://api.phaseo.app/v1", "Models": [
            "openai/gpt-910", "openai/gpt-911", "openai/gpt-912", "openai/gpt-913", "openai/gpt-914", "openai/gpt-915", "openai/gpt-916", "openai/gpt-917",
            "openai/gpt-918", "openai/gpt-919", "openai/gpt-920", "openai/gpt-921", "openai/gpt-922", "openai/gpt-923", "openai/gpt-924", "openai/gpt-925",
            "openai/gpt-4o", "spacex-ai/grok-4.5", "openai/gpt-4o-mini", "openai/gpt-4.1", "openai/gpt-4.1-mini", "openai/gpt-4o:floor" ] }
        (2:6-19) AIS4003: AI Stats does not serve 16 of the 22 models of this list ('openai/gpt-910',
            'openai/gpt-911', 'openai/gpt-912' and 13 more); choose others from GET /v1/models
        (4:6-18) AIS4005: 4 of the 22 models of this list ('openai/gpt-4o', 'openai/gpt-4o-mini',
            'openai/gpt-4.1' and 1 more) are in use, and AI Stats serves them
        (4:103-121) AIS4004: AI Stats does not resolve 'openai/gpt-4o:floor'; drop ':floor' and send provider.sort = "price"
        """)]
    // A prompt in YAML, below its name and behind it.
    [InlineData("a.yaml", """
        key: AI_STATS_API_KEY
        prompt: |
          You are x-ai/grok-4.5 at work.
        instructions: You are x-ai/grok-4.3 at work.
        model: x-ai/grok-4.5
        """, """
        key: AI_STATS_API_KEY
        prompt: |
          You are x-ai/grok-4.5 at work.
        instructions: You are x-ai/grok-4.3 at work.
        model: spacex-ai/grok-4.5
        (3:11-23) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; it is in a text for a model or for
            people, so write 'spacex-ai/grok-4.5' by hand
        (4:23-35) AIS4001: AI Stats does not know 'x-ai/grok-4.3'; it is in a text for a model or for
            people, so write 'spacex-ai/grok-4.3' by hand
        """)]
    // A single word is no prompt.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Prompt": "x-ai/grok-4.5" }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prompt": "spacex-ai/grok-4.5" }""")]
    // An answer that a test keeps.
    [InlineData("a.json", """
        { "url": "https://api.phaseo.app/v1", "answer": { "id": "gen-1", "model": "x-ai/grok-4.5", "choices": [ { "message": { "content": "a" } } ] },
          "request": { "model": "x-ai/grok-4.5", "messages": [] } }
        """, """
        { "url": "https://api.phaseo.app/v1", "answer": { "id": "gen-1", "model": "x-ai/grok-4.5", "choices": [ { "message": { "content": "a" } } ] },
          "request": { "model": "spacex-ai/grok-4.5", "messages": [] } }
        """)]
    // The new id is a value, and no key.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 }, "Model": "spacex-ai/grok-4.5" }""", """
        { "Url": "https://api.phaseo.app/v1", "Prices": { "spacex-ai/grok-4.5": 1 }, "Model": "spacex-ai/grok-4.5" }
        (1:83-100) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // In another list of the same name.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "A": { "Models": [ "x-ai/grok-4.5" ] }, "B": { "Models": [ "spacex-ai/grok-4.5" ] } }""",
        """
        { "Url": "https://api.phaseo.app/v1", "A": { "Models": [ "spacex-ai/grok-4.5" ] }, "B": { "Models": [ "spacex-ai/grok-4.5" ] } }
        (1:99-116) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // In another list of the same object.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Models": [ [ "x-ai/grok-4.5" ], [ "spacex-ai/grok-4.5" ] ] }""", """
        { "Url": "https://api.phaseo.app/v1", "Models": [ [ "spacex-ai/grok-4.5" ], [ "spacex-ai/grok-4.5" ] ] }
        (1:75-92) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // Of which one is deeper.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Model": "x-ai/grok-4.5" }, { "A": { "Model": "spacex-ai/grok-4.5" } } ] }""",
        """
        { "Url": "https://api.phaseo.app/v1", "All": [ { "Model": "spacex-ai/grok-4.5" }, { "A": { "Model": "spacex-ai/grok-4.5" } } ] }
        (1:97-114) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // In objects of two names.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "A": { "Model": "x-ai/grok-4.5" }, "B": { "Model": "spacex-ai/grok-4.5" } }""", """
        { "Url": "https://api.phaseo.app/v1", "A": { "Model": "spacex-ai/grok-4.5" }, "B": { "Model": "spacex-ai/grok-4.5" } }
        (1:91-108) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // In entries of two lists.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "A": [ { "Model": "x-ai/grok-4.5" } ], "B": [ { "Model": "spacex-ai/grok-4.5" } ] }""",
        """
        { "Url": "https://api.phaseo.app/v1", "A": [ { "Model": "spacex-ai/grok-4.5" } ], "B": [ { "Model": "spacex-ai/grok-4.5" } ] }
        (1:97-114) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // Members of two names in one object.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "x-ai/grok-4.5", "ChatModel": "spacex-ai/grok-4.5" }""", """
        { "Url": "https://api.phaseo.app/v1", "Model": "spacex-ai/grok-4.5", "ChatModel": "spacex-ai/grok-4.5" }
        (1:79-96) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // One text with both.
    [InlineData("a.json",
        """{ "Url": "https://api.phaseo.app/v1", "Models": "x-ai/grok-4.5,spacex-ai/grok-4.5", "ChatModels": "x-ai/grok-4.5,openai/gpt-4o" }""", """
        { "Url": "https://api.phaseo.app/v1", "Models": "x-ai/grok-4.5,spacex-ai/grok-4.5", "ChatModels": "spacex-ai/grok-4.5,openai/gpt-4o" }
        (1:50-62) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; 'spacex-ai/grok-4.5' is already here, so
            remove this one by hand
        (1:64-81) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        (1:114-126) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // One line with both.
    [InlineData(".env", """
        AI_STATS_API_KEY=
        MODELS=x-ai/grok-4.5,spacex-ai/grok-4.5
        CHAT_MODELS=x-ai/grok-4.5,openai/gpt-4o
        """, """
        AI_STATS_API_KEY=
        MODELS=x-ai/grok-4.5,spacex-ai/grok-4.5
        CHAT_MODELS=spacex-ai/grok-4.5,openai/gpt-4o
        (2:8-20) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; 'spacex-ai/grok-4.5' is already here, so
            remove this one by hand
        (2:22-39) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        (3:27-39) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // A body in a text.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Body": "{\"model\":\"x-ai/grok-4.5\",\"models\":[\"spacex-ai/grok-4.5\"]}" }""", """
        { "Url": "https://api.phaseo.app/v1", "Body": "{\"model\":\"spacex-ai/grok-4.5\",\"models\":[\"spacex-ai/grok-4.5\"]}" }
        (1:91-108) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // A list of what callers may send, of one.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "x-ai/grok-4.5" ] }""",
        """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ] }""")]
    // Of several.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": [
            "openai/gpt-4o",
            "x-ai/grok-4.5"
          ] }
        """, """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": [
            "openai/gpt-4o",
            "x-ai/grok-4.5", "spacex-ai/grok-4.5"
          ] }
        (2:6-18) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // In a text.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": "openai/gpt-4o;x-ai/grok-4.5",
          "AllowedModel": "x-ai/grok-4.5", "AllowedPrice": { "x-ai/grok-4.5": 1 } }
        """, """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": "openai/gpt-4o;x-ai/grok-4.5;spacex-ai/grok-4.5",
          "AllowedModel": "spacex-ai/grok-4.5", "AllowedPrice": { "spacex-ai/grok-4.5": 1 } }
        (1:57-69) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // With each separator.
    [InlineData(".env", """
        AI_STATS_API_KEY=
        ALLOWED_MODELS=x-ai/grok-4.5|openai/gpt-4o
        ALLOWED_CHAT=openai/gpt-4o;x-ai/grok-4.5
        ALLOWED_TEXT=openai/gpt-4o,x-ai/grok-4.5
        ALLOWED_MORE=openai/gpt-4o x-ai/grok-4.5
        ALLOWED_ONE=x-ai/grok-4.5
        """, """
        AI_STATS_API_KEY=
        ALLOWED_MODELS=x-ai/grok-4.5|spacex-ai/grok-4.5|openai/gpt-4o
        ALLOWED_CHAT=openai/gpt-4o;x-ai/grok-4.5;spacex-ai/grok-4.5
        ALLOWED_TEXT=openai/gpt-4o,x-ai/grok-4.5,spacex-ai/grok-4.5
        ALLOWED_MORE=openai/gpt-4o x-ai/grok-4.5 spacex-ai/grok-4.5
        ALLOWED_ONE=spacex-ai/grok-4.5
        (2:30-42) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (3:14-26) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (4:14-26) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (5:14-26) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // Another id's.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.3": 1 } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Prices": { "spacex-ai/grok-4.3": 1 } }""", "C.cs",
        """class C { string price = config["Prices:x-ai/grok-4.5"]; }""")]
    // A list in a text, parted by blanks.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "AllowedModels": "x-ai/grok-4.5 openai/gpt-4o" }""", """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": "x-ai/grok-4.5 spacex-ai/grok-4.5 openai/gpt-4o" }
        (1:71-83) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // A list in brackets, with quotes and without.
    [InlineData("a.yaml", """
        url: https://api.phaseo.app/v1
        allowed_models: ["x-ai/grok-4.5", 'openai/gpt-4o']
        allowed_chat: [openai/gpt-4o, x-ai/grok-4.5]
        """, """
        url: https://api.phaseo.app/v1
        allowed_models: ["x-ai/grok-4.5", "spacex-ai/grok-4.5", 'openai/gpt-4o']
        allowed_chat: [openai/gpt-4o, x-ai/grok-4.5,spacex-ai/grok-4.5]
        (2:36-48) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (3:16-28) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    // Signs with blanks around them.
    [InlineData(".env", """
        AI_STATS_API_KEY=
        ALLOWED_MODELS=openai/gpt-4o ; x-ai/grok-4.5
        ALLOWED_CHAT=x-ai/grok-4.5 | openai/gpt-4o
        """, """
        AI_STATS_API_KEY=
        ALLOWED_MODELS=openai/gpt-4o ; x-ai/grok-4.5;spacex-ai/grok-4.5
        ALLOWED_CHAT=x-ai/grok-4.5|spacex-ai/grok-4.5 | openai/gpt-4o
        (2:16-28) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (3:30-42) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        """)]
    public void The_id_moves(string path, string text, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow(path, text, others));

    [Theory]
    // A few that are served are told one by one.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "Models": [
            "openai/gpt-4o", "openai/gpt-4o-mini", "openai/gpt-4.1", "openai/gpt-4.1-mini" ] }
        """, """
        (2:6-18) AIS4005: 'openai/gpt-4o' is in use, and AI Stats serves it
        (2:23-40) AIS4005: 'openai/gpt-4o-mini' is in use, and AI Stats serves it
        (2:45-58) AIS4005: 'openai/gpt-4.1' is in use, and AI Stats serves it
        (2:63-81) AIS4005: 'openai/gpt-4.1-mini' is in use, and AI Stats serves it
        """)]
    // A prompt.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "SystemPrompt": "You are x-ai/grok-4.5 and openai/gpt-4o at work." }""", """
        (1:64-76) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; it is in a text for a model or for
            people, so write 'spacex-ai/grok-4.5' by hand
        """)]
    // An answer is the whole file.
    [InlineData("a.json", """{ "id": "gen-1", "model": "x-ai/grok-4.5", "choices": [ { "message": { "content": "a" } } ] }""", "")]
    // The new id is a key already.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1, "spacex-ai/grok-4.5": 2 } }""", """
        (1:52-64) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; 'spacex-ai/grok-4.5' is already here, so
            remove this one by hand
        (1:72-89) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // The new id stands in the same list.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Models": [ "x-ai/grok-4.5", "spacex-ai/grok-4.5" ] }""", """
        (1:52-64) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; 'spacex-ai/grok-4.5' is already here, so
            remove this one by hand
        (1:69-86) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // In entries of one list.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "All": [ { "Model": "x-ai/grok-4.5" }, { "Model": "spacex-ai/grok-4.5" } ] }""", """
        (1:60-72) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; 'spacex-ai/grok-4.5' is already here, so
            remove this one by hand
        (1:90-107) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // Which has both.
    [InlineData("a.json", """
        { "Url": "https://api.phaseo.app/v1", "AllowedModels": [ "spacex-ai/grok-4.5", "x-ai/grok-4.5" ],
          "AllowedChatModels": "x-ai/grok-4.5,spacex-ai/grok-4.5" }
        """, """
        (1:59-76) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        (2:39-56) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // A part of the name of a setting.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 }, "Other": "Prices:x-ai/grok-4.5" }""", """
        (1:52-64) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; it is a part of another name, so rename
            both to 'spacex-ai/grok-4.5' by hand
        """)]
    // Which code composes.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Prices": { "x-ai/grok-4.5": 1 } }""", """
        (1:52-64) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; it is a part of another name, so rename
            both to 'spacex-ai/grok-4.5' by hand
        """, "C.cs", """class C { string price = config["Prices:x-ai/grok-4.5"], other = config["Prices__x-ai/grok-4.3"]; }""")]
    // The connection stays.
    [InlineData("a.json", """{ "Model": "x-ai/grok-4.5" }""", """
        (1:13-25) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; it stays, because 'sk-or-' in C.cs(3)
            chooses the URL by the key
        """, "C.cs", """
        class C
        {
            string Url(string key) => key.StartsWith("sk-or-") ? "https://openrouter.ai/api/v1" : "https://api.openai.com/v1";
        }
        """)]
    // A word of a command that looks like a model's name.
    [InlineData("run.sh", """
        export AI_STATS_API_KEY=x
        dotnet run --model openai/gpt-99
        dotnet run --image openai/gpt-99
        docker pull nvidia/cuda-12
        """, """
        (2:20-32) AIS4003: AI Stats does not serve 'openai/gpt-99'; the closest are 'openai/gpt-5.5',
            'openai/gpt-5.4', 'openai/gpt-5.2'
        """)]
    [InlineData("a.json", """{ "Model": "openchat/openchat-99" }""", "")] // an author that OpenRouter no longer has
    // Beside the gateway's address.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Model": "openchat/openchat-99" }""", """
        (1:49-68) AIS4003: AI Stats does not serve 'openchat/openchat-99'; it serves no model like it, so
            choose one from GET /v1/models
        """)]
    public void The_id_stays(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
