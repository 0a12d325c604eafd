using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>Texts that name the gateway in several ways: in JSON as what people read, in other files as lines of settings.</summary>
[Trait("Area", "Code")]
public sealed class SentenceTests
{
    /// <summary>What becomes of a text, or behind a mark why a person has to change it, and whether it names the gateway in one way only.</summary>
    [Theory]
    [InlineData("a.json", "Set OPENROUTER_API_KEY.", "Set AI_STATS_API_KEY.", true)]
    [InlineData("a.json", "Set OPENROUTER_API_KEY, see https://openrouter.ai/keys", "Set AI_STATS_API_KEY, see https://phaseo.app/settings/keys", false)]
    [InlineData("a.json", "OpenRouter needs OPENROUTER_API_KEY", "AI Stats needs AI_STATS_API_KEY", false)]
    [InlineData("a.json", "OpenRouter", "AI Stats", false)]
    [InlineData("a.json", "OPENROUTER_API_KEY has a free tier", "! this text has a fact about OpenRouter's plans, so change it by hand", false)]
    [InlineData("a.json", "https://openrouter.ai/keys/free", "! 'https://openrouter.ai/keys/free' has no counterpart, so change this text by hand", true)]
    [InlineData("a.json", "openrouter needs OPENROUTER_API_KEY", "! 'openrouter' is the company's name, so change this text by hand", false)]
    [InlineData("a.json", "OpenRouter-compatible OPENROUTER_API_KEY", "! 'OpenRouter' is the company's name, so change this text by hand", false)]
    [InlineData("a.json", "X-OpenRouter-Title and OPENROUTER_API_KEY", "X-OpenRouter-Title and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "OpenRouter-Title and OPENROUTER_API_KEY", "AI-Stats-Title and AI_STATS_API_KEY", false)]
    [InlineData("a.json", "openrouter-compatible OPENROUTER_API_KEY", "openrouter-compatible AI_STATS_API_KEY", true)]
    [InlineData("a.json", "'OpenRouter' and OPENROUTER_API_KEY", "'OpenRouter' and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "'OpenRouter and OPENROUTER_API_KEY", "'AI Stats and AI_STATS_API_KEY", false)]
    [InlineData("a.json", "Use your-openrouter-key for OPENROUTER_API_KEY", "Use your-ai-stats-key for AI_STATS_API_KEY", false)]
    [InlineData("a.json", "YOUR_OPENROUTER_KEY", "YOUR_AI_STATS_KEY", true)]
    [InlineData("a.json", "your_openrouter_key", "your_ai_stats_key", true)]
    [InlineData("a.json", "<openrouter-key-here>", "<ai-stats-key-here>", true)]
    [InlineData("a.json", "OPENROUTER_KEY_HERE", "AI_STATS_KEY_HERE", true)]
    [InlineData("a.json", "put-openrouter", "put-ai-stats", true)]
    [InlineData("a.json", "put_openrouter", "put_ai_stats", true)]
    [InlineData("a.json", "-openrouter-key", "-openrouter-key", true)] // a part of a longer name
    [InlineData("a.json", "OPENROUTER_MODEL and OPENROUTER_API_KEY", "! 'OPENROUTER_MODEL' keeps its name, so change this text by hand", false)]
    [InlineData("a.json", "OPENROUTER_BASE_URL and OPENROUTER_API_KEY", "! 'OPENROUTER_BASE_URL' keeps its name, so change this text by hand", false)]
    [InlineData("a.json", "A__OPENROUTER_MODEL and OPENROUTER_API_KEY", "A__OPENROUTER_MODEL and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "Keys__OPENROUTER_API_KEY", "Keys__AI_STATS_API_KEY", true)]
    [InlineData("a.json", "sk-or-… is OPENROUTER_API_KEY", "phaseo_v1_sk_… is AI_STATS_API_KEY", false)]
    [InlineData("a.json", "sk-or-... is OPENROUTER_API_KEY", "phaseo_v1_sk_... is AI_STATS_API_KEY", false)]
    [InlineData("a.json", "sk-or-. is OPENROUTER_API_KEY", "! keys of AI Stats begin with phaseo_v1_sk_, so change this text by hand", false)]
    [InlineData("a.json", "sk-or-v1-… is OPENROUTER_API_KEY", "phaseo_v1_sk_… is AI_STATS_API_KEY", false)]
    [InlineData("a.json", "OPENROUTER_API_KEY=sk-or-", "AI_STATS_API_KEY=phaseo_v1_sk_", false)]
    [InlineData("a.json", "OPENROUTER_API_KEY: 'sk-or-v1-'", "AI_STATS_API_KEY: 'phaseo_v1_sk_'", false)]
    [InlineData("a.json", "OPENROUTER_API_KEY is sk-or-", "! keys of AI Stats begin with phaseo_v1_sk_, so change this text by hand", false)]
    [InlineData("a.json", "=sk-or-", "! keys of AI Stats begin with phaseo_v1_sk_, so change this text by hand", true)]
    [InlineData("a.json", "A=sk-or-", "! keys of AI Stats begin with phaseo_v1_sk_, so change this text by hand", true)]
    [InlineData("a.json", "Keys begin with sk-or-", "! keys of AI Stats begin with phaseo_v1_sk_, so change this text by hand", true)]
    [InlineData("a.json", "sk-or-v1-abc is OPENROUTER_API_KEY", "phaseo_v1_sk_abc is AI_STATS_API_KEY", false)]
    [InlineData("a.json", "sk-or-v1-0123456789abcdef0123456789abcdef is a key",
        "! a key is in this text, so put a key of AI Stats under 'AI_STATS_API_KEY' by hand", true)]
    [InlineData("a.json", "https://openrouter.ai/api/v1 and https://openrouter.ai/api/v1/messages",
        "https://api.phaseo.app/v1 and https://api.phaseo.app/v1/messages", true)]
    [InlineData("a.json", "https://openrouter.ai/api/v1/messages with OPENROUTER_API_KEY", "https://api.phaseo.app/v1/messages with AI_STATS_API_KEY", false)]
    [InlineData("a.json", "https://openrouter.ai/api/v1/credits needs OPENROUTER_API_KEY",
        "! 'https://openrouter.ai/api/v1/credits' differs on AI Stats, so change this text by hand", false)]
    [InlineData("a.json", "https://openrouter.ai/api/v1/nothing needs OPENROUTER_API_KEY",
        "! 'https://openrouter.ai/api/v1/nothing' has no counterpart, so change this text by hand", false)]
    [InlineData("a.json", "https://openrouter.ai/terms and OPENROUTER_API_KEY",
        "! 'https://openrouter.ai/terms' is about OpenRouter, so change this text by hand", false)]
    [InlineData("a.json", "https://openrouter.ai for OPENROUTER_API_KEY", "https://phaseo.app for AI_STATS_API_KEY", false)]
    [InlineData("a.json", "https://eu.openrouter.ai for OPENROUTER_API_KEY",
        "! 'https://eu.openrouter.ai' has no counterpart, so change this text by hand", false)]
    [InlineData("a.json", "App.OpenRouter and OPENROUTER_API_KEY", "App.OpenRouter and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "OpenRouter.Client and OPENROUTER_API_KEY", "OpenRouter.Client and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "OpenRouter:Key and OPENROUTER_API_KEY", "OpenRouter:Key and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "OpenRouter: OPENROUTER_API_KEY", "AI Stats: AI_STATS_API_KEY", false)]
    [InlineData("a.json", "OPENROUTER_API_KEY of OpenRouter.", "AI_STATS_API_KEY of AI Stats.", false)]
    [InlineData("a.json", "openrouter/auto and OPENROUTER_API_KEY", "openrouter/auto and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "OpenRouter=1 and OPENROUTER_API_KEY", "OpenRouter=1 and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "A=OpenRouter and OPENROUTER_API_KEY", "A=OpenRouter and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "@openrouter and OPENROUTER_API_KEY", "@openrouter and AI_STATS_API_KEY", true)]
    [InlineData("a.json", "OPENROUTER_API_KEY or OPENROUTER_API_KEY", "AI_STATS_API_KEY or AI_STATS_API_KEY", false)]
    [InlineData(".env", "A=OpenRouter OPENROUTER_API_KEY", "A=OpenRouter AI_STATS_API_KEY", true)]
    [InlineData(".env", "openrouter OPENROUTER_API_KEY", "openrouter AI_STATS_API_KEY", false)]
    [InlineData(".env", "OPENROUTER_MODEL OPENROUTER_API_KEY", "OPENROUTER_MODEL AI_STATS_API_KEY", true)]
    [InlineData(".env", "free OPENROUTER_API_KEY", "free AI_STATS_API_KEY", true)]
    [InlineData(".env", "https://openrouter.ai OPENROUTER_API_KEY", "! 'https://openrouter.ai' has no counterpart, so change this text by hand", false)]
    [InlineData(".env", "# OPENROUTER_MODEL OPENROUTER_API_KEY", "! 'OPENROUTER_MODEL' keeps its name, so change this text by hand", false)]
    [InlineData(".env", "OPENROUTER_API_KEY=your-openrouter-key", "AI_STATS_API_KEY=your-ai-stats-key", false)]
    [InlineData(".env", "OPENROUTER_API_KEY=sk-or-v1-your-key", "AI_STATS_API_KEY=phaseo_v1_sk_your-key", false)]
    public async Task A_text_changes_as_a_whole_or_not_at_all(string path, string text, string expected, bool isWhole)
    {
        var (before, after) = path == "a.json" ? ("{ \"Message\": \"", "\" }") : ("", "\n");
        var file = await SettingsReading.ReadAsync(path, before + text + after);
        var sentence = Sentence.Of(file, file.Signals.Sites[0]);
        Assert.Equal(expected.StartsWith("! ", StringComparison.Ordinal) ? expected[2..] : null, sentence.Obstacle);
        if (sentence.Obstacle is null)
            Assert.Equal(before + expected + after, file.Text.WithChanges(sentence.Changes).ToString());
        Assert.Equal(isWhole, sentence.IsWhole);
    }
}
