using System.Diagnostics;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>The terminal: results go to the output, progress and errors to the error stream. Without a terminal both are plain lines.</summary>
internal sealed class Screen
{
    // Wider than any line: a changed line of a minified file stays one line.
    private const int PlainWidth = 1_000_000;

    private readonly TimeSpan _quiet;

    /// <summary>A screen over two streams.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where progress and errors go.</param>
    /// <param name="isOutputTerminal">Whether a person reads the results.</param>
    /// <param name="isErrorTerminal">Whether a person watches the progress.</param>
    /// <param name="quiet">How long work may take before a log hears of it; ten seconds where nobody says.</param>
    public Screen(TextWriter output, TextWriter error, bool isOutputTerminal, bool isErrorTerminal, TimeSpan? quiet = null)
    {
        _quiet = quiet ?? TimeSpan.FromSeconds(10);
        Output = Create(output, isOutputTerminal);
        Error = Create(error, isErrorTerminal);
        Writer = output;
        ShowsProgress = isErrorTerminal;
    }

    /// <summary>Where results go.</summary>
    public IAnsiConsole Output { get; }

    /// <summary>Where progress and errors go.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Where text for programs goes, unchanged.</summary>
    public TextWriter Writer { get; }

    /// <summary>Whether somebody watches.</summary>
    public bool ShowsProgress { get; }

    /// <summary>The terminal of this process.</summary>
    public static Screen OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>Does long work, and shows what it does: as a line that changes, or as lines.</summary>
    /// <param name="work">The work, which says what it does next.</param>
    /// <param name="isForProgram">Whether a program reads the result, perhaps from both streams: then only a person who watches hears of it.</param>
    public async Task<T> WatchAsync<T>(Func<Action<string>, T> work, bool isForProgram = false)
    {
        if (!ShowsProgress)
        {
            // In a log, a line now and then says that the work goes on; short work says nothing.
            var clock = Stopwatch.StartNew();
            return work(text =>
            {
                if (isForProgram || clock.Elapsed < _quiet)
                    return;
                clock.Restart();
                Error.Write(new Paragraph(text + " …\n"));
            });
        }

        var status = Error.Status();
        return await status.StartAsync("Start", context => Task.Run(() => work(text => context.Status(Markup.Escape(text + " …"))))).ConfigureAwait(false);
    }

    /// <summary>Says in one line what went wrong.</summary>
    public void Fail(string message) => Error.Write(new Paragraph("error: " + message.ReplaceLineEndings(" ") + "\n", new Style(Color.Red)));

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var hasColor = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            // The output goes to a file or another program: no line breaks, no boxes.
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Unicode = false;
        }

        return console;
    }
}
