using Xunit;
using YamlDotNet.RepresentationModel;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The files that other programs read: workflows, forms of issues, and the gates that users copy.</summary>
[Trait("Area", "Conventions")]
public sealed class WorkflowTests
{
    private static readonly string[] Runs = ["run", "script"];

    public static TheoryData<string> YamlFiles =>
        [.. Repository.AllFiles(".github", "*.yml").Concat(Repository.Files("samples/ci", "*.yml"))];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Yaml_is_yaml(string path) => Assert.NotEmpty(Read(path).AllNodes);

    /// <summary>The commands of the gates are those that the tests of the package and of the tool run.</summary>
    [Theory]
    [InlineData("samples/ci/github-actions.yml")]
    [InlineData("samples/ci/azure-pipelines.yml")]
    [InlineData("samples/ci/gitlab-ci.yml")]
    public void A_gate_has_the_three_commands(string path)
    {
        var commands = Read(path).AllNodes.OfType<YamlMappingNode>().SelectMany(static node => node.Children)
            .Where(static pair => Runs.Contains(((YamlScalarNode)pair.Key).Value, StringComparer.Ordinal))
            .SelectMany(static pair => pair.Value is YamlSequenceNode list ? list.Children : [pair.Value])
            .Select(static node => string.Join(' ', ((YamlScalarNode)node).Value!.Split(' ').Take(4)));

        Assert.Equal(["dotnet build", "dnx --yes AIStats.OpenRouterMigration.Tool check", "dotnet format analyzers --verify-no-changes"], commands);
    }

    [Fact]
    public void Ci_runs_everything()
    {
        var workflow = Repository.Read(".github/workflows/ci.yml");
        Assert.Contains("run: bash .ci/run", workflow, StringComparison.Ordinal);
        Assert.Contains("windows-latest", workflow, StringComparison.Ordinal);
    }

    /// <summary>The slow tests are left out where nobody says CI=true, and the script of CI says so.</summary>
    [Fact]
    public void Ci_runs_the_slow_tests()
    {
        Assert.Contains("Condition=\"'$(VSTestTestCaseFilter)' == '' and '$(CI)' != 'true'\">Speed!=Slow<", Repository.Read("tests/Directory.Build.props"),
            StringComparison.Ordinal);
        var script = Repository.Read(".ci/run");
        Assert.Contains("export CI=true", script, StringComparison.Ordinal);
        Assert.DoesNotContain("Speed", script, StringComparison.Ordinal);
    }

    /// <summary>"dotnet test Analyzers.sln" runs something of each project.</summary>
    [Fact]
    public void Each_project_of_tests_has_quick_ones() => Assert.All(
        Repository.AllFiles("tests", "*.csproj").Where(static path => Repository.Read(path).Contains("Microsoft.NET.Test.Sdk", StringComparison.Ordinal)),
        static project => Assert.Contains(
            Repository.AllFiles(Path.GetDirectoryName(project)!, "*Tests.cs").Select(Repository.Read),
            static text => (text.Contains("[Fact]", StringComparison.Ordinal) || text.Contains("[Theory]", StringComparison.Ordinal))
                && !text.Contains("\"Slow\"", StringComparison.Ordinal)));

    private static YamlNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Repository.Read(path));
        stream.Load(reader);
        return Assert.Single(stream.Documents).RootNode;
    }
}
