using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Hosts in lists, policies and headers of files that are not C#.</summary>
[Trait("Rule", RuleIds.HostTest)]
[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class HostPassTests
{
    [Theory]
    // A list of hosts.
    [InlineData("a.json", """{ "AllowedDomains": [ "openrouter.ai", "example.com" ] }""",
        """{ "AllowedDomains": [ "api.phaseo.app", "openrouter.ai", "example.com" ] }""")]
    // An address with a path in a list.
    [InlineData("a.json", """{ "AllowedDomains": [ "https://openrouter.ai/api/v1", "example.com" ] }""",
        """{ "AllowedDomains": [ "https://api.phaseo.app/v1", "example.com" ] }""")]
    // A Host header beside its address.
    [InlineData("a.json", """{ "d": { "Address": "https://openrouter.ai/api/v1", "Host": "openrouter.ai" } }""",
        """{ "d": { "Address": "https://api.phaseo.app/v1", "Host": "api.phaseo.app" } }""")]
    // An address with a scheme is no Host header.
    [InlineData("a.json", """{ "d": { "Address": "https://openrouter.ai/api/v1", "Host": "https://openrouter.ai" } }""", """
        { "d": { "Address": "https://api.phaseo.app/v1", "Host": "https://openrouter.ai" } }
        (1:70-82) AIS1004: 'https://openrouter.ai' has no path in this project; write 'api.phaseo.app', and
            leave '/api' out of its paths
        """)]
    // A setting of another name beside an address.
    [InlineData("a.json", """{ "d": { "Address": "https://openrouter.ai/api/v1", "Server": "openrouter.ai" } }""", """
        { "d": { "Address": "https://api.phaseo.app/v1", "Server": "openrouter.ai" } }
        (1:64-76) AIS1004: 'openrouter.ai' has no path in this project; write 'api.phaseo.app', and leave
            '/api' out of its paths
        """)]
    // A transform of a route sets the header for all addresses of the file.
    [InlineData("a.json", """{ "t": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ], "d": { "a": { "Address": "https://openrouter.ai/api/v1" } } }""",
        """{ "t": [ { "RequestHeader": "Host", "Set": "api.phaseo.app" } ], "d": { "a": { "Address": "https://api.phaseo.app/v1" } } }""")]
    // One of them stays.
    [InlineData("a.json", """
        { "t": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ], "d": { "a": { "Address": "https://openrouter.ai/api/v1" },
          "b": { "Address": "https://openrouter.ai/api/v1/credits" } } }
        """, """
        { "t": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ], "d": { "a": { "Address": "https://api.phaseo.app/v1" },
          "b": { "Address": "https://openrouter.ai/api/v1/credits" } } }
        (1:45-57) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        (2:30-57) AIS1002: 'https://openrouter.ai/api/v1/credits' differs on AI Stats: it stays, because it
            needs a management key
        """)]
    // A transform of another header.
    [InlineData("a.json",
        """{ "t": [ { "RequestHeader": "X-Host", "Set": "openrouter.ai" } ], "d": { "a": { "Address": "https://openrouter.ai/api/v1" } } }""", """
        { "t": [ { "RequestHeader": "X-Host", "Set": "openrouter.ai" } ], "d": { "a": { "Address": "https://api.phaseo.app/v1" } } }
        (1:47-59) AIS1004: 'openrouter.ai' has no path in this project; write 'api.phaseo.app', and leave
            '/api' out of its paths
        """)]
    // A block of nginx has its own address.
    [InlineData("nginx.conf", """
        location /a {
          proxy_pass https://openrouter.ai/api/v1/;
          proxy_ssl_name openrouter.ai;
        }
        location /b {
          proxy_pass https://openrouter.ai/api/v1/credits;
          proxy_set_header Host openrouter.ai;
        }
        """, """
        location /a {
          proxy_pass https://api.phaseo.app/v1/;
          proxy_ssl_name api.phaseo.app;
        }
        location /b {
          proxy_pass https://openrouter.ai/api/v1/credits;
          proxy_set_header Host openrouter.ai;
        }
        (6:22-49) AIS1002: 'https://openrouter.ai/api/v1/credits' differs on AI Stats: it stays, because it
            needs a management key
        (7:25-37) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        """)]
    // A list of addresses is none of a proxy.
    [InlineData("nginx.conf", """
        proxy_set_header Host openrouter.ai;
        add_header Content-Security-Policy "connect-src https://openrouter.ai";
        """, """
        proxy_set_header Host openrouter.ai;
        add_header Content-Security-Policy "connect-src https://api.phaseo.app https://openrouter.ai";
        (1:23-35) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        """)]
    // YAML with sections, and a header of a proxy in it.
    [InlineData("a.yaml", """
        a:
          snippet: "proxy_set_header Host openrouter.ai;"
          url: https://openrouter.ai/api/v1
        b:
          snippet: "proxy_ssl_name openrouter.ai;"
        """, """
        a:
          snippet: "proxy_set_header Host api.phaseo.app;"
          url: https://api.phaseo.app/v1
        b:
          snippet: "proxy_ssl_name openrouter.ai;"
        (5:28-40) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        """)]
    // Addresses and pages in texts.
    [InlineData("a.json", """
        { "Url": "https://openrouter.ai", "Text": "openrouter.ai is a gateway", "Help": "https://openrouter.ai/docs", "Page": "https://openrouter.ai/rankings",
          "HelpLink": "https://openrouter.ai", "Privacy": "https://openrouter.ai/privacy", "Key": "openrouter.ai/keys" }
        """, """
        { "Url": "https://openrouter.ai", "Text": "openrouter.ai is a gateway", "Help": "https://phaseo.app/docs", "Page": "https://phaseo.app/rankings",
          "HelpLink": "https://phaseo.app", "Privacy": "https://openrouter.ai/privacy", "Key": "phaseo.app/settings/keys" }
        (1:19-31) AIS1004: 'https://openrouter.ai' has no path in this project; write 'api.phaseo.app', and
            leave '/api' out of its paths
        (1:44-56) AIS1007: A text mentions 'openrouter.ai'; change it by hand if it is no longer true
        (2:60-80) AIS1006: 'https://openrouter.ai/privacy' is a page of OpenRouter; AI Stats has
            'https://phaseo.app/privacy', but read it first
        """)]
    // What differs, what is missing and what is not known.
    [InlineData("a.json", """
        { "A": "https://openrouter.ai/api/v1/credits", "B": "https://openrouter.ai/api/v1/credits/coinbase", "C": "https://openrouter.ai/api/v1/nothing",
          "D": "https://openrouter.ai/api/v1/generation?id=1" }
        """, """
        { "A": "https://openrouter.ai/api/v1/credits", "B": "https://openrouter.ai/api/v1/credits/coinbase", "C": "https://openrouter.ai/api/v1/nothing",
          "D": "https://api.phaseo.app/v1/generations?id=1" }
        (1:17-44) AIS1002: 'https://openrouter.ai/api/v1/credits' differs on AI Stats: it stays, because it
            needs a management key
        (1:62-98) AIS1003: AI Stats has no counterpart of 'https://openrouter.ai/api/v1/credits/coinbase':
            buy credits on the AI Stats web page
        (1:116-143) AIS1003: AI Stats has no counterpart of 'https://openrouter.ai/api/v1/nothing': this
            path is unknown, so look it up in the AI Stats API reference
        """)]
    // A list with both hosts is done, and the rest of the file is not.
    [InlineData("a.json",
        """{ "AllowedDomains": [ "openrouter.ai", "api.phaseo.app" ], "Url": "https://openrouter.ai/api/v1", "Base": "https://openrouter.ai" }""", """
        { "AllowedDomains": [ "openrouter.ai", "api.phaseo.app" ], "Url": "https://api.phaseo.app/v1", "Base": "https://openrouter.ai" }
        (1:116-128) AIS1004: 'https://openrouter.ai' has no path in this project; write 'api.phaseo.app',
            and leave '/api' out of its paths
        """)]
    // The parts of another host, and no list of parts.
    [InlineData("a.json", """
        { "url": { "raw": "https://openrouter.ai/api/v1/chat/completions", "host": [ "example", "ai" ] } }
        """, """
        { "url": { "raw": "https://api.phaseo.app/v1/chat/completions", "host": [ "example", "ai" ] } }
        """)]
    [InlineData("a.json", """
        { "url": { "raw": "https://openrouter.ai/api/v1/chat/completions" }, "host": [ "openrouter", "ai" ] }
        """, """
        { "url": { "raw": "https://api.phaseo.app/v1/chat/completions" }, "host": [ "openrouter", "ai" ] }
        """)]
    public void The_host_gets_the_new_one(string path, string text, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow(path, text, others));

    [Theory]
    // A host and all below it.
    [InlineData("a.json", """{ "AllowedDomains": [ ".openrouter.ai" ] }""",
        "(1:24-37) AIS1005: '.openrouter.ai' no longer fits when the URL moves; list 'api.phaseo.app' as well when calls go there")]
    // A list of callers.
    [InlineData("a.json", """{ "Cors": { "Origins": [ "https://openrouter.ai" ] } }""", """
        (1:35-47) AIS1005: 'https://openrouter.ai' no longer fits when the URL moves; list 'api.phaseo.app'
            as well when calls go there
        """)]
    // A list of one value.
    [InlineData(".env", "ALLOWED_HOSTS=openrouter.ai",
        "(1:15-27) AIS1005: 'openrouter.ai' no longer fits when the URL moves; list 'api.phaseo.app' as well when calls go there")]
    // The connection stays.
    [InlineData("a.json", """{ "AllowedDomains": [ "openrouter.ai", "example.com" ] }""",
        "(1:24-36) AIS1005: 'openrouter.ai' no longer fits when the URL moves; list 'api.phaseo.app' as well when calls go there", "C.cs", """
        class C
        {
            string Url(string key) => key.StartsWith("sk-or-") ? "https://openrouter.ai/api/v1" : "https://api.openai.com/v1";
        }
        """)]
    // Its address stays.
    [InlineData("a.json", """{ "d": { "Address": "https://openrouter.ai/api/v1/credits", "Host": "openrouter.ai" } }""", """
        (1:30-57) AIS1002: 'https://openrouter.ai/api/v1/credits' differs on AI Stats: it stays, because it
            needs a management key
        (1:70-82) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        """)]
    // Without an address it is a base.
    [InlineData("a.json", """{ "d": { "Host": "openrouter.ai" } }""", """
        (1:19-31) AIS1004: 'openrouter.ai' has no path in this project; write 'api.phaseo.app', and leave
            '/api' out of its paths
        """)]
    // None is there.
    [InlineData("a.json", """{ "t": [ { "RequestHeader": "Host", "Set": "openrouter.ai" } ] }""",
        "(1:45-57) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves")]
    // A proxy sends its requests on to a root, with the key: no page, and both stay.
    [InlineData("Caddyfile", """
        ai.example.com {
          reverse_proxy /ai/* https://openrouter.ai {
            header_up Host openrouter.ai
            header_up Authorization "Bearer {$OPENROUTER_API_KEY}"
          }
        }
        """, """
        (2:31-43) AIS1004: 'https://openrouter.ai' has no path in this project; write 'api.phaseo.app', and
            leave '/api' out of its paths
        (3:20-32) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        (4:39-56) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'https://openrouter.ai' in this
            file stays at OpenRouter and needs it
        """)]
    // Where the same file has an endpoint, the key beside it stays, and so does the endpoint.
    [InlineData("nginx.conf", """
        location /a { proxy_pass https://openrouter.ai/api/v1/; }
        location /b { proxy_pass https://openrouter.ai; }
        proxy_set_header Authorization "Bearer ${OPENROUTER_API_KEY}";
        """, """
        (1:34-50) AIS1001: 'https://openrouter.ai/api/v1/' is an OpenRouter endpoint; it stays, because the
            key beside it keeps its name
        (2:34-46) AIS1004: 'https://openrouter.ai' has no path in this project; write 'api.phaseo.app', and
            leave '/api' out of its paths
        (3:42-59) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; 'https://openrouter.ai' in this
            file stays at OpenRouter and needs it
        """)]
    // A text that only speaks of a proxy.
    [InlineData("a.json", """{ "Text": "the reverse_proxy is described at https://openrouter.ai" }""",
        """
        (1:54-66) AIS1006: 'https://openrouter.ai' is a page of OpenRouter; AI Stats has
            'https://phaseo.app', so change it by hand
        """)]
    // A collection of requests says the host a second time, in parts.
    [InlineData("ai.postman_collection.json", """
        { "header": [ { "key": "Authorization", "value": "Bearer {{OPENROUTER_API_KEY}}" } ],
          "url": { "raw": "https://openrouter.ai/api/v1/chat/completions", "host": [ "openrouter", "ai" ] } }
        """, """
        (1:60-77) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key;
            'https://openrouter.ai/api/v1/chat/completions' in this file stays at OpenRouter and needs it
        (2:28-44) AIS1001: 'https://openrouter.ai/api/v1/chat/completions' is an OpenRouter endpoint; it
            stays, because 'host' beside it names the host in parts
        """)]
    // An address in a comment is none of a proxy.
    [InlineData("nginx.conf", """
        location / {
          # was https://openrouter.ai/api/v1
          proxy_set_header Host openrouter.ai;
        }
        """, """
        (2:17-36) AIS1007: A comment mentions 'https://openrouter.ai/api/v1'; change it by hand if it is no longer true
        (3:25-37) AIS1005: 'openrouter.ai' no longer fits when the URL moves; write 'api.phaseo.app' when its URL moves
        """)]
    public void The_host_is_named(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
