using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>Tests of a host: what can be asked twice, and in which form.</summary>
[Trait("Rule", RuleIds.HostTest)]
public sealed class HostTestPassTests
{
    [Theory]
    // A condition that is kept.
    [InlineData("""
        class C
        {
            bool isOurs;
            void M(string url) => isOurs = url.Contains("openrouter.ai");
            void N(string url) => isOurs &= !url.Contains("openrouter.ai");
        }
        """, """
        class C
        {
            bool isOurs;
            void M(string url) => isOurs = url.Contains("api.phaseo.app") || url.Contains("openrouter.ai");
            void N(string url) => isOurs &= !(url.Contains("api.phaseo.app") || url.Contains("openrouter.ai"));
        }
        """)]
    // A condition that is the left side of nothing.
    [InlineData("""
        class C
        {
            bool M(string url) => Is(-url.Length, !url.EndsWith("openrouter.ai"));
            void N(string url, bool[] all) => all[0] = url.Substring(-1 + +2).Contains("openrouter.ai");
        }
        """, """
        class C
        {
            bool M(string url) => Is(-url.Length, !(url.EndsWith("api.phaseo.app") || url.EndsWith("openrouter.ai")));
            void N(string url, bool[] all) => all[0] = url.Substring(-1 + +2).Contains("api.phaseo.app") || url.Substring(-1 + +2).Contains("openrouter.ai");
        }
        """)]
    // A field whose type is no text.
    [InlineData("""
        class C
        {
            Host host; string? name; string other; object any;
            bool A() => host == "openrouter.ai";
            bool B() => name == "openrouter.ai";
            bool D() => other == "openrouter.ai";
            bool E() => any == "openrouter.ai";
            bool F() => (other) == "openrouter.ai";
            bool G() => other[0] == "openrouter.ai";
        }
        """, """
        class C
        {
            Host host; string? name; string other; object any;
            bool A() => host == "api.phaseo.app" || host == "openrouter.ai";
            bool B() => name is "api.phaseo.app" or "openrouter.ai";
            bool D() => other is "api.phaseo.app" or "openrouter.ai";
            bool E() => any == "api.phaseo.app" || any == "openrouter.ai";
            bool F() => (other) is "api.phaseo.app" or "openrouter.ai";
            bool G() => other[0] == "api.phaseo.app" || other[0] == "openrouter.ai";
        }
        """)]
    // One that makes an address.
    [InlineData("""
        class C
        {
            string M(string url)
            {
                return Check("openrouter.ai");
                string Check(string host) => "https://" + host + "/api/v1";
            }
        }
        """, """
        class C
        {
            string M(string url)
            {
                return Check("api.phaseo.app");
                string Check(string host) => "https://" + host + "/v1";
            }
        }
        """)]
    // A policy, with each sign before the address.
    [InlineData("""
        class C
        {
            string a = "default-src 'self'; connect-src https://openrouter.ai";
            string b = "connect-src 'self';https://openrouter.ai";
            string e = "connect-src\thttps://openrouter.ai";
            string c = "connect-src https://a.example.com wss://openrouter.ai; x";
            string d = "connect-src https://openrouter.ai https://api.phaseo.app";
        }
        """, """
        class C
        {
            string a = "default-src 'self'; connect-src https://api.phaseo.app https://openrouter.ai";
            string b = "connect-src 'self';https://api.phaseo.app https://openrouter.ai";
            string e = "connect-src\thttps://api.phaseo.app https://openrouter.ai";
            string c = "connect-src https://a.example.com wss://api.phaseo.app wss://openrouter.ai; x";
            string d = "connect-src https://openrouter.ai https://api.phaseo.app";
        }
        """)]
    public void The_test_knows_both(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));

    [Theory]
    // One that counts must not be asked twice.
    [InlineData("""
        class C
        {
            bool M(string url, int n) => url.Substring(++n).Contains("openrouter.ai");
            bool N(string url, int n) => url.Substring(--n).Contains("openrouter.ai");
            bool O(string url, int n) => url.Substring(n++).Contains("openrouter.ai");
        }
        """, """
        (3:63-75) AIS1005: 'openrouter.ai' no longer fits when the URL moves; test 'api.phaseo.app' as well, by hand
        (4:63-75) AIS1005: 'openrouter.ai' no longer fits when the URL moves; test 'api.phaseo.app' as well, by hand
        (5:63-75) AIS1005: 'openrouter.ai' no longer fits when the URL moves; test 'api.phaseo.app' as well, by hand
        """)]
    // A local function that answers a test with a bool.
    [InlineData("""
        class C
        {
            bool M(string url)
            {
                return Check("openrouter.ai");
                bool Check(string host) => url.Contains(host);
            }
        }
        """, "(5:23-35) AIS1005: 'openrouter.ai' no longer fits when the URL moves; test 'api.phaseo.app' as well, by hand")]
    // A method that answers with a task of a bool.
    [InlineData("""
        class C
        {
            async System.Threading.Tasks.Task<bool> Check(string host) => true;
            async System.Threading.Tasks.Task M() { if (await Check("openrouter.ai")) { } }
        }
        """, "(4:62-74) AIS1005: 'openrouter.ai' no longer fits when the URL moves; test 'api.phaseo.app' as well, by hand")]
    // Or with the Boolean of the framework.
    [InlineData("""
        class C
        {
            System.Boolean Check(string host) => true;
            void M() { if (Check("openrouter.ai")) { } }
        }
        """, "(4:27-39) AIS1005: 'openrouter.ai' no longer fits when the URL moves; test 'api.phaseo.app' as well, by hand")]
    public void A_person_has_to_change_the_test(string code, string said) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code));
}
