using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>The terminal: results go to the output, progress and errors to the error stream. Without a terminal both are plain lines.</summary>
internal sealed class Screen
{
    private const int PlainWidth = 400;

    public Screen(TextWriter output, TextWriter error, bool isOutputTerminal, bool isErrorTerminal)
    {
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
    public async Task<T> WatchAsync<T>(Func<Action<string>, T> work)
    {
        if (!ShowsProgress)
            return work(static _ => { });
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
