using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// A small program that asks OpenRouter one thing, in one of the forms that public repositories have: where the address stands and how the path comes to
/// it, where the key is read, which headers, tests of the host and bodies there are, in one file or in three, with names of a vocabulary.
/// </summary>
/// <param name="Name">The name of its project and namespace.</param>
/// <param name="Shape">What it is made of, for a message.</param>
/// <param name="Files">Its files, by path.</param>
public sealed record GeneratedClient(string Name, string Shape, IReadOnlyDictionary<string, string> Files)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
        </Project>
        """;

    private const string Messages = "messages = new[] { new { role = \"user\", content = \"hello\" } }";

    private const string Usings = """
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;


        """;

    private static readonly string[] Vocabulary =
    [
        "Helper", "MapPath", "HostEndpoint", "OpenAsync", "IsReady", "CaseInsensitive", "Relay", "Courier", "Anchor", "Signal", "Harbor", "Lantern", "Meadow",
        "Orchard", "Parcel", "Quarry", "Ribbon", "Saddle", "Timber", "Valley", "Willow", "Yonder", "Zephyr", "Basket", "Candle", "Dagger", "Ember", "Falcon",
        "Garnet", "Hollow", "Ivory", "Jasper", "Kernel", "Linen", "Marble", "Nectar", "Onyx", "Pebble", "Quill", "Raven", "Silver", "Thicket", "Umber",
        "Velvet", "Wicker", "Service", "Manager", "Settings", "Context", "Handler", "Provider", "Factory", "Client", "Session", "Worker", "Agent", "Broker",
        "Gateway", "Options", "Defaults", "Remote", "Target", "Origin", "Root", "Prefix", "Location", "Link", "Site", "Place", "Home", "Where", "Dest",
    ];

    private static readonly (string Path, string Method, string Body, string Read)[] Endpoints =
    [
        ("/chat/completions", "POST", "chat", """answer["choices"]![0]!["message"]!["content"]!.GetValue<string>().Length > 0"""),
        ("/chat/completions", "POST", "chat", """answer["choices"]!.AsArray().Count == 1"""),
        ("/chat/completions", "POST", "chat", """answer["usage"]!["total_tokens"]!.GetValue<int>() > 0"""),
        ("/responses", "POST", "responses", """answer["status"]!.GetValue<string>() == "completed" """),
        ("/models", "GET", "", """answer["data"]!.AsArray().Count > 0"""),
        ("/key", "GET", "", """answer["data"]!.AsObject().Count > 0"""),
        ("/credits", "GET", "", """answer["data"]!["total_credits"]!.GetValue<double>() >= 0"""),
        ("/completions", "POST", "chat", """answer["choices"]!.AsArray().Count == 1"""),
    ];

    private static readonly string[] Models =
        ["openai/gpt-4o-mini", "openai/gpt-4o-mini", "openai/gpt-4o-mini", "anthropic/claude-sonnet-4.5", "x-ai/grok-4.5", "deepseek/deepseek-r1:free"];

    /// <summary>The program of a seed.</summary>
    public static GeneratedClient Create(int number, int seed)
    {
        var random = new Random(seed);
        var names = Vocabulary.OrderBy(_ => random.Next()).Take(12).ToArray();
        // Most programs ask for chat; each other endpoint has its share.
        var (path, method, bodyKind, read) = Endpoints[random.Next(2) == 0 ? random.Next(3) : random.Next(Endpoints.Length)];
        var (form, key, headers, test, files) = (random.Next(22), random.Next(6), random.Next(3), random.Next(4), random.Next(2));
        var body = Body(bodyKind, random, Models[random.Next(Models.Length)]);
        var name = "P" + number.ToString("D3", CultureInfo.InvariantCulture);
        var (declarations, target, others) = Address(form, path, names);
        var (keyMember, keyValue, keyType) = Key(key, names);
        var client = new StringBuilder();
        _ = client.AppendLine(CultureInfo.InvariantCulture, $"public class {names[0]}(HttpMessageHandler inner)\n{{").AppendLine(declarations)
            .AppendLine(keyMember)
            .AppendLine("    public async Task<string> AskAsync()\n    {")
            .AppendLine(CultureInfo.InvariantCulture, $"        {Make(form)}")
            .AppendLine(CultureInfo.InvariantCulture,
            $"        using var request = new HttpRequestMessage(HttpMethod.{(method == "GET" ? "Get" : "Post")}, {target});")
            .AppendLine(CultureInfo.InvariantCulture, $"        request.Headers.Authorization = new(\"Bearer\", {keyValue});");
        if (headers > 0)
            _ = client.AppendLine("        request.Headers.Add(\"HTTP-Referer\", \"https://app.example\");");
        if (headers > 1)
            _ = client.AppendLine("        request.Headers.TryAddWithoutValidation(\"X-Title\", \"App\");");
        if (body.Length > 0)
            _ = client.AppendLine(CultureInfo.InvariantCulture, $"        request.Content = {body};");
        _ = client.AppendLine("        using var response = await http.SendAsync(request);")
            .AppendLine(Test(test))
            .AppendLine("        if (!response.IsSuccessStatusCode) return \"status \" + (int)response.StatusCode;")
            .AppendLine("        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;")
            .AppendLine(CultureInfo.InvariantCulture, $"        return ({read}) ? \"yes\" : \"no\";\n    }}\n}}");
        var entry = $"public static class Entry {{ public static Task<string> RunAsync(HttpMessageHandler inner) => new {names[0]}(inner).AskAsync(); }}";
        var parts = new[] { client.ToString(), others, keyType, entry }.Where(part => part.Length > 0).ToList();
        var space = $"namespace {name};\n\n";
        var written = new Dictionary<string, string>(StringComparer.Ordinal) { [$"{name}/{name}.csproj"] = Project };
        if (files == 0)
            written[$"{name}/Program.cs"] = Usings + space + string.Join('\n', parts);
        else
            foreach (var (part, index) in parts.Select((part, index) => (part, index)))
                written[$"{name}/Part{index}.cs"] = Usings + space + part;
        return new GeneratedClient(name, $"seed {seed}: address {form}, key {key}, headers {headers}, test {test}, {method} {path}, {body}", written);
    }

    /// <summary>All its code, for a message.</summary>
    public string Code =>
        string.Join('\n', Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => file.Value[Usings.Length..]));

    private static string Make(int form) => form switch
    {
        5 => "using var http = new HttpClient(inner, false) { BaseAddress = new Uri(\"https://openrouter.ai/api/v1/\") };",
        6 => "using var http = new HttpClient(inner, false) { BaseAddress = new Uri(\"https://openrouter.ai\") };",
        7 => "using var http = new HttpClient(inner, false) { BaseAddress = new Uri(\"https://openrouter.ai/api/\") };",
        20 => "using var http = new HttpClient(inner, false) { BaseAddress = new Uri(\"https://openrouter.ai/api/v1\") };",
        _ => "using var http = new HttpClient(inner, false);",
    };

    private static (string Declarations, string Target, string Others) Address(int form, string path, string[] n)
    {
        var (a, b, c) = (n[1], n[2], n[3]);
        return form switch
        {
            0 => ($"    private const string {a} = \"https://openrouter.ai/api/v1{path}\";", a, ""),
            1 => ($"    private const string {a} = \"https://openrouter.ai/api/v1\";", $"$\"{{{a}}}{path}\"", ""),
            2 => ($"    private const string {a} = \"https://openrouter.ai/api/v1\";", $"{a} + \"{path}\"", ""),
            3 => ($"    private static readonly string {a} = \"https://openrouter.ai/api/v1/\";", $"{a} + \"{path[1..]}\"", ""),
            4 => ($"    private const string {a} = \"https://openrouter.ai\";", $"{a} + \"/api/v1{path}\"", ""),
            5 => ("", $"\"{path[1..]}\"", ""),
            6 => ("", $"\"/api/v1{path}\"", ""),
            7 => ("", $"\"v1{path}\"", ""),
            8 => ("", $"new UriBuilder(\"https\", \"openrouter.ai\") {{ Path = \"/api/v1{path}\" }}.Uri", ""),
            9 => ("", $"{b}.{a} + \"{path}\"", $"internal static class {b} {{ internal const string {a} = \"https://openrouter.ai/api/v1\"; }}"),
            10 => ($"    private readonly {b} {c} = new();", $"{c}.{a}.TrimEnd('/') + \"{path}\"",
                $"public class {b} {{ public string {a} {{ get; set; }} = \"https://openrouter.ai/api/v1\"; }}"),
            11 => ($"    private static string {a}(string {c.ToLowerInvariant()} = \"https://openrouter.ai/api/v1\") => {c.ToLowerInvariant()} + \"{path}\";",
                $"{a}()", ""),
            12 => ($"    private static readonly Dictionary<string, string> {a} = new() {{ "
                + $"[\"openai\"] = \"https://api.openai.com/v1\", [\"openrouter\"] = \"https://openrouter.ai/api/v1\" }};",
                $"{a}[\"openrouter\"] + \"{path}\"", ""),
            13 => ($"    private static string {a}(string name) => name switch "
                + $"{{ \"openai\" => \"https://api.openai.com/v1\", \"openrouter\" => \"https://openrouter.ai/api/v1\", _ => \"\" }};",
                $"{a}(\"openrouter\") + \"{path}\"", ""),
            14 => ("", $"string.Format(\"https://openrouter.ai/api/{{0}}{{1}}\", \"v1\", \"{path}\")", ""),
            15 => ($"    private readonly {b} {c} = new {n[4]}();", $"{c}.To(\"{path}\")",
                $"public abstract class {b} {{ protected abstract string {a} {{ get; }} public string To(string path) => {a} + path; }}\n"
                + $"public class {n[4]} : {b} {{ protected override string {a} => \"https://openrouter.ai/api/v1\"; }}"),
            16 => ($"    private static Uri {a}(string path) => new(\"https://openrouter.ai/api/v1/\" + path);", $"{a}(\"{path[1..]}\")", ""),
            17 => ($"    private static readonly Uri {a} = new(\"https://openrouter.ai/api/v1/\");", $"new Uri({a}, \"{path[1..]}\")", ""),
            18 => ("", $"{b}.{c} + \"/api/v1{path}\"",
                $"internal static class {b} {{ internal const string {a} = \"openrouter.ai\"; internal const string {c} = \"https://\" + {a}; }}"),
            19 => ($"    private static readonly Uri {a} = new(\"https://openrouter.ai/api/v1/chat/completions\");",
                $"$\"{{{a}.Scheme}}://{{{a}.Host}}/api/v1{path}\"", ""),
            20 => ("", $"\"{path}\"", ""),
            _ => ($"    private static readonly {b}[] {a} = "
                + "[new(\"openai\", \"https://api.openai.com/v1\"), new(\"openrouter\", \"https://openrouter.ai/api/v1\")];",
                $"{a}[1].{c} + \"{path}\"", $"public record {b}(string Id, string {c});"),
        };
    }

    private static (string Member, string Value, string Type) Key(int form, string[] n) => form switch
    {
        0 => ("", "Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")", ""),
        1 => ($"    private const string {n[6]} = \"OPENROUTER_API_KEY\";", $"Environment.GetEnvironmentVariable({n[6]})", ""),
        2 => ("", "Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\") ?? throw new InvalidOperationException(\"Set OPENROUTER_API_KEY.\")", ""),
        3 => ("", $"{n[7]}.{n[6]}",
            $"internal static class {n[7]} {{ internal static string? {n[6]} => Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\"); }}"),
        4 => ($"    private static readonly string[] {n[6]} = [\"OPENROUTER_API_KEY\"];",
            $"{n[6]}.Select(Environment.GetEnvironmentVariable).First(found => found is not null)", ""),
        _ => ($"    private const string {n[6]} = \"OPENROUTER_\";", $"Environment.GetEnvironmentVariable({n[6]} + \"API_KEY\")", ""),
    };

    private static string Test(int form) => form switch
    {
        1 => "        if (!response.RequestMessage!.RequestUri!.Host.EndsWith(\"openrouter.ai\")) return \"another host\";",
        2 => "        if (response.RequestMessage!.RequestUri!.Host switch { \"openrouter.ai\" => false, _ => true }) return \"another host\";",
        3 => "        if (!response.RequestMessage!.RequestUri!.AbsoluteUri.StartsWith(\"https://openrouter.ai/\")) return \"another host\";",
        _ => "",
    };

    private static string Body(string kind, Random random, string model) => kind switch
    {
        "responses" => $"JsonContent.Create(new {{ model = \"{model}\", input = \"hello\" }})",
        "chat" => random.Next(8) switch
        {
            0 => $"new StringContent(\"{{\\\"model\\\":\\\"{model}\\\","
                + $"\\\"messages\\\":[{{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"hello\\\"}}]}}\", Encoding.UTF8, \"application/json\")",
            1 => $"JsonContent.Create(new JsonObject {{ [\"model\"] = \"{model}\", "
                + $"[\"messages\"] = new JsonArray(new JsonObject {{ [\"role\"] = \"user\", [\"content\"] = \"hello\" }}) }})",
            2 => $"JsonContent.Create(new {{ model = \"{model}\", {Messages}, transforms = new[] {{ \"middle-out\" }} }})",
            3 => $"JsonContent.Create(new {{ model = \"{model}\", {Messages}, usage = new {{ include = true }} }})",
            4 => $"JsonContent.Create(new {{ model = \"{model}\", {Messages}, top_p = (double?)null }})",
            _ => $"JsonContent.Create(new {{ model = \"{model}\", {Messages}, max_tokens = 20 }})",
        },
        _ => "",
    };
}
