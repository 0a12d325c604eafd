using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FakeGateway;
using MigrationTour;
using Spectre.Console;

const string PackageId = "AIStats.OpenRouterMigration";
string[] mustBeGone = ["AIS1001", "AIS2001", "AIS3001"];
string[] analyzerTrouble = ["warning AD0001", "warning CS8032", "warning CS9057"];
string[] oldTexts = ["openrouter.ai/api", "OPENROUTER_API_KEY", "HTTP-Referer", "X-Title"];

if (TourArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(TourArguments.Help);
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
var screen = new Screen(arguments.HtmlFile);

try
{
    var root = FindRepository();
    var project = Path.Combine("src", PackageId, PackageId + ".csproj");
    using var folder = new TourFolder(arguments.Keep);
    var dotnet = new Dotnet(cancellation.Token);

    TourFolder.Copy(Path.Combine(root, "samples", "OpenRouterChat"), folder.App);
    var inventory = await screen.StepAsync(
        "Inventory of a copy of samples/OpenRouterChat, without a build: openrouter-to-aistats inventory",
        () => dotnet.RunAsync(root, "run", "--project", Path.Combine("src", PackageId + ".Tool"), "-c", "Release", "--", "inventory", folder.App));
    screen.Output(inventory.Split('\n').Select(line => line.TrimEnd()).TakeWhile(line => !line.StartsWith("One pass moves:", StringComparison.Ordinal)));

    // A version that no cache has seen, so that nothing stale answers.
    var version = "0.0.0-tour." + DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
    await screen.StepAsync(
        $"Pack {PackageId} {version}",
        () => dotnet.RunAsync(root, "pack", project, "-c", "Release", "-o", folder.Feed, $"-p:PackageVersion={version}"));

    await screen.StepAsync("Install the package into the copy", async () =>
    {
        folder.WriteNuGetConfig(await dotnet.FindPackagesFolderAsync(root));
        folder.AddPackageReference(PackageId, version);
    });

    var firstBuild = await screen.StepAsync(
        "Build with the analyzers: dotnet build",
        () => dotnet.BuildAsync(folder.App));
    var found = BuildDiagnostic.Parse(firstBuild, folder.App);
    screen.Table(Count(found.Count, "place") + " to migrate", found);
    if (found.Count == 0)
    {
        throw new TourException("The build reports no AIS diagnostic, so there is nothing to show.", "dotnet build", firstBuild);
    }

    await using var gateway = await FakeGatewayServer.StartAsync(cancellationToken: cancellation.Token);
    var runs = new ChatRuns(dotnet, folder.App);
    var oldRuns = await screen.StepAsync(
        "Run it against a fake OpenRouter: samples/FakeGateway",
        () => runs.RunAsync(gateway.OpenRouterBaseUrl, "OPENROUTER_API_KEY", FakeKeys.OpenRouter));

    var before = FileSnapshot.Take(folder.App);
    await screen.StepAsync(
        "Migrate: dotnet format analyzers",
        () => dotnet.RunAsync(folder.App, "format", "analyzers", "--no-restore"));
    var after = FileSnapshot.Take(folder.App);
    foreach (var path in after.ChangedSince(before))
    {
        screen.Diff(path, before.Text(path), after.Text(path));
    }

    var secondBuild = await screen.StepAsync("Build again: dotnet build", () => dotnet.BuildAsync(folder.App));
    var remaining = BuildDiagnostic.Parse(secondBuild, folder.App);
    if (remaining.Count > 0)
    {
        screen.Table("Left for a person: " + Count(remaining.Count, "AIS warning"), remaining);
    }

    await screen.StepAsync(
        "Migrate again: dotnet format analyzers",
        () => dotnet.RunAsync(folder.App, "format", "analyzers", "--no-restore"));
    var second = FileSnapshot.Take(folder.App);

    var newRuns = await screen.StepAsync(
        "Run it against a fake AI Stats Gateway",
        () => runs.RunAsync(gateway.AIStatsBaseUrl, "AI_STATS_API_KEY", FakeKeys.AIStats));
    var backRuns = await screen.StepAsync(
        "Go back: the migrated build with the old base URL and the old key",
        () => runs.RunAsync(gateway.OpenRouterBaseUrl, "AI_STATS_API_KEY", FakeKeys.OpenRouter));
    screen.Runs("The same application on both gateways", oldRuns, newRuns, backRuns);

    screen.Heading("Checks");
    // A line in a hosting file stays, and names the new variable: its host has to create it.
    bool IsOfTheHost(BuildDiagnostic diagnostic) => diagnostic.Message.Contains("'AI_STATS_API_KEY' has to exist", StringComparison.Ordinal);
    var passed = screen.Check(
        $"{Count(remaining.Count, "AIS warning")} left, none of {string.Join(", ", mustBeGone)} but what a host has to create",
        remaining.Where(d => mustBeGone.Contains(d.Id, StringComparer.Ordinal) && !IsOfTheHost(d)).Select(d => d.ToString()));
    passed &= screen.Check(
        "Every analyzer loaded and none crashed",
        (firstBuild + secondBuild).Split('\n')
            .Where(line => analyzerTrouble.Any(id => line.Contains(id, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal));
    passed &= screen.Check(
        $"No C# file holds {string.Join(", ", oldTexts)}",
        after.LinesWith(oldTexts, csharp: true).Select(line => line.ToString()));
    passed &= screen.Check("The second dotnet format analyzers changed no file", second.ChangedSince(after));
    passed &= screen.Check("The same answers and refusals before, after and gone back", ChatRuns.Differences(oldRuns, newRuns, backRuns));

    var left = second.LinesWith(["openrouter.ai", "OPENROUTER_"], csharp: null);
    if (left.Count > 0)
    {
        screen.Heading("Left for a person or a later step: these lines still mention OpenRouter");
        screen.Lines(left);
    }

    screen.Heading("Next");
    screen.Line(
        "docs/migration-guide.md: set AI_STATS_API_KEY, validate with samples/GatewayCheck, roll out to 5–10 % of the traffic, watch, "
        + "then uninstall the package.");
    if (folder.Kept)
    {
        screen.Line($"The migrated copy is in {folder.App}");
    }

    screen.Save();
    return passed ? 0 : 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Cancelled.");
    return 130;
}
catch (TourException exception)
{
    await Console.Error.WriteLineAsync($"✗ {exception.Message}\n  {exception.Command}\n{exception.Output}");
    return 1;
}

void Cancel(PosixSignalContext context)
{
    context.Cancel = true;
    cancellation.Cancel();
}

static string FindRepository()
{
    foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
            {
                return folder.FullName;
            }
        }
    }

    throw new TourException("Analyzers.sln is in no parent folder: run the tour from the repository.", "", "");
}

static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
