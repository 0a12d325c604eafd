using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Reports;

namespace AIStats.OpenRouterMigration.Tool.Commands;

/// <summary>The command line: three commands over one selection of files and rules.</summary>
internal static class CommandLine
{
    /// <summary>All went well; for `check`: nothing is left.</summary>
    public const int Done = 0;

    /// <summary>The command failed.</summary>
    public const int Failed = 1;

    /// <summary>`check` found something.</summary>
    public const int Left = 2;

    private const string PathHelp = "A folder, a solution (.sln, .slnx, .slnf), a project or a file-based program; without it, the current folder.";

    /// <summary>Runs a command line as a process does: the exit code is the result.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, Screen.OfProcess());
    }

    /// <summary>Runs a command line on a screen.</summary>
    public static async Task<int> RunAsync(string[] args, Screen screen)
    {
        var parsed = Create(screen).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            screen.Fail($"{parsed.Errors[0].Message.TrimEnd('.')}. --help shows what there is.");
            return Failed;
        }

        try
        {
            // Errors are reported in one line below, not by the parser.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Writer })
                .ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            screen.Fail(exception.Message);
        }
        catch (OperationCanceledException)
        {
            screen.Fail("Interrupted; nothing was written.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            screen.Fail(exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            screen.Fail(ToolException.OfMistake(exception).Message);
        }

        return Failed;
    }

    private static Command Create(Screen screen) => new(
        "openrouter-to-aistats",
        "Moves a repository from OpenRouter to the AI Stats Gateway, without a build: "
        + "the rules of AIStats.OpenRouterMigration over any C# and its settings files.\n\n"
        + "Exit codes: 0 done, 1 failed, 2 something is left (check only).")
    {
        new HelpOption(),
        new VersionOption(),
        CreateInventory(screen),
        CreateMigrate(screen),
        CreateCheck(screen),
    };

    private static Command CreateInventory(Screen screen)
    {
        var output = new Option<string?>("--output", "-o") { HelpName = "DIR",
            Description = "Write inventory.html, inventory.md and inventory.sarif into a folder." };
        var selection = new SelectionArguments(PathHelp);
        var json = Json();
        return selection.AddTo(
            new Command(
                "inventory",
                "Lists what is there: connections, what one pass moves, what is left for a person and why, model ids, variables.\n\n"
                + "Exit codes: 0 done, 1 failed.") { output, json },
            (parsed, selected, cancellation) => InventoryCommand.RunAsync(screen, selected, parsed.GetValue(output), parsed.GetValue(json), cancellation));
    }

    private static Command CreateMigrate(Screen screen)
    {
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the changes and write nothing." };
        var force = new Option<bool>("--force") { Description = "Write although the Git work tree has changes that are not committed." };
        var selection = new SelectionArguments(PathHelp);
        return selection.AddTo(
            new Command(
                "migrate",
                "Does what the bulk fixes do, in one pass: shows the changes, asks, and writes each file whole or not at all.\n\n"
                + "Exit codes: 0 done, 1 failed or refused.") { yes, dryRun, force },
            (parsed, selected, cancellation) =>
                MigrateCommand.RunAsync(screen, selected, parsed.GetValue(yes), parsed.GetValue(dryRun), parsed.GetValue(force), cancellation));
    }

    private static Command CreateCheck(Screen screen)
    {
        var sarif = new Option<string?>("--sarif") { HelpName = "FILE", Description = "Write all findings as SARIF 2.1, for code scanning." };
        var selection = new SelectionArguments(PathHelp);
        var json = Json();
        return selection.AddTo(
            new Command(
                "check",
                "The gate for CI: lists the warnings that are left.\n\nExit codes: 0 nothing is left, 2 something is left, 1 failed.") { sarif, json },
            (parsed, selected, cancellation) => CheckCommand.RunAsync(screen, selected, parsed.GetValue(sarif), parsed.GetValue(json), cancellation));
    }

    private static Option<bool> Json() => new("--json") { Description = "Print the result as JSON and nothing else." };

    /// <summary>What all commands have in common.</summary>
    private sealed class SelectionArguments(string pathHelp)
    {
        private readonly Argument<string> _path = new("PATH") { Description = pathHelp, DefaultValueFactory = static _ => "." };
        private readonly Option<string[]> _rules = Many(
            "--rules", "ID", "Look at these rules only; with migrate, what they report as information moves as well.");
        private readonly Option<string[]> _include = Many("--include", "GLOB", "Look at these files only: src/**, *.json.");
        private readonly Option<string[]> _exclude = Many("--exclude", "GLOB", "Leave these files out.");

        public Command AddTo(Command command, Func<ParseResult, Selection, CancellationToken, Task<int>> run)
        {
            command.Arguments.Add(_path);
            command.Options.Add(_rules);
            command.Options.Add(_include);
            command.Options.Add(_exclude);
            command.SetAction((parsed, cancellation) => run(parsed, Read(parsed), cancellation));
            return command;
        }

        private static Option<string[]> Many(string name, string value, string help) =>
            new(name) { HelpName = value, Description = help, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [] };

        private Selection Read(ParseResult parsed)
        {
            var rules = Values(parsed, _rules).Select(static id => id.ToUpperInvariant()).ToList();
            if (rules.Find(static id => !ShippedRules.Descriptors.Any(rule => rule.Id == id)) is { } unknown)
                throw new ToolException($"{unknown} is no rule; the rules are {ShippedRules.Descriptors[0].Id} to {ShippedRules.Descriptors[^1].Id}.");
            return new Selection(parsed.GetValue(_path)!, rules, Values(parsed, _include), Values(parsed, _exclude));
        }

        private static List<string> Values(ParseResult parsed, Option<string[]> option) =>
            (parsed.GetValue(option) ?? [])
                .SelectMany(static value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
    }
}
