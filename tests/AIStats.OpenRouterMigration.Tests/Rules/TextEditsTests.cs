using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Credentials;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>What becomes of the edits that diagnostics carry.</summary>
[Trait("Area", "Rules")]
public sealed class TextEditsTests
{
    private const string Path = "/src/C.cs";

    // Roslyn's own WithChanges says what few edits do; many are written in one go.
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(200)]
    public async Task Many_edits_write_what_few_do(int count)
    {
        var text = SourceText.From(string.Concat(Enumerable.Range(0, 300).Select(static number => $"// {number}\r\n")),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var changes = Enumerable.Range(0, count).Select(number => new TextChange(new TextSpan((number * 7) + 1, number % 4), number % 3 == 0 ? "" : "new"))
            .ToArray();
        var solution = Solution(text.ToString());
        solution = solution.Projects.SelectMany(static project => project.DocumentIds).Aggregate(solution, (changed, id) => changed.WithDocumentText(id, text));

        var edited = await TextEdits.ApplyAsync(solution, await EditsAsync(solution, changes), CancellationToken.None);

        foreach (var project in edited.Projects)
        {
            var after = await project.Documents.First().GetTextAsync();
            Assert.Equal(text.WithChanges(changes).ToString(), after.ToString());
            Assert.Equal(text.Encoding, after.Encoding);
            Assert.Equal(text.ChecksumAlgorithm, after.ChecksumAlgorithm);
        }
    }

    [Theory]
    [InlineData("0123456789", 2, 4, "a", 2, 8, "b", "01b89")]
    [InlineData("0123456789", 2, 4, "", 3, 8, "", "0189")]
    [InlineData("0123456789", 2, 8, "", 3, 5, "", "0189")]
    [InlineData("0123456789", 2, 4, "", 3, 8, "b", "01456789")]
    [InlineData("0123456789", 2, 4, "a", 4, 8, "b", "01ab89")]
    [InlineData("0123456789", 2, 4, "a", 2, 4, "a", "01a456789")]
    public async Task Of_two_edits_that_overlap_the_wider_one_stays(string text, int start, int end, string newText, int otherStart, int otherEnd,
        string otherText, string expected)
    {
        var solution = Solution("//" + text);
        TextChange[] changes = [new(TextSpan.FromBounds(start + 2, end + 2), newText), new(TextSpan.FromBounds(otherStart + 2, otherEnd + 2), otherText)];
        foreach (var order in new[] { changes, changes.Reverse().ToArray() })
        {
            var edited = await TextEdits.ApplyAsync(solution, await EditsAsync(solution, order), CancellationToken.None);
            Assert.All(edited.Projects, project => Assert.Equal("//" + expected, project.Documents.First().GetTextAsync().Result.ToString()));
        }
    }

    [Fact]
    public async Task An_additional_file_changes_too()
    {
        var solution = Solution("class C { }");
        var location = Location.Create("/src/settings.json", new TextSpan(1, 2), new LinePositionSpan(new LinePosition(0, 1), new LinePosition(0, 3)));
        var edited = await TextEdits.ApplyAsync(solution, [new Edit(location, "x")], CancellationToken.None);
        Assert.Equal("{x}", (await edited.Projects.First().AdditionalDocuments.Single().GetTextAsync()).ToString());
    }

    [Fact]
    public async Task A_cancelled_edit_changes_nothing()
    {
        var solution = Solution("class C { }");
        var edits = await EditsAsync(solution, new TextChange(new TextSpan(6, 1), "D"));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TextEdits.ApplyAsync(solution, edits, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_diagnostic_gives_back_the_actions_that_it_was_given()
    {
        var tree = (await Solution("class C { }").Projects.First().Documents.First().GetSyntaxTreeAsync())!;
        var (place, other, third) = (Location.Create(tree, new TextSpan(6, 1)), Location.Create(tree, new TextSpan(8, 1)),
            Location.Create(tree, new TextSpan(10, 1)));
        EditAction[] actions =
        [
            new(ActionKeys.Rewrite, "Write D", [new Edit(other, "D"), new Edit(place, "")]),
            new(ActionKeys.FallBack, "Write E", [new Edit(other, "E"), new Edit(third, "F")]),
        ];

        var diagnostic = DiagnosticEdits.Create(Descriptors.ApiKeyVariable, place, [.. actions], ["a", "b"]);

        Assert.Equal(place, diagnostic.Location);
        // A place that several actions change is carried once.
        Assert.Equal([other, third], diagnostic.AdditionalLocations);
        Assert.Equal("Rewrite FallBack", string.Join(' ', DiagnosticEdits.Keys(diagnostic)));
        Assert.Equal(
            ["Rewrite: Write D 6= 8=D", "FallBack: Write E 8=E 10=F"],
            DiagnosticEdits.Read(diagnostic)
                .Select(action => $"{action.Key}: {action.Title} {string.Join(' ',
                action.Edits.Select(edit => $"{edit.Location.SourceSpan.Start}={edit.NewText}"))}"));
        Assert.Empty(DiagnosticEdits.ReadEdits(diagnostic, ActionKeys.ReadVariable));
        Assert.Equal(Descriptors.ApiKeyVariable.DefaultSeverity, diagnostic.Severity);
    }

    [Fact]
    public void A_diagnostic_for_a_person_carries_no_action()
    {
        var diagnostic = DiagnosticEdits.Create(Descriptors.ApiKeyVariable, Location.None, [], ["a", "b"], DiagnosticSeverity.Info);
        Assert.Empty(DiagnosticEdits.Keys(diagnostic));
        Assert.Empty(DiagnosticEdits.Read(diagnostic));
        Assert.Empty(diagnostic.AdditionalLocations);
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Theory]
    [InlineData("AIS2001.Rewrite", "Rewrite")]
    [InlineData("AIS2002.Rewrite", null)]
    [InlineData("AIS2001Rewrite", null)]
    public void A_key_of_another_rule_names_no_action(string key, string? action) => Assert.Equal(action, TextEditFixer.ActionKey(RuleIds.ApiKeyVariable, key));

    [Fact]
    public async Task Fix_All_of_nothing_is_an_action_and_of_what_only_a_person_can_change_none()
    {
        var solution = Solution("class C { }");
        var tree = (await solution.Projects.First().Documents.First().GetSyntaxTreeAsync())!;
        var place = Location.Create(tree, new TextSpan(6, 1));
        var byHand = DiagnosticEdits.Create(Descriptors.ApiKeyVariable, place, [], ["a", "b"]);
        var rewrite = DiagnosticEdits.Create(Descriptors.ApiKeyVariable, place, [new EditAction(ActionKeys.Rewrite, "Write D", [new Edit(place, "D")])],
            ["a", "b"]);

        Assert.Equal("class C { }", await FixAllAsync(solution, FixAllScope.Project, "AIS2001.Rewrite"));
        Assert.Null(await FixAllAsync(solution, FixAllScope.Project, "AIS2001.Rewrite", byHand));
        Assert.Null(await FixAllAsync(solution, FixAllScope.Project, "AIS2001.FallBack", rewrite));
        Assert.Null(await FixAllAsync(solution, FixAllScope.Project, "AIS2003.Rewrite", rewrite));
        Assert.Equal("class C { }",
            await FixAllAsync(solution, FixAllScope.Project, key: null,
                DiagnosticEdits.Create(Descriptors.OtherVariable, place, [new EditAction(ActionKeys.Rewrite, "Write E", [new Edit(place, "E")])], ["a", "b"])));
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            Assert.Equal("class D { }", await FixAllAsync(solution, scope, "AIS2001.Rewrite", rewrite, byHand));
            Assert.Equal("class D { }", await FixAllAsync(solution, scope, key: null, byHand, rewrite));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document, "class C { /* */ }", "class D { /* */ }")]
    [InlineData(FixAllScope.Project, "class C { /* */ }", "class C { /*8*/ }")]
    [InlineData(FixAllScope.Solution, "class C { /* */ }", "class C { /*8*/ 10}")]
    public async Task Fix_All_asks_for_the_diagnostics_of_its_scope(FixAllScope scope, string before, string after)
    {
        var solution = Solution(before);
        var tree = (await solution.Projects.First().Documents.First().GetSyntaxTreeAsync())!;
        Assert.Equal(after, await FixAllAsync(solution, scope, key: null,
            new Given([Write(6, "D")], project => [project.Name == "App(net8.0)" ? Write(12, "8") : Write(16, "10")])));

        Diagnostic Write(int at, string text)
        {
            var place = Location.Create(tree, TextSpan.FromBounds(at, before[at] == '}' ? at : at + 1));
            return DiagnosticEdits.Create(Descriptors.ApiKeyVariable, place, [new EditAction(ActionKeys.Rewrite, "Write it", [new Edit(place, text)])],
                ["a", "b"]);
        }
    }

    [Fact]
    public async Task A_fixer_takes_the_diagnostics_of_its_rule()
    {
        var document = Solution("class C { }").Projects.First().Documents.First();
        var place = Location.Create((await document.GetSyntaxTreeAsync())!, new TextSpan(6, 1));
        var titles = new List<string>();
        foreach (var descriptor in new[] { Descriptors.OtherVariable, Descriptors.ApiKeyVariable })
        {
            var diagnostic = DiagnosticEdits.Create(descriptor, place, [new EditAction(ActionKeys.Rewrite, "Of " + descriptor.Id, [new Edit(place, "D")])],
                ["a", "b"]);
            await new ApiKeyVariableFixer().RegisterCodeFixesAsync(new CodeFixContext(document, place.SourceSpan, [diagnostic],
                (action, _) => titles.Add(action.Title), CancellationToken.None));
        }

        Assert.Equal(["Of AIS2001"], titles);
    }

    private static Task<string?> FixAllAsync(Solution solution, FixAllScope scope, string? key, params Diagnostic[] diagnostics) =>
        FixAllAsync(solution, scope, key, new Given(diagnostics, _ => diagnostics));

    private static async Task<string?> FixAllAsync(Solution solution, FixAllScope scope, string? key, FixAllContext.DiagnosticProvider diagnostics)
    {
        var document = solution.Projects.First().Documents.First();
        var context = new FixAllContext(document, new ApiKeyVariableFixer(), scope, key!, [RuleIds.ApiKeyVariable], diagnostics, CancellationToken.None);
        if (await new ApiKeyVariableFixer().GetFixAllProvider()!.GetFixAsync(context) is not { } action)
            return null;
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().SingleOrDefault();
        return (await (operation?.ChangedSolution ?? solution).GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task<ImmutableArray<Edit>> EditsAsync(Solution solution, params TextChange[] changes)
    {
        var tree = (await solution.Projects.First().Documents.First().GetSyntaxTreeAsync())!;
        return [.. changes.Select(change => new Edit(Location.Create(tree, change.Span), change.NewText!))];
    }

    /// <summary>A project for each of two target frameworks.</summary>
    private static Solution Solution(string text)
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App(net8.0)").AddDocument(Path, text).AddAdditionalFile("/src/settings.json", "{12}");
        _ = solution.AddProject("App(net10.0)").AddDocument(Path, text);
        return solution.Build();
    }

    private sealed class Given(IEnumerable<Diagnostic> ofDocument, Func<Project, IEnumerable<Diagnostic>> ofProject) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(ofDocument);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(ofProject(project));
    }
}
