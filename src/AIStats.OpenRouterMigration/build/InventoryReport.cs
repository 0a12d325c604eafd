using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Makes the inventory of a project out of the compiler's SARIF log: the findings of this package alone, with paths below the
/// repository, and the same as a report for people. JSON is read and written as XML, which every MSBuild can do without another package.
/// </summary>
public class AIStatsInventoryReport : Task
{
    private const string Prefix = "AIS";

    /// <summary>The rules whose replacement is offered to a person and never written in bulk; a test holds the list against the fixers.</summary>
    private static readonly HashSet<string> LightBulbs = new HashSet<string> { "AIS1002", "AIS2002", "AIS3003", "AIS4002", "AIS4004", "AIS5001", "AIS5003" };

    public string CompilerLog { get; set; }

    public string Root { get; set; }

    public string Sarif { get; set; }

    public string Markdown { get; set; }

    public string Project { get; set; }

    public override bool Execute()
    {
        if (!File.Exists(CompilerLog))
        {
            Log.LogMessage(MessageImportance.High, Project + ": no inventory, since the compiler left no log.");
            return true;
        }

        var log = Read(CompilerLog);
        var root = new Uri(Path.GetFullPath(Root).TrimEnd('/', '\\') + Path.DirectorySeparatorChar);
        var errors = 0;
        foreach (var run in Items(log.Element("runs")))
        {
            errors += Items(run.Element("results")).Count(result => result.Element("level")?.Value == "error" && !IsOwn(result.Element("ruleId")));
            KeepOwn(run, root);
        }

        Write(log, Sarif);
        var results = Items(log.Element("runs")).SelectMany(run => Items(run.Element("results"))).Where(result => result.Element("suppressions") == null);
        File.WriteAllText(Markdown, Report(results.Select(Finding.Read).Distinct().ToList(), errors), new UTF8Encoding(false));
        return true;
    }

    private static void KeepOwn(XElement run, Uri root)
    {
        var rules = run.Element("tool").Element("driver").Element("rules");
        foreach (var rule in Items(rules).Where(rule => !IsOwn(rule.Element("id"))).ToList())
        {
            rule.Remove();
        }

        var order = Items(rules).Select(rule => rule.Element("id").Value).ToList();
        var warnings = WarningRules(run);
        foreach (var result in Items(run.Element("results")).ToList())
        {
            if (!IsOwn(result.Element("ruleId")))
            {
                result.Remove();
                continue;
            }

            var rule = result.Element("ruleId").Value;
            result.Element("ruleIndex")?.SetValue(order.IndexOf(rule));
            result.Element("level")?.SetValue(warnings.Contains(rule) ? "warning" : "note");
            foreach (var uri in result.Descendants("uri"))
            {
                Uri address;
                if (Uri.TryCreate(uri.Value, UriKind.Absolute, out address) && address.IsFile)
                    uri.Value = root.MakeRelativeUri(address).ToString();
            }
        }

        run.Element("artifacts")?.Remove();
        run.Element("invocations")?.Remove();
        run.Element("properties")?.Remove();
    }

    /// <summary>The rules that warn by default; the inventory itself is made with a rule set in which nothing does.</summary>
    private static HashSet<string> WarningRules(XElement run)
    {
        var rules = Items(run.Element("tool").Element("driver").Element("rules"));
        return new HashSet<string>(rules.Where(rule => (rule.Element("defaultConfiguration")?.Element("level")?.Value ?? "warning") == "warning").Select(rule => rule.Element("id").Value));
    }

    private string Report(List<Finding> findings, int errors)
    {
        var text = new StringBuilder();
        text.Append("# OpenRouter inventory of ").AppendLine(Project).AppendLine();
        if (errors > 0)
            text.AppendLine("The code does not compile (" + errors + " errors), so findings may be missing.").AppendLine();
        if (findings.Count == 0)
        {
            text.AppendLine("Nothing in this project refers to OpenRouter.");
            return text.ToString();
        }

        text.AppendLine("## Counts").AppendLine().AppendLine("| rule | findings |").AppendLine("|---|---|");
        foreach (var group in findings.GroupBy(finding => finding.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.AppendLine("| " + group.Key + " | " + group.Count() + " |");

        Section(text, "Findings", findings.Where(finding => finding.Rule != "AIS9001"));
        Section(text, "Left for a person", findings.Where(finding => (finding.Replacement == null || LightBulbs.Contains(finding.Rule)) && finding.Rule != "AIS9001" && finding.IsWarning));
        Section(text, "Variables to rename or set in hosting", findings.Where(finding => finding.Rule == "AIS2001" || finding.Rule == "AIS2003" || finding.Rule == "AIS2004").GroupBy(finding => finding.Message).Select(group => group.First()));
        Models(text, findings.Where(finding => finding.Rule.StartsWith("AIS4", StringComparison.Ordinal)));
        text.AppendLine().AppendLine("## Rolling back").AppendLine();
        text.AppendLine("Keep the OpenRouter variables set in every host until the roll-out is complete. With the second action of AIS2001 the application");
        text.AppendLine("reads the new variable and falls back to the old one, and with the base URL in configuration, setting both back is the whole way back.");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        var rows = findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Rule, StringComparer.Ordinal).ToList();
        text.AppendLine().AppendLine("## " + title).AppendLine();
        if (rows.Count == 0)
        {
            text.AppendLine("None.");
            return;
        }

        text.AppendLine("| rule | place | what | replacement |").AppendLine("|---|---|---|---|");
        foreach (var finding in rows)
            text.AppendLine("| " + finding.Rule + " | " + finding.Path + ":" + finding.Line + " | " + Cell(finding.Message) + " | " + (finding.Replacement == null ? "" : Code(finding.Replacement)) + " |");
    }

    /// <summary>Every model id once, with what becomes of it.</summary>
    private static void Models(StringBuilder text, IEnumerable<Finding> findings)
    {
        var ids = findings.GroupBy(finding => finding.Message).OrderBy(group => group.First().Rule, StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        text.AppendLine().AppendLine("## Model ids in use").AppendLine();
        if (ids.Count == 0)
        {
            text.AppendLine("None.");
            return;
        }

        text.AppendLine("| rule | verdict | replacement | places |").AppendLine("|---|---|---|---|");
        foreach (var id in ids)
        {
            var places = id.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).Select(finding => finding.Path + ":" + finding.Line).Distinct();
            text.AppendLine("| " + id.First().Rule + " | " + Cell(id.Key) + " | " + (id.First().Replacement == null ? "" : Code(id.First().Replacement)) + " | " + string.Join(", ", places) + " |");
        }
    }

    private static string Code(string text)
    {
        return text.Length == 0 ? "(removed)" : "`" + Cell(text) + "`";
    }

    private static string Cell(string text)
    {
        return text.Replace("|", "\\|").Replace("\r", " ").Replace("\n", " ");
    }

    private static bool IsOwn(XElement id)
    {
        return id != null && id.Value.StartsWith(Prefix, StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Items(XElement array)
    {
        return array == null ? Enumerable.Empty<XElement>() : array.Elements();
    }

    private static XElement Read(string path)
    {
        using (var stream = File.OpenRead(path))
        using (var reader = JsonReaderWriterFactory.CreateJsonReader(stream, new XmlDictionaryReaderQuotas { MaxDepth = 256, MaxStringContentLength = int.MaxValue, MaxArrayLength = int.MaxValue, MaxBytesPerRead = int.MaxValue, MaxNameTableCharCount = int.MaxValue }))
        {
            return XElement.Load(reader);
        }
    }

    private static void Write(XElement log, string path)
    {
        using (var stream = File.Create(path))
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), ownsStream: false, indent: true))
        {
            log.WriteTo(writer);
        }
    }

    private sealed class Finding : IEquatable<Finding>
    {
        public string Rule { get; private set; }

        public string Message { get; private set; }

        public string Path { get; private set; }

        public int Line { get; private set; }

        public int Column { get; private set; }

        public string Replacement { get; private set; }

        public bool IsWarning { get; private set; }

        public static Finding Read(XElement result)
        {
            var place = result.Element("locations")?.Elements().FirstOrDefault()?.Element("physicalLocation");
            var region = place?.Element("region");
            return new Finding
            {
                Rule = result.Element("ruleId").Value,
                Message = result.Element("message").Element("text").Value,
                Path = place == null ? "" : Uri.UnescapeDataString(place.Element("artifactLocation").Element("uri").Value),
                Line = (int?)region?.Element("startLine") ?? 0,
                Column = (int?)region?.Element("startColumn") ?? 0,
                IsWarning = result.Element("level")?.Value == "warning",
                Replacement = result.Descendants().FirstOrDefault(element => element.Attribute("item")?.Value == "Rewrite:0" || element.Name.LocalName == "Rewrite:0")?.Value,
            };
        }

        public bool Equals(Finding other)
        {
            return other != null && Rule == other.Rule && Path == other.Path && Line == other.Line && Column == other.Column && Message == other.Message;
        }

        public override bool Equals(object obj)
        {
            return Equals(obj as Finding);
        }

        public override int GetHashCode()
        {
            return (Rule + Path + Line + ":" + Column).GetHashCode();
        }
    }
}
