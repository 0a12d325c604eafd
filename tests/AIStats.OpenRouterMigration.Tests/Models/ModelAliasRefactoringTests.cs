using AIStats.OpenRouterMigration.Models;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.MovedModel)]
public sealed class ModelAliasRefactoringTests
{
    private const string Path = "/src/C.cs";

    private const string Source = """
        namespace App.Chat
        {
            class C
            {
                const string Url = "https://openrouter.ai/api/v1";
                const string Default = "openai/gpt-4-turbo";
                string model = "x-ai/grok-4.5"; // fast
                string other = "meta-llama/llama-4-scout";
                string served = "openai/gpt-4o";
                string cheap = "openai/gpt-4o:floor";
            }
        }

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task It_routes_the_id_and_writes_the_layer(string lineEnd)
    {
        var (title, changed) = await ApplyAsync(Source.ReplaceLineEndings(lineEnd), "x-ai/grok-4.5");
        Assert.Equal("Route 'x-ai/grok-4.5' → 'spacex-ai/grok-4.5' through ModelAliases", title);
        Assert.Equal(Source.Replace("\"x-ai/grok-4.5\"", "ModelAliases.Resolve(\"x-ai/grok-4.5\")", StringComparison.Ordinal)
            .ReplaceLineEndings(lineEnd), await TextAsync(changed, "C.cs"));
        Assert.Equal(
            """
            using System;
            using System.Collections.Generic;

            /// <summary>
            /// The model ids of this application: what OpenRouter calls them, and what the AI Stats Gateway does
            /// (as of 2026-08-22; verify with GET /v1/models).
            /// </summary>
            internal static class ModelAliases
            {
                private static readonly Dictionary<string, string> Ids = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    // Probable: other author.
                    ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",
                    // A proposal: AI Stats does not serve it; no provider offers it, and the closest are 'openai/gpt-4o',
                    // 'openai/gpt-4o-2024-08-06', 'openai/gpt-4.1'.
                    ["openai/gpt-4-turbo"] = "openai/gpt-4o",
                    // AI Stats does not resolve it; drop ':floor' and send provider.sort = "price".
                    ["openai/gpt-4o:floor"] = "openai/gpt-4o",
                    ["x-ai/grok-4.5"] = "spacex-ai/grok-4.5",
                };

                /// <summary>
                /// The id to send to the AI Stats Gateway. AI_STATS_MODEL_ALIASES=off sends what was given:
                /// with the base URL set back to OpenRouter, that is the way back.
                /// </summary>
                public static string Resolve(string id)
                {
                    var isOff = string.Equals(Environment.GetEnvironmentVariable("AI_STATS_MODEL_ALIASES"), "off", StringComparison.OrdinalIgnoreCase);
                    return !isOff && Ids.TryGetValue(id, out var newId) ? newId : id;
                }
            }

            """.ReplaceLineEndings(lineEnd),
            await TextAsync(changed, "ModelAliases.cs"));
        var compilation = await changed.Projects.Single().GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task The_layer_and_what_goes_through_it_are_left_alone_by_the_rules()
    {
        var (_, changed) = await ApplyAsync(Source, "x-ai/grok-4.5");
        var found = await ConfigurationFiles.FileMarkup.AnalyzeAsync(changed);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Location.SourceTree!.FilePath.EndsWith("ModelAliases.cs", StringComparison.Ordinal)
            && diagnostic.Id.StartsWith("AIS4", StringComparison.Ordinal));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == RuleIds.MovedModel);
    }

    [Fact]
    public async Task A_layer_that_exists_is_used()
    {
        const string Layer = """namespace App.Layer { static class ModelAliases { public static string Resolve(string id) => id; } }""";
        var (title, changed) = await ApplyAsync(Source, "meta-llama/llama-4-scout", Layer);
        // It is no table, so the id has no row and gets none.
        Assert.Equal("Route 'meta-llama/llama-4-scout' through ModelAliases; write its row there", title);
        Assert.Contains("string other = global::App.Layer.ModelAliases.Resolve(\"meta-llama/llama-4-scout\");", await TextAsync(changed, "C.cs"),
            StringComparison.Ordinal);
        Assert.Equal(2, changed.Projects.Single().Documents.Count());
    }

    [Theory]
    [InlineData("namespace App { namespace Chat { class C { CODE } } }", "App.Chat", "")]
    [InlineData("namespace App { namespace Chat { class C { CODE } } }", "App", "")]
    [InlineData("namespace App { namespace Chat { class C { CODE } } }", "App.Ch", "global::App.Ch.")]
    [InlineData("namespace App { namespace Chat { class C { CODE } } }", "Chat", "global::Chat.")]
    [InlineData("class C { CODE }", "App", "global::App.")]
    public async Task A_layer_is_named_with_its_namespace_where_it_has_to_be(string source, string layer, string prefix)
    {
        var code = source.Replace("CODE", "const string Url = \"https://openrouter.ai/api/v1\"; string model = \"x-ai/grok-4.5\";", StringComparison.Ordinal);
        var (_, changed) = await ApplyAsync(code, "x-ai/grok-4.5",
            $$"""namespace {{layer}} { static class ModelAliases { public static string Resolve(string id) => id; } }""");
        Assert.Equal(code.Replace("\"x-ai/grok-4.5\"", prefix + "ModelAliases.Resolve(\"x-ai/grok-4.5\")", StringComparison.Ordinal),
            await TextAsync(changed, "C.cs"));
        Assert.Empty((await changed.Projects.Single().GetCompilationAsync())!.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("""static class ModelAliases { public static string Resolve(string id) => id; }""", 2)]
    [InlineData("""
        class ModelAliases
        {
            public static string Resolve(string id) => id;
            public string Resolve(int other) => "";
        }
        """, 2)]
    [InlineData("""class Other { static class ModelAliases { public static string Resolve(string id) => id; } }""", 3)]
    public async Task A_layer_is_a_class_of_its_own_with_the_method(string layer, int documents)
    {
        var (_, changed) = await ApplyAsync(Source, "x-ai/grok-4.5", layer);
        Assert.Contains("string model = ModelAliases.Resolve(\"x-ai/grok-4.5\");", await TextAsync(changed, "/C.cs"), StringComparison.Ordinal);
        Assert.Equal(documents, changed.Projects.Single().Documents.Count());
        Assert.Empty((await changed.Projects.Single().GetCompilationAsync())!.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("/app/App.csproj", "/app/ModelAliases.cs")]
    [InlineData(null, "/src/ModelAliases.cs")]
    public async Task The_layer_stands_beside_the_project_file(string? project, string layer)
    {
        var solution = Build(Source);
        solution = solution.WithProjectFilePath(solution.ProjectIds.Single(), project);
        var (_, changed) = await ApplyAsync(solution, "x-ai/grok-4.5");
        Assert.Contains(layer, changed.Projects.Single().Documents.Select(static document => document.FilePath));
    }

    [Fact]
    public async Task The_layer_stands_in_the_projects_namespace()
    {
        var solution = Build(Source);
        solution = solution.WithProjectDefaultNamespace(solution.ProjectIds.Single(), "Contoso.App");
        var (_, changed) = await ApplyAsync(solution, "x-ai/grok-4.5");
        var layer = await TextAsync(changed, "ModelAliases.cs");
        Assert.StartsWith("""
            using System;
            using System.Collections.Generic;

            namespace Contoso.App
            {
                /// <summary>
            """, layer, StringComparison.Ordinal);
        Assert.Contains("\n    internal static class ModelAliases\n    {\n        private static", layer, StringComparison.Ordinal);
        Assert.Contains("        };\n\n        /// <summary>", layer, StringComparison.Ordinal);
        Assert.EndsWith("        }\n    }\n}\n", layer, StringComparison.Ordinal);
        Assert.Contains("global::Contoso.App.ModelAliases.Resolve(\"x-ai/grok-4.5\")", await TextAsync(changed, "C.cs"), StringComparison.Ordinal);
        Assert.Empty((await changed.Projects.Single().GetCompilationAsync())!.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("plain words")]
    [InlineData("openai/gpt-4o, x-ai/grok-4.5")]
    [InlineData("model: x-ai/grok-4.5")]
    [InlineData(":floor")]
    public async Task Not_offered_for_a_text_that_is_no_id(string text)
    {
        var solution = Build(
            $$"""class C { const string Url = "https://openrouter.ai/api/v1"; static string other = "x-ai/grok-4.5"; """
            + $$"""string model = other + "{{text}}"; string text = "{{text}}"; }""");
        Assert.Empty(await ActionsAsync(solution, text));
        Assert.Empty(await ActionsAsync(solution, $"{text}\"; }}"));
    }

    [Theory]
    [InlineData("openai/gpt-4-turbo")] // a constant
    [InlineData("https://openrouter.ai/api/v1")]
    public async Task Not_offered(string at) => Assert.Empty(await ActionsAsync(Build(Source), at));

    private const string Known = """
        static class ModelAliases
        {
            static readonly System.Collections.Generic.Dictionary<string, string> Ids = new() { ROWS };
            public static string Resolve(string id) => Ids.TryGetValue(id, out var newId) ? newId : id;
        }
        """;

    [Theory]
    [InlineData("""

            ["a"] = "b",

        """,
        """

            ["a"] = "b",
            // Probable: other author.
            ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",

        """)]
    [InlineData("""

            ["a"] = "b"

        """,
        """

            ["a"] = "b",
            // Probable: other author.
            ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",

        """)]
    [InlineData("""
        ["a"] = "b"
        """, """["a"] = "b", ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",""")]
    [InlineData("""
        ["a"] = "b", ["c"] = "d"
        """, """["a"] = "b", ["c"] = "d", ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",""")]
    [InlineData("", """ ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",""")]
    [InlineData("\n", """

             // Probable: other author.
             ["meta-llama/llama-4-scout"] = "meta/llama-4-scout",

        """)]
    [InlineData("""
        ["meta-llama/llama-4-scout"] = "meta/llama-4-maverick"
        """, """
        ["meta-llama/llama-4-scout"] = "meta/llama-4-maverick"
        """)] // the id has a row already
    public async Task A_later_id_gets_a_row_in_the_layer(string rows, string expected)
    {
        var (_, changed) = await ApplyAsync(Source, "meta-llama/llama-4-scout", Known.Replace("ROWS", rows, StringComparison.Ordinal));
        Assert.Equal(Known.Replace("ROWS", expected, StringComparison.Ordinal), await TextAsync(changed, "Layer.cs"));
        Assert.Contains("string other = ModelAliases.Resolve(\"meta-llama/llama-4-scout\");", await TextAsync(changed, "/C.cs"), StringComparison.Ordinal);
        Assert.Empty((await changed.Projects.Single().GetCompilationAsync())!.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(await ConfigurationFiles.FileMarkup.AnalyzeAsync(changed), static diagnostic => diagnostic.Id == RuleIds.ProbablyMovedModel);
    }

    [Fact]
    public async Task Other_objects_of_the_layer_are_no_table()
    {
        var layer = Known.Replace("    public static", "    static readonly object Gate = new object();\n    public static", StringComparison.Ordinal)
            .Replace("    static readonly System", "    static readonly System.Text.StringBuilder Log = new();\n    static readonly System",
                StringComparison.Ordinal);
        var (title, changed) = await ApplyAsync(Source, "x-ai/grok-4.5", layer.Replace("ROWS", """["a"] = "b",""", StringComparison.Ordinal));
        Assert.Equal("Route 'x-ai/grok-4.5' → 'spacex-ai/grok-4.5' through ModelAliases", title);
        Assert.Equal(layer.Replace("ROWS", """["a"] = "b", ["x-ai/grok-4.5"] = "spacex-ai/grok-4.5",""", StringComparison.Ordinal),
            await TextAsync(changed, "Layer.cs"));
    }

    [Fact]
    public async Task A_table_in_another_form_gets_no_row()
    {
        var layer = Known.Replace("ROWS", """{ "a", "b" }""", StringComparison.Ordinal);
        var (title, changed) = await ApplyAsync(Source, "x-ai/grok-4.5", layer);
        Assert.Equal("Route 'x-ai/grok-4.5' through ModelAliases; write its row there", title);
        Assert.Equal(layer, await TextAsync(changed, "Layer.cs"));
    }

    [Theory]
    [InlineData("x-ai/grok-4.5")] // it has its row
    [InlineData("openai/gpt-4o")] // it needs none: AI Stats serves it
    public async Task An_id_that_needs_no_new_row_goes_through_the_layer_as_it_is(string id)
    {
        var layer = Known.Replace("ROWS", """{ "x-ai/grok-4.5", "spacex-ai/grok-4.5" }""", StringComparison.Ordinal);
        var (title, changed) = await ApplyAsync(Source, id, layer);
        Assert.Equal($"Route '{id}' through ModelAliases", title);
        Assert.Equal(layer, await TextAsync(changed, "Layer.cs"));
    }

    [Fact]
    public async Task Not_offered_for_an_id_that_nothing_stands_for_where_there_is_a_layer() => Assert.Empty(await ActionsAsync(
        Build("""class C { const string Url = "https://openrouter.ai/api/v1"; string model = "openrouter/auto"; }""",
            Known.Replace("ROWS", """["a"] = "b",""", StringComparison.Ordinal)), "openrouter/auto"));

    [Theory]
    [InlineData("nobody/nothing", RuleIds.UnservedModel)]
    [InlineData("openrouter/auto", RuleIds.ModelVariant)]
    [InlineData("openai/gpt-4-turbo", RuleIds.UnservedModel)]
    [InlineData("x-ai/grok-4.5", RuleIds.MovedModel)]
    public async Task An_id_that_the_layer_hands_on_as_it_is_is_still_reported(string id, string rule)
    {
        var source = $$"""
            class C
            {
                const string Url = "https://openrouter.ai/api/v1";
                string model = ModelAliases.Resolve("{{id}}");
            }
            """;
        var without = await ConfigurationFiles.FileMarkup.AnalyzeAsync(Build(source, Known.Replace("ROWS", "", StringComparison.Ordinal)));
        if (id != "nobody/nothing")
            Assert.Contains(without, diagnostic => diagnostic.Id == rule);
        var with = await ConfigurationFiles.FileMarkup.AnalyzeAsync(Build(source,
            Known.Replace("ROWS", $"[\"{id}\"] = \"openai/gpt-4o\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(with, diagnostic => diagnostic.Id == rule);
    }

    [Fact]
    public async Task An_id_that_is_not_served_is_routed_to_a_proposal()
    {
        var source = """class C { const string Url = "https://openrouter.ai/api/v1"; string model = "openai/gpt-4-turbo"; }""";
        var (title, changed) = await ApplyAsync(source, "openai/gpt-4-turbo");
        Assert.Equal("Route 'openai/gpt-4-turbo' → 'openai/gpt-4o' (a proposal, since it is not served) through ModelAliases", title);
        Assert.Contains("// A proposal: ", await TextAsync(changed, "ModelAliases.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openrouter/auto")] // nothing stands for it
    [InlineData("openai/gpt-4o")] // served: the table would be empty
    public async Task Not_offered_for_an_id_without_a_row(string id) =>
        Assert.Empty(await ActionsAsync(Build($$"""class C { const string Url = "https://openrouter.ai/api/v1"; string model = "{{id}}"; }"""), id));

    [Fact]
    public async Task Two_target_frameworks_get_the_layer_both()
    {
        var solution = new FormatSolution();
        var first = solution.AddProject("App(net8.0)").AddDocument(Path, Source);
        solution.AddProject("App(net10.0)").Link(first);
        var built = solution.Build();
        foreach (var id in built.ProjectIds)
            built = built.WithProjectFilePath(id, "/src/App.csproj");
        var action = Assert.Single(await ActionsAsync(built, "x-ai/grok-4.5"));
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.All(changed.Projects, static project => Assert.Contains(project.Documents, static document => document.FilePath == "/src/ModelAliases.cs"));
        foreach (var project in changed.Projects)
            Assert.Empty((await project.GetCompilationAsync())!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task Not_offered_in_a_file_that_another_project_links()
    {
        var solution = new FormatSolution();
        var first = solution.AddProject("App").AddDocument(Path, Source);
        solution.AddProject("Other").Link(first);
        var built = solution.Build();
        foreach (var project in built.Projects)
            built = built.WithProjectFilePath(project.Id, $"/src/{project.Name}.csproj");
        Assert.Empty(await ActionsAsync(built, "x-ai/grok-4.5"));
    }

    [Fact]
    public async Task Not_offered_in_a_project_without_the_signal() =>
        Assert.Empty(await ActionsAsync(Build("""class C { string model = "x-ai/grok-4.5"; }"""), "x-ai/grok-4.5"));

    [Fact]
    public async Task Not_offered_twice()
    {
        var (_, changed) = await ApplyAsync(Source, "x-ai/grok-4.5");
        Assert.Empty(await ActionsAsync(changed, "x-ai/grok-4.5"));
    }

    private static Solution Build(string source, string? layer = null)
    {
        var solution = new FormatSolution();
        var project = solution.AddProject("App").AddDocument(Path, source);
        if (layer is not null)
            project.AddDocument("/src/Layer.cs", layer);
        return solution.Build();
    }

    private static Task<(string Title, Solution Changed)> ApplyAsync(string source, string at, string? layer = null) => ApplyAsync(Build(source, layer), at);

    private static async Task<(string Title, Solution Changed)> ApplyAsync(Solution solution, string at)
    {
        var action = Assert.Single(await ActionsAsync(solution, at));
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return (action.Title, operations.OfType<ApplyChangesOperation>().Single().ChangedSolution);
    }

    private static async Task<List<CodeAction>> ActionsAsync(Solution solution, string at)
    {
        var actions = new List<CodeAction>();
        var document = solution.Projects.First().Documents.Single(document => document.FilePath == Path);
        var position = (await document.GetTextAsync()).ToString().IndexOf(at, StringComparison.Ordinal);
        var context = new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None);
        await new ModelAliasRefactoring().ComputeRefactoringsAsync(context);
        return actions;
    }

    private static async Task<string> TextAsync(Solution solution, string name) =>
        (await solution.Projects.Single().Documents.Single(document => document.Name == name || document.FilePath!.EndsWith(name, StringComparison.Ordinal))
            .GetTextAsync()).ToString();
}
