using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Hosts in lists and policies, and the Host header of a proxy, in files that are not C#.</summary>
[Trait("Rule", RuleIds.HostTest)]
[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class HostFindingsTests
{
    [Theory]
    [InlineData("appsettings.json",
        """{ "ContentSecurityPolicy": "default-src 'self'; connect-src https://{|AIS1005:openrouter.ai|} https://*{|AIS1005:.openrouter.ai|}" }""")]
    [InlineData("appsettings.json",
        """{ "Csp": { "connect-src": [ "https://{|AIS1005:openrouter.ai|}" ] }, "AllowedOutboundHosts": [ "{|AIS1005:openrouter.ai|}" """
        + """], "EgressHost": "{|AIS1005:openrouter.ai:443|}" }""")]
    [InlineData("appsettings.json",
        """{ "AllowedOrigins": [ "https://{|AIS1005:openrouter.ai|}" ], "AllowedHosts": "{|AIS1005:openrouter.ai|};localhost", "Host": """
        + """{ "CORS": "https://{|AIS1005:openrouter.ai|}" } }""")]
    [InlineData("appsettings.json", """{ "Providers": { "{|AIS1005:openrouter.ai|}": "a", "api.openai.com": "b" } }""")]
    [InlineData("appsettings.json", """{ "Probe": { "Url": "https://{|AIS1002:openrouter.ai/api/v1/models|}", "Host": "{|AIS1005:openrouter.ai|}" } }""")]
    [InlineData("appsettings.json",
        """{ "Gateway": { "Host": "{|AIS1004:openrouter.ai|}" }, "Hosts": { "A": { "BaseUrl": "https://{|AIS1004:openrouter.ai|}" } } }""")]
    [InlineData("compose.yml", """
        services:
          api:
            extra_hosts: [ "{|AIS1005:openrouter.ai:104.18.2.115|}" ]

        """)]
    [InlineData("policy.yaml", "egress:\n  - {|AIS1005:openrouter.ai|}\n")]
    [InlineData("appsettings.json",
        """{ "Hosts": { "BaseUrl": "https://{|AIS1004:openrouter.ai|}" }, "Server": "{|AIS1004:openrouter.ai|}", "Proxy": """
        + """{ "Host": "localhost", "Server": "{|AIS1004:openrouter.ai|}" } }""")]
    [InlineData("appsettings.json", """{ "T": [ { "RequestHeader": "X-Forwarded-Host", "Set": "{|AIS1004:openrouter.ai|}" } ] }""")]
    [InlineData("hosts.json", """[ "{|AIS1004:openrouter.ai|}", "example.com" ]""")]
    [InlineData("hosts.yaml", "- {|AIS1004:openrouter.ai|}\n- example.com\n")]
    public Task Found(string path, string markup) => FileMarkup.VerifyAsync("/src/" + path, markup);

    [Theory]
    [InlineData("appsettings.json",
        """{ "Csp": "connect-src 'self' https://openrouter.ai; x", "Outbound": [ "openrouter.ai", "a" ], "Hosts": { "openrouter.ai": 1 } }""",
            """{ "Csp": "connect-src 'self' https://api.phaseo.app https://openrouter.ai; """
            + """x", "Outbound": [ "api.phaseo.app", "openrouter.ai", "a" ], "Hosts": { "openrouter.ai": 1 } }""")]
    // The object has both hosts, and a single value gets no second one.
    [InlineData("appsettings.json", """{ "Hosts": { "openrouter.ai": 1, "api.phaseo.app": 2 }, "Origins": "https://openrouter.ai" }""",
        """{ "Hosts": { "openrouter.ai": 1, "api.phaseo.app": 2 }, "Origins": "https://openrouter.ai" }""")]
    [InlineData("Web.config", """<add name="Content-Security-Policy" value="connect-src https://openrouter.ai" />""",
        """<add name="Content-Security-Policy" value="connect-src https://api.phaseo.app https://openrouter.ai" />""")]
    [InlineData("policy.yaml", "url: https://openrouter.ai/api/v1\negress:\n  - openrouter.ai\n  - x.com\n",
        "url: https://api.phaseo.app/v1\negress:\n  - api.phaseo.app\n  - openrouter.ai\n  - x.com\n")]
    [InlineData(".env", "ALLOW_HOSTS=x.com,openrouter.ai\n", "ALLOW_HOSTS=x.com,api.phaseo.app,openrouter.ai\n")]
    [InlineData("appsettings.json", """
        {
          "Outbound": [
            "openrouter.ai"
          ]
        }

        """,
        """
        {
          "Outbound": [
            "api.phaseo.app",
            "openrouter.ai"
          ]
        }

        """)]
    [InlineData("appsettings.json", """{ "d": { "Address": "https://openrouter.ai/api/v1/", "Host": "openrouter.ai" } }""",
        """{ "d": { "Address": "https://api.phaseo.app/v1/", "Host": "api.phaseo.app" } }""")]
    // The list of models stays, and needs no Host header.
    [InlineData("appsettings.json",
        """{ "d": { "Address": "https://openrouter.ai/api/v1/", "Health": "https://openrouter.ai/api/v1/models", "Host": "openrouter.ai" } }""",
            """{ "d": { "Address": "https://api.phaseo.app/v1/", "Health": "https://openrouter.ai/api/v1/models", "Host": "api.phaseo.app" } }""")]
    [InlineData("appsettings.json",
        """{ "T": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ], "d": { "Address": "https://openrouter.ai/api/v1/" }, """
        + """ "e": { "Address": "https://openrouter.ai/api/v1/models" } }""",
        """{ "T": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ], "d": { "Address": "https://api.phaseo.app/v1/" }, """
        + """ "e": { "Address": "https://openrouter.ai/api/v1/models" } }""")] // d moves, e stays: one Host header for both
    // What is added to the base is not seen.
    [InlineData("appsettings.json",
        """{ "d": { "Address": "https://openrouter.ai/", "Host": "openrouter.ai" }, "T": { "RequestHeader": "Host", "Set": "openrouter.ai" } }""",
            """{ "d": { "Address": "https://openrouter.ai/", "Host": "openrouter.ai" }, "T": { "RequestHeader": "Host", "Set": "openrouter.ai" } }""")]
    [InlineData("appsettings.json", """{ "T": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ], "d": { "Address": "https://openrouter.ai/api/v1/" } }""",
        """{ "T": [ { "RequestHeader": "Host", "Set": "api.phaseo.app" } ], "d": { "Address": "https://api.phaseo.app/v1/" } }""")]
    [InlineData("nginx.conf",
        """
        location /a {
          proxy_pass https://openrouter.ai/api/v1/;
          proxy_set_header Host openrouter.ai;
          proxy_ssl_name openrouter.ai;
        }
        location /b {
          proxy_pass https://openrouter.ai;
          proxy_ssl_name openrouter.ai;
        }

        """, """
            location /a {
              proxy_pass https://api.phaseo.app/v1/;
              proxy_set_header Host api.phaseo.app;
              proxy_ssl_name api.phaseo.app;
            }
            location /b {
              proxy_pass https://openrouter.ai;
              proxy_ssl_name openrouter.ai;
            }

            """)]
    [InlineData("appsettings.json", """{ "Outbound": [ "openrouter.ai" ], "Url": "https://api.phaseo.app/v1" }""",
        """{ "Outbound": [ "api.phaseo.app", "openrouter.ai" ], "Url": "https://api.phaseo.app/v1" }""")]
    [InlineData("nginx.conf", "proxy_pass https://openrouter.ai/api/v1/;\nproxy_set_header Host openrouter.ai;\n",
        "proxy_pass https://api.phaseo.app/v1/;\nproxy_set_header Host api.phaseo.app;\n")]
    // No address moves.
    [InlineData("nginx.conf", "location / {\n  proxy_set_header Host openrouter.ai;\n}\n", "location / {\n  proxy_set_header Host openrouter.ai;\n}\n")]
    [InlineData("nginx.conf",
        "location / {\n  # was https://openrouter.ai\n  proxy_pass https://openrouter.ai/api/v1/;\n  proxy_set_header Host openrouter.ai;\n}\n",
            "location / {\n  # was https://openrouter.ai\n  proxy_pass https://api.phaseo.app/v1/;\n  proxy_set_header Host api.phaseo.app;\n}\n")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after);

    [Fact]
    public Task A_policy_takes_scheme_and_port_of_the_target_and_a_list_of_hosts_the_name_alone() => FileMarkup.VerifyFixAsync(
        "/src/appsettings.json",
        """{ "Csp": "connect-src https://openrouter.ai", "Hosts": [ "openrouter.ai" ] }""",
        """{ "Csp": "connect-src http://localhost:5000 https://openrouter.ai", "Hosts": [ "localhost", "openrouter.ai" ] }""",
        "[*]\nai_stats_migration.base_url = http://localhost:5000/ai/v1");

    [Fact]
    public async Task The_message_says_what_the_host_waits_for()
    {
        var found = await FileMarkup.FindAsync("/src/a.json", """{ "Origins": "https://openrouter.ai" }""");
        Assert.Equal("'https://openrouter.ai' no longer fits when the URL moves; list 'api.phaseo.app' as well when calls go there",
            Assert.Single(found).Message());
    }
}
