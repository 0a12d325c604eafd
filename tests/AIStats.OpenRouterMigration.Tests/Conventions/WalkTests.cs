using System.Text.RegularExpressions;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The five walks of docs/design.md, from a marker to its edit, are short and their files exist.</summary>
[Trait("Area", "Conventions")]
public sealed partial class WalkTests
{
    private const int Longest = 7;
    private const string Folder = "src/AIStats.OpenRouterMigration.Analyzers/";

    private static readonly string[] Walks = [.. Repository.Read("docs/design.md").Split('\n')
        .Where(static line => line.StartsWith("- A", StringComparison.Ordinal) && line.Contains(" → ", StringComparison.Ordinal))];

    public static TheoryData<string> Lines => [.. Walks];

    [Fact]
    public void There_are_five_of_them() => Assert.Equal(
        ["A URL", "A setting", "A model id", "A body field", "A split base"],
        Walks.Select(static line => line[2..line.IndexOf(':', StringComparison.Ordinal)]));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_walk_is_at_most_seven_files_that_lead_on(string line)
    {
        var files = Names().Matches(line).Select(static match => match.Groups["name"].Value).ToList();
        Assert.InRange(files.Count, 3, Longest);
        Assert.All(files, static file => Assert.Contains(file[(file.LastIndexOf('/') + 1)..], Repository.Read(Folder + file + ".cs"),
            StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<name>[A-Za-z/]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
