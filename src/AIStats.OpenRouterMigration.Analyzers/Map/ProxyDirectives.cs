using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// What reverse proxies call the address that a request goes on to, and the Host header that they send with it. Sources: nginx.org, module
/// ngx_http_proxy_module; caddyserver.com, directive reverse_proxy; httpd.apache.org, module mod_proxy.
/// </summary>
internal static class ProxyDirectives
{
    private static readonly string[] Addresses = { "proxy_pass", "reverse_proxy", "ProxyPass" };
    private static readonly string[] Hosts = { "proxy_set_header Host ", "proxy_ssl_name ", "header_up Host " };

    /// <summary>Whether a line sends a Host header.</summary>
    public static bool SendHost(string line) => Array.Exists(Hosts, host => line.Contains(host, StringComparison.Ordinal));

    /// <summary>Whether what stands before an address in its line sends requests there: it begins a statement, and has no more than a path behind it.</summary>
    public static bool SendTo(string before) => Array.Exists(Addresses, name => before.LastIndexOf(name + " ", StringComparison.Ordinal) is >= 0 and var at
        && (at == 0 || before.Substring(0, at).TrimEnd() is var start && (start.Length == 0 || start[start.Length - 1] is '{' or ';' or '"' or '|'))
        && before.Substring(at + name.Length).Trim().Trim('"', '\'') is var path && (path.Length == 0 || (path[0] is '/' or '@' && !path.Contains(' '))));
}
