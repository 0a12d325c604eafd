using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Comments that belong to a setting change with it: those above it, the end of its line, and the same setting switched off.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
[Trait("Rule", RuleIds.EndpointUrl)]
public sealed class CommentPassTests
{
    [Theory]
    // Above, behind and below.
    [InlineData(".env", """
        # The key of OpenRouter.
        # Get one: https://openrouter.ai/keys
        OPENROUTER_API_KEY=1 # from https://openrouter.ai/keys
        # OpenRouter is nice.
        """, """
        # The key of AI Stats.
        # Get one: https://phaseo.app/settings/keys
        AI_STATS_API_KEY=1 # from https://phaseo.app/settings/keys
        # OpenRouter is nice.
        (2:20-37) AIS1007: A comment mentions 'https://openrouter.ai/keys'; change it by hand if it is no longer true
        (3:37-54) AIS1007: A comment mentions 'https://openrouter.ai/keys'; change it by hand if it is no longer true
        """)]
    // A line between them parts them.
    [InlineData(".env", """
        # The key of OpenRouter.

        OPENROUTER_API_KEY=1
        """, """
        # The key of OpenRouter.

        AI_STATS_API_KEY=1
        """)]
    // An address that is switched off, above and below.
    [InlineData(".env", """
        # OPENROUTER_BASE_URL=https://openrouter.ai/api/v1
        OPENROUTER_API_KEY=1
        # OPENROUTER_CREDITS=https://openrouter.ai/api/v1/credits
        # OPENROUTER_CHAT=https://openrouter.ai/api/v1/chat/completions
        # see OPENROUTER_CHAT at https://openrouter.ai/api/v1/chat/completions
        """, """
        # OPENROUTER_BASE_URL=https://api.phaseo.app/v1
        AI_STATS_API_KEY=1
        # OPENROUTER_CREDITS=https://openrouter.ai/api/v1/credits
        # OPENROUTER_CHAT=https://api.phaseo.app/v1/chat/completions
        # see OPENROUTER_CHAT at https://openrouter.ai/api/v1/chat/completions
        (1:3-21) AIS1007: A comment mentions 'OPENROUTER_BASE_URL'; change it by hand if it is no longer true
        (1:31-50) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (3:3-20) AIS1007: A comment mentions 'OPENROUTER_CREDITS'; change it by hand if it is no longer true
        (3:30-57) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/credits'; change it by hand if it is no longer true
        (4:3-17) AIS1007: A comment mentions 'OPENROUTER_CHAT'; change it by hand if it is no longer true
        (4:27-63) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/chat/completions'; change it by
            hand if it is no longer true
        (5:7-21) AIS1007: A comment mentions 'OPENROUTER_CHAT'; change it by hand if it is no longer true
        (5:34-70) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/chat/completions'; change it by
            hand if it is no longer true
        """)]
    // The same setting with another value.
    [InlineData("a.json", """
        {
          // "BaseUrl": "https://openrouter.ai/api/v1/",
          "BaseUrl": "https://openrouter.ai/api/v1",
          // "Other": "https://openrouter.ai/api/v1",
          // "BaseUrl": "https://openrouter.ai/api/v1/credits"
        }
        """, """
        {
          // "BaseUrl": "https://api.phaseo.app/v1/",
          "BaseUrl": "https://api.phaseo.app/v1",
          // "Other": "https://openrouter.ai/api/v1",
          // "BaseUrl": "https://openrouter.ai/api/v1/credits"
        }
        (2:26-46) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/'; change it by hand if it is no longer true
        (4:24-43) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (5:26-53) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/credits'; change it by hand if it is no longer true
        """)]
    // In a shell.
    [InlineData("a.sh", """
        # BASE_URL=https://openrouter.ai/api/v1
        #export BASE_URL="https://openrouter.ai/api/v1/"
        export BASE_URL=https://openrouter.ai/api/v1
        ## base.url-x: https://openrouter.ai/api/v1
        """, """
        # BASE_URL=https://api.phaseo.app/v1
        #export BASE_URL="https://api.phaseo.app/v1/"
        export BASE_URL=https://api.phaseo.app/v1
        ## base.url-x: https://openrouter.ai/api/v1
        (1:20-39) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (2:27-47) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/'; change it by hand if it is no longer true
        (4:24-43) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        """)]
    // A text with another sign is no setting.
    [InlineData("a.sh", """
        # BASE URL=https://openrouter.ai/api/v1
        export BASE_URL=https://openrouter.ai/api/v1
        """, """
        # BASE URL=https://openrouter.ai/api/v1
        export BASE_URL=https://api.phaseo.app/v1
        (1:20-39) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        """)]
    // One without a name is none.
    [InlineData("a.yaml", """
        # : https://openrouter.ai/api/v1
        : https://openrouter.ai/api/v1
        """, """
        # : https://openrouter.ai/api/v1
        : https://api.phaseo.app/v1
        (1:13-32) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        """)]
    // A setting of YAML and its twins.
    [InlineData("a.yaml", """
        ai:
          # base.url-x: https://openrouter.ai/api/v1
          base.url-x: https://openrouter.ai/api/v1
          # - base.url-x: 'https://openrouter.ai/api/v1'
          # base_url: https://openrouter.ai/api/v1
        """, """
        ai:
          # base.url-x: https://api.phaseo.app/v1
          base.url-x: https://api.phaseo.app/v1
          # - base.url-x: 'https://api.phaseo.app/v1'
          # base_url: https://openrouter.ai/api/v1
        (2:25-44) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (4:28-47) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (5:23-42) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        """)]
    // A setting that is itself switched off.
    [InlineData(".env", """
        # The key of OpenRouter.
        # OPENROUTER_API_KEY=1
        # OPENROUTER_CHAT=https://openrouter.ai/api/v1/chat/completions
        """, """
        # The key of AI Stats.
        # AI_STATS_API_KEY=1
        # OPENROUTER_CHAT=https://api.phaseo.app/v1/chat/completions
        (3:3-17) AIS1007: A comment mentions 'OPENROUTER_CHAT'; change it by hand if it is no longer true
        (3:27-63) AIS1007: A comment mentions 'https://openrouter.ai/api/v1/chat/completions'; change it by
            hand if it is no longer true
        """)]
    // A comment in XML.
    [InlineData("a.config", """
        <!-- OPENROUTER_API_KEY of OpenRouter -->
        <add key="OPENROUTER_API_KEY" />
        """, """
        <!-- OPENROUTER_API_KEY of OpenRouter -->
        <add key="AI_STATS_API_KEY" />
        (1:6-23) AIS1007: A comment mentions 'OPENROUTER_API_KEY'; change it by hand if it is no longer true
        """)]
    // A sentence with an equals sign is no setting.
    [InlineData("a.conf", """
        # see this page = https://openrouter.ai/api/v1
        see this page = https://openrouter.ai/api/v1
        """, """
        # see this page = https://openrouter.ai/api/v1
        see this page = https://api.phaseo.app/v1
        (1:27-46) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        """)]
    public void The_comment_moves_with_its_setting(string path, string text, string expected) =>
        Assert.Equal(expected, OnePass.OfRow(path, text));
}
