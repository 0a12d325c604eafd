using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>
/// C# files like those of a business application: documented services with constants, dependencies, string building, LINQ, loops,
/// logging and comments, about 10,000 characters each. The same arguments give the same text, on every machine.
/// </summary>
internal static class GeneratedSources
{
    public const int DefaultMembers = 6;

    /// <summary>Leaves nothing but a constructor: about 900 characters a file.</summary>
    public const int NoMembers = 0;

    private static readonly string[] Nouns = ["Order", "Invoice", "Customer", "Shipment", "Payment", "Product", "Contract", "Ticket", "Report", "Account"];
    private static readonly string[] Verbs = ["Load", "Update", "Validate", "Export", "Merge", "Archive", "Publish", "Compute"];

    /// <summary>Near misses of what the rules look for are part of real code, and of the cost: parts of names, other hosts, other headers.</summary>
    private static readonly string[] Texts =
    [
        "https://api.example.com/v1/orders", "https://login.example.org/oauth/authorize", "Content-Type", "X-Request-Id", "Referer",
        "ORDERS_API_KEY", "application/json", "router", "open", "The request has failed; see the log for details.", "/api/v1/items",
        "Title", "yyyy-MM-dd", "{0}: {1}", "SELECT id, name FROM items WHERE deleted = 0 ORDER BY name", "claims/role", "en-US",
    ];

    public static string[] Create(int files, Findings findings, int members = DefaultMembers)
    {
        var sources = new string[files];
        for (var index = 0; index < files; index++)
        {
            sources[index] = CreateFile(index, members, findings switch
            {
                Findings.Many => Client,
                Findings.Few when index % 100 == 50 => Call,
                _ => "",
            });
        }

        return sources;
    }

    private static string CreateFile(int index, int members, string gateway)
    {
        var random = new Random(index);
        var noun = Pick(random, Nouns);
        var type = $"{noun}Service{index.ToString(CultureInfo.InvariantCulture)}";
        // Files differ in size, as they do everywhere: half of the usual number of members to half more.
        var count = random.Next(members / 2, members + (members / 2) + 1);
        var text = new StringBuilder(12_000);
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Contoso.Application.{{noun}}s.Part{{index}}
            {
                /// <summary>
                /// Works on every {{noun.ToLowerInvariant()}} of a tenant. Instances are safe for concurrent use.
                /// </summary>
                public sealed class {{type}}
                {
                    private const string Endpoint = "{{Pick(random, Texts)}}";
                    private readonly HttpClient client;
                    private readonly Dictionary<string, decimal> cache = new Dictionary<string, decimal>(StringComparer.Ordinal);

                    public {{type}}(HttpClient client)
                    {
                        this.client = client ?? throw new ArgumentNullException(nameof(client));
                    }

            """);
        text.Append(gateway);
        for (var member = 0; member < count; member++)
            AppendMember(text, random, noun, member);
        return text.Append("    }\n}\n").ToString();
    }

    /// <summary>A call of the gateway, as most files have it that have one: an address, and the variable with the key.</summary>
    private const string Call = """
                /// <summary>Asks a model.</summary>
                public async Task<string> AskAsync(HttpContent question, CancellationToken cancellationToken)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "https://openrouter.ai/api/v1/chat/completions") { Content = question };
                    request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
                    using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                }


        """;

    /// <summary>The places that the rules are about, all in one client of a gateway.</summary>
    private const string Client = """
                /// <summary>Asks a model through OpenRouter; see https://openrouter.ai/docs/quickstart.</summary>
                public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
                {
                    var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")
                        ?? throw new InvalidOperationException("Set OPENROUTER_API_KEY; see https://openrouter.ai/settings/keys");
                    using var request = new HttpRequestMessage(HttpMethod.Post, "https://openrouter.ai/api/v1/chat/completions");
                    request.Headers.Add("HTTP-Referer", "https://example.com");
                    request.Headers.TryAddWithoutValidation("X-Title", "Contoso");
                    request.Headers.TryAddWithoutValidation("X-OpenRouter-Cache", "true");
                    request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
                    request.Content = new StringContent($"{{\"model\":\"openai/gpt-4o\",\"input\":\"{question}\"}}");
                    using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                }

                /// <summary>Reads what is left of the credits, and the cost of one generation.</summary>
                public async Task<string> GetCostAsync(string id, CancellationToken cancellationToken)
                {
                    var credits = await client.GetStringAsync("https://openrouter.ai/api/v1/credits", cancellationToken).ConfigureAwait(false);
                    var count = await client.GetStringAsync("https://openrouter.ai/api/v1/endpoints/zdr", cancellationToken).ConfigureAwait(false);
                    return credits + count
                        + await client.GetStringAsync($"https://openrouter.ai/api/v1/generation?id={id}", cancellationToken).ConfigureAwait(false);
                }

                /// <summary>The address of the gateway, or the one that is configured.</summary>
                public static Uri GetAddress(Uri configured) =>
                    configured.Host == "openrouter.ai" ? configured
                        : new Uri(Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") ?? "https://openrouter.ai/api/v1");


        """;

    /// <summary>One file with one method after the other, each with one URL that AIS1001 rewrites.</summary>
    public static string CreateUrls(int index, int findings)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System.Net.Http;
            using System.Threading.Tasks;

            public sealed class Client{{index}}
            {
                private readonly HttpClient client = new HttpClient();

            """);
        for (var i = 0; i < findings; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>Asks for the answer {{i}}.</summary>
                    public Task<string> Get{{i}}Async() => client.GetStringAsync("https://openrouter.ai/api/v1/chat/completions?n={{i}}");

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static void AppendMember(StringBuilder text, Random random, string noun, int member)
    {
        var name = $"{Pick(random, Verbs)}{noun}{member.ToString(CultureInfo.InvariantCulture)}";
        var factor = random.Next(2, 100);
        text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>Does the step "{{name}}" for one {{noun.ToLowerInvariant()}}.</summary>
                    /// <param name="id">The id of the {{noun.ToLowerInvariant()}}; surrounding blanks are ignored.</param>
                    /// <param name="values">The values to work on.</param>
                    public async Task<string> {{name}}Async(string id, IReadOnlyList<int> values, CancellationToken cancellationToken = default)
                    {
                        if (string.IsNullOrWhiteSpace(id))
                            throw new ArgumentException("{{Pick(random, Texts)}}", nameof(id));

                        // The sum is kept for the next call, which usually asks for the same {{noun.ToLowerInvariant()}}.
                        var total = values.Where(value => value % {{factor}} != 0).Select(value => (decimal)value * {{factor}}).Sum();
                        cache[id.Trim()] = total;
                        for (var attempt = 0; attempt < 3; attempt++)
                        {
                            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Endpoint}/{id}?attempt={attempt}&kind={{Pick(random, Texts)}}");
                            request.Headers.TryAddWithoutValidation("X-Request-Id", Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
                            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                            if (response.IsSuccessStatusCode)
                                return string.Format(CultureInfo.InvariantCulture, "{0}: {1}", "{{Pick(random, Texts)}}", total);
                        }

                        return cache.TryGetValue("{{Pick(random, Texts)}}", out var known) ? known.ToString(CultureInfo.InvariantCulture) : string.Empty;
                    }


            """);
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
