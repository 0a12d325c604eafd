using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MigrationTour;

/// <summary>What the tour shows: a spinner on a terminal, plain lines when the output goes elsewhere.</summary>
internal sealed class Screen
{
    private readonly string? _htmlFile;
    private readonly bool _spinner;
    private readonly Recorder _console;

    public Screen(string? htmlFile)
    {
        _htmlFile = htmlFile;
        _spinner = htmlFile is null && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;
        _console = AnsiConsole.Console.CreateRecorder();
        if (Console.IsOutputRedirected)
        {
            // Plain lines, and nothing to wrap them for.
            _console.Profile.Capabilities.Ansi = false;
            _console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            _console.Profile.Width = 200;
        }

        if (htmlFile is not null)
        {
            _console.Profile.Width = 120;
        }
    }

    public async Task<T> StepAsync<T>(string title, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        T result;
        if (_spinner)
        {
            result = await AnsiConsole.Status().StartAsync(Markup.Escape(title), _ => work());
        }
        else
        {
            // Straight to the console: a picture has no use for it.
            await Console.Out.WriteLineAsync($"… {title}");
            result = await work();
        }

        var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        _console.MarkupLineInterpolated($"[green]✓[/] [bold]{title}[/] [grey]{seconds} s[/]");
        return result;
    }

    public Task StepAsync(string title, Func<Task> work) => StepAsync(title, async () =>
    {
        await work();
        return true;
    });

    public void Heading(string text)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{text}[/]");
    }

    public void Line(string text) => _console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));

    /// <summary>Shows what a command printed.</summary>
    public void Output(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    public void Lines(IEnumerable<FoundLine> lines)
    {
        const int Longest = 80;
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn();
        foreach (var line in lines)
        {
            var text = line.Text.Length <= Longest ? line.Text : line.Text[..(Longest - 1)] + "…";
            grid.AddRow(new Text($"{line.Path}:{line.Line}", new Style(Color.Yellow)), new Text(text));
        }

        _console.Write(grid);
    }

    public void Table(string title, IEnumerable<BuildDiagnostic> diagnostics)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumn(new TableColumn("Id").NoWrap()).AddColumn(new TableColumn("Place").NoWrap()).AddColumn("Message");
        foreach (var diagnostic in diagnostics)
        {
            table.AddRow(
                new Text(diagnostic.Id, new Style(Color.Yellow)),
                new Text($"{diagnostic.Path}:{diagnostic.Line}"),
                new Text(diagnostic.Message));
        }

        _console.Write(table);
    }

    public void Runs(string title, IReadOnlyList<ChatRun> before, IReadOnlyList<ChatRun> after, IReadOnlyList<ChatRun> back)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumns("Run", "OpenRouter, before", "AI Stats, migrated", "OpenRouter, gone back");
        for (var i = 0; i < before.Count; i++)
        {
            table.AddRow(new Text(before[i].Title), new Text(before[i].Result), new Text(after[i].Result), new Text(back[i].Result));
        }

        _console.Write(table);
    }

    public void Diff(string path, string before, string after) => DiffPrinter.Print(_console, path, before, after);

    /// <summary>Says whether the check passed, and lists what speaks against it.</summary>
    public bool Check(string title, IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        if (list.Count == 0)
        {
            _console.MarkupLineInterpolated($"  [green]✓[/] {title}");
            return true;
        }

        _console.MarkupLineInterpolated($"  [red]✗[/] {title}");
        list.ForEach(offender => _console.MarkupLineInterpolated($"      [red]{offender}[/]"));
        return false;
    }

    public void Save()
    {
        if (_htmlFile is not null)
        {
            File.WriteAllText(_htmlFile, _console.ExportHtml());
        }
    }
}
