using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>What it costs a build that the sources of a front end are looked at, since a web project may have thousands of them.</summary>
internal static class WebProjectFigures
{
    private const int CodeFiles = 200;

    /// <summary>A build in units of the same build that leaves out sources in other languages and documents.</summary>
    public static Figure FrontEnd(int files, int pairs, TextWriter details)
    {
        using var project = new WebProject(files);
        project.Run("restore");
        var runs = PairedRuns.Run(pairs, () => project.Build("true"), () => project.Build("false"));
        details.WriteFigures($"{CodeFiles} C# files and {files} of a front end: {runs.Measured:F0} ms; without those of the front end {runs.Yardstick:F0} ms");
        return new Figure("h. a build that looks at 2,000 files of a front end in units of one that does not", runs.Ratio, 1.05);
    }

    /// <summary>
    /// A web project on disk with what the package gives to a build, and a front end below it, one file in a hundred of which names OpenRouter.
    /// </summary>
    private sealed class WebProject : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ais-benchmark-");

        public WebProject(int files)
        {
            var sources = GeneratedSources.Create(CodeFiles, Findings.Few);
            for (var i = 0; i < CodeFiles; i++)
                Write(string.Create(CultureInfo.InvariantCulture, $"Code/File{i}.cs"), sources[i]);
            Write("Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();\n");
            // A component of some hundred lines, as a generated text of C# is long, too.
            for (var i = 0; i < files; i++)
            {
                var text = sources[i % CodeFiles][..Math.Min(4_000, sources[i % CodeFiles].Length)];
                var head = i % 100 == 0 ? "export const base = \"https://openrouter.ai/api/v1\";\n" : "";
                Write(string.Create(CultureInfo.InvariantCulture, $"ClientApp/src/part{i / 50}/component{i}.tsx"),
                    head + text.Replace("openrouter", "router", StringComparison.OrdinalIgnoreCase));
            }

            var build = Path.Combine(Root(), "src", "AIStats.OpenRouterMigration", "build", "AIStats.OpenRouterMigration");
            var analyzers = string.Concat(new[] { typeof(RuleIds).Assembly, typeof(TextEditFixAllProvider).Assembly }
                .Select(static assembly => $"<Analyzer Include=\"{assembly.Location}\" />"));
            Write("Web.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <Import Project="{build}.props" />
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup>{analyzers}</ItemGroup>
                </Project>
                """);
            Write("Directory.Build.targets", $"<Project><Import Project=\"{build}.targets\" /></Project>");
            Write(".editorconfig", "root = true\n");
            Write("Directory.Build.props", "<Project />");
            Write("Directory.Packages.props", "<Project />");
        }

        /// <summary>The milliseconds of processor time that a build takes with all that it starts.</summary>
        public double Build(string includeSources) => Run("build", "--no-restore", "--no-incremental", "-p:UseSharedCompilation=false", "-v:q",
            $"-p:AIStatsMigrationIncludeSources={includeSources}");

        public double Run(params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = _folder.FullName,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            var before = OfChildren();
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
            return OfChildren() is { } after && before is not null ? after - before.Value : clock.Elapsed.TotalMilliseconds;
        }

        public void Dispose() => _folder.Delete(recursive: true);

        /// <summary>The processor time of all processes that have ended below this one; null where the system does not tell, and the clock has to do.</summary>
        private static double? OfChildren()
        {
            const string Statistics = "/proc/self/stat";
            if (!File.Exists(Statistics))
                return null;
            // After the name, which may hold blanks: the fields from the third on, in hundredths of a second.
            var text = File.ReadAllText(Statistics);
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return 10 * (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture));
        }

        private static string Root()
        {
            var folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
            while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }

        private void Write(string path, string text)
        {
            var file = Path.Combine(_folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
