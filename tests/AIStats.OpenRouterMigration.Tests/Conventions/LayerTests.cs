using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The analyzers stand in layers, and a layer knows only those before it.</summary>
[Trait("Area", "Conventions")]
public sealed partial class LayerTests
{
    private const string Root = "AIStats.OpenRouterMigration";
    private const string Folder = "src/AIStats.OpenRouterMigration.Analyzers";

    // A layer may use itself and those before it.
    private static readonly string[] Layers = ["Text", "Map", "Engine", "Code", "Settings", "Rules"];

    private static readonly string[] Types = [.. typeof(RuleIds).Assembly.GetTypes().Select(static type => type.FullName!)];

    public static TheoryData<string> Files => [.. Repository.AllFiles(Folder, "*.cs")];

    public static TheoryData<string> Sources =>
        [.. Repository.AllFiles("src", "*.cs").Where(static path => !path.EndsWith("/Program.cs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_in_the_namespace_of_its_layer_and_uses_no_later_one(string path)
    {
        var text = Repository.Read(path);
        var folders = path[(Folder.Length + 1)..].Split('/')[..^1];
        var layer = folders.FirstOrDefault() ?? "";
        if (layer.Length > 0)
            Assert.Contains(layer, Layers);
        if (!path.EndsWith("/Polyfills.cs", StringComparison.Ordinal))
            Assert.Equal(string.Join('.', [Root, .. folders.Take(layer == "Rules" ? 2 : 1)]), Namespace().Match(text).Groups["name"].Value);

        var own = Array.IndexOf(Layers, layer);
        var used = Usings().Matches(text).Concat(Qualified().Matches(text).Where(IsType)).Select(static match => match.Groups["name"].Value);
        Assert.DoesNotContain(used, name => Array.IndexOf(Layers, name) > own);
    }

    [Fact]
    public void Only_what_a_host_must_see_is_public()
    {
        var exported = typeof(RuleIds).Assembly.GetExportedTypes().Concat(typeof(TextEditFixer).Assembly.GetExportedTypes());
        Assert.Empty(exported.Where(static type => !IsForHosts(type)).Select(static type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_type_is_found_by_the_name_of_its_file(string path)
    {
        if (path.EndsWith("/Polyfills.cs", StringComparison.Ordinal))
            return;
        Assert.Equal([Path.GetFileNameWithoutExtension(path)], Declared().Matches(Repository.Read(path)).Select(static match => match.Groups["name"].Value));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_known_of_the_gateways_stands_in_the_map(string path)
    {
        if (path.StartsWith(Folder + "/Map/", StringComparison.Ordinal))
            return;
        Assert.DoesNotContain(Repository.Read(path).Split('\n'), static line => !Comment().IsMatch(line) && Fact().IsMatch(line));
    }

    private static bool IsForHosts(Type type) =>
        type.IsSubclassOf(typeof(DiagnosticAnalyzer)) || type.IsSubclassOf(typeof(CodeFixProvider)) || type.IsSubclassOf(typeof(CodeRefactoringProvider));

    private static bool IsType(Match match) => Types.Contains($"{Root}.{match.Value}", StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*//", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"openrouter\.ai|/api/v1|""api/v1|""/?(api|v1)/?""|""(openrouter|AI Stats)""|""X-OpenRouter-""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?AIStats\.OpenRouterMigration\.(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Usings();

    [GeneratedRegex(@"\b(?<name>[A-Z]\w+)(\.[A-Z]\w+)+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^((public|internal|static|sealed|abstract|readonly|partial|ref) )*(class|record struct|record|struct|enum|interface) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();
}
