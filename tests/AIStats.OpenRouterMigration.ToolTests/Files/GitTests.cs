using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.ToolTests.Files;

/// <summary>Which folders Git is asked about: not to ask it is to take ignored files, and to write over changes.</summary>
public sealed class GitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_behind_a_link_is_the_work_tree_that_it_stands_in()
    {
        // Windows lets few users make a link.
        if (OperatingSystem.IsWindows())
            return;
        var source = Directory.CreateDirectory(folder.Combine("repository/src")).FullName;
        using (var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["init", "-q", folder.Combine("repository")]))!)
            git.WaitForExit();
        File.WriteAllText(Path.Combine(source, "A.cs"), "class A { }");
        Directory.CreateSymbolicLink(folder.Combine("link"), source);
        Assert.Equal(["A.cs"], Git.ListFiles(source));
        Assert.Equal(["A.cs"], Git.ListFiles(folder.Combine("link")));
        Assert.Null(Git.ListFiles(Directory.CreateDirectory(folder.Combine("plain")).FullName));
    }
}
