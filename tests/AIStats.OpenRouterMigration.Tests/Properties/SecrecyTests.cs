using System.Globalization;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>A key in the source is in every clone already; it must not get into build logs, SARIF files and screenshots too.</summary>
[Trait("Area", "Properties")]
public sealed class SecrecyTests
{
    private const int LongestPart = 7;

    private static readonly Arbitrary<PlantedKey> Planted = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => PlantedKey.Create(seed, size))),
        planted => planted.Shrink());

    [Fact]
    public void No_diagnostic_repeats_a_part_of_a_key() => PropertyCheck.Of(Planted, 120, async planted =>
    {
        foreach (var diagnostic in await DiagnosticsOfAsync(Project(planted)))
        {
            foreach (var (where, text) in TextsOf(diagnostic))
                Assert.True(!ContainsPart(text, planted.Key), $"{diagnostic.Id}, {where}: {text}");
        }
    });

    [Fact]
    public async Task Every_rule_of_code_and_settings_has_findings_beside_a_key()
    {
        // Otherwise the property above would hold for a rule that it never meets. The others, of whole files, are in the next test.
        var silent = RulePairs.Analyzers.Select(analyzer => analyzer.SupportedDiagnostics[0].Id)
            .Except([RuleIds.ClientLibrary, RuleIds.SkippedFile, RuleIds.ModelList], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        for (var seed = 1; seed <= 200 && silent.Count > 0; seed++)
        {
            foreach (var diagnostic in await DiagnosticsOfAsync(Project(PlantedKey.Create(seed, 16))))
                _ = silent.Remove(diagnostic.Id);
        }

        Assert.Equal("", string.Join(' ', silent.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(RuleIds.ClientLibrary, "/src/App.csproj", """<PackageReference Include="OpenRouter.⟦key⟧" Version="1.0.0" />""")]
    [InlineData(RuleIds.SkippedFile, "/src/.env", "\0OPENROUTER_API_KEY=⟦key⟧")]
    [InlineData(RuleIds.ModelList, "/src/ai-stats.models.json", "⟦key⟧")]
    [InlineData(RuleIds.ModelList, "/src/ai-stats.models.json", """{ "⟦key⟧": "⟦key⟧" }""")]
    [InlineData(RuleIds.ModelList, "/src/ai-stats.models.json", """{ "models": "⟦key⟧" }""")]
    [InlineData(RuleIds.UnservedModel, "/src/ai-stats.models.json", """{ "ok": true, "total": 1, "models": [ { "id": "openai/⟦key⟧" } ] }""")]
    public async Task A_key_in_a_file_of_another_kind_is_not_repeated(string id, string path, string text)
    {
        var key = GeneratedKeys.Next(new Choices(1));
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/Some.cs", """class C { string url = "https://openrouter.ai/api/v1", model = "openai/gpt-4o"; }""")
            .AddAdditionalFile(path, text.Replace("⟦key⟧", key, StringComparison.Ordinal));

        var diagnostics = (await DiagnosticsOfAsync(solution.Build().Projects.Single())).ToList();

        Assert.Contains(id, diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics.SelectMany(TextsOf), text => Assert.False(ContainsPart(text.Text, key), $"{text.Where}: {text.Text}"));
    }

    [Theory]
    [InlineData("0123456789abcdef", "x0123456x", false)]
    [InlineData("0123456789abcdef", "x01234567x", true)]
    [InlineData("0123456789abcdef", "89ABCDEF", true)]
    public void Eight_characters_are_a_part(string key, string text, bool expected) => Assert.Equal(expected, ContainsPart(text, key));

    private static Project Project(PlantedKey planted)
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/Some.cs", planted.Text).AddAdditionalFile(planted.Settings.Path, planted.Settings.Text)
            .AddAnalyzerConfig("/src/.editorconfig", "root = true\n[*]\n" + planted.Options);
        return solution.Build().Projects.Single();
    }

    /// <summary>Those in files that are no C# too, which dotnet format would leave out.</summary>
    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOfAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers(RulePairs.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private static IEnumerable<(string Where, string Text)> TextsOf(Diagnostic diagnostic)
    {
        yield return ("message", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        yield return ("title", diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
        yield return ("shown as", diagnostic.ToString());
        foreach (var (name, value) in diagnostic.Properties)
            yield return ("property " + name, name + " = " + value);
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
            yield return ("location", location.ToString() + location.GetLineSpan().Path);
    }

    /// <summary>The prefix that all keys have is no part of one.</summary>
    private static bool ContainsPart(string text, string key)
    {
        var secret = key[(key.LastIndexOf('-') + 1)..];
        return Enumerable.Range(0, secret.Length - LongestPart)
            .Any(start => text.Contains(secret.Substring(start, LongestPart + 1), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A file that somebody pasted a key into, near what the rules look at.</summary>
    private sealed record PlantedKey(string Text, GeneratedSettings Settings, string Key, string Options)
    {
        private static readonly string[] Markers = ["openrouter", "x-title", "http-referer", "api/v1", "x-openrouter-", "sk-or-", "x-ai/", "openai/gpt",
            "\"model\"", "transforms", "provider", "usage", "native_finish_reason", "choices"];
        private static readonly string[] Around = ["", "", "=", "/", "?key=", ":", "\"", " ", "_", "-", ".", "@", "#", "{", "\n"];

        public static PlantedKey Create(int seed, int size)
        {
            var choices = new Choices(seed);
            var key = GeneratedKeys.Next(choices);
            var text = GeneratedDocument.Create(seed, size, "Some").Text;
            var settings = GeneratedSettings.Create(seed);
            settings = settings with { Text = Plant(choices, settings.Text, key) };
            return new PlantedKey(Plant(choices, Plant(choices, Plant(choices, text, key), key), key), settings, key, choices.Number(8) switch
            {
                0 => $"ai_stats_migration.api_key_variable = {key}\n",
                1 => $"ai_stats_migration.base_url = https://{key}@gateway.example.com/v1\n",
                2 => $"ai_stats_migration.base_url = https://gateway.example.com/{key}/v1\n",
                3 => $"ai_stats_migration.attribution_headers = {key}\n",
                _ => "",
            });
        }

        private static string Plant(Choices choices, string text, string key)
        {
            var at = Place(choices, text);
            // A key in pieces is none.
            while (text.IndexOf(key, Math.Max(0, at - key.Length + 1), StringComparison.Ordinal) is var known && known >= 0 && known < at)
                at = known;
            return text.Insert(at, choices.Pick<string>(Around) + key + choices.Pick<string>(Around));
        }

        public IEnumerable<PlantedKey> Shrink()
        {
            if (Options.Length > 0)
                yield return this with { Options = "" };
            foreach (var smaller in new MutatedText(Text).Shrink())
                yield return this with { Text = smaller.Text };
            foreach (var smaller in Settings.Shrink())
                yield return this with { Settings = smaller };
        }

        public override string ToString() => $"{Text}\n---- {Settings.Path}\n{Settings.Text}\n{Options}";

        /// <summary>Where, most often, a name of OpenRouter begins, ends or is near.</summary>
        private static int Place(Choices choices, string text)
        {
            var marker = choices.Pick<string>(Markers);
            var at = text.IndexOf(marker, choices.Number(text.Length), StringComparison.OrdinalIgnoreCase);
            if (at < 0 || choices.Chance(15))
                return choices.Number(text.Length);
            return choices.Number(3) switch
            {
                0 => at,
                1 => Math.Clamp(at + choices.Number(40) - 8, 0, text.Length),
                _ => EndOfWord(text, at),
            };
        }

        private static int EndOfWord(string text, int at)
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '<' or ';'))
                at++;
            return at;
        }
    }
}
