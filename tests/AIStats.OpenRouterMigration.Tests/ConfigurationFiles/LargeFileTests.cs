using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Files as large as may be read, full of findings: the cost must not grow with the square of their number.</summary>
[Trait("Area", "ConfigurationFiles")]
[Trait("Speed", "Slow")]
public sealed class LargeFileTests
{
    [Theory]
    [InlineData("/src/.env", "OPENROUTER_API_KEY=https://openrouter.ai/api/v1\n")]
    [InlineData("/src/one-line.yaml", "HTTP-Referer: https://openrouter.ai/api/v1, ")]
    [InlineData("/src/one-line.json", """{"X-OpenRouter-Title":"openrouter.ai"},""")]
    [InlineData("/src/models.env", "A_KEY=openrouter.ai/api/v1\nA_MODEL=x-ai/grok-4.5\nB_MODEL=x-ai/grok-4.5\n")]
    [InlineData("/src/models.yaml", "  - model: x-ai/grok-4.5\nopenrouter.ai:\n  - url: openrouter.ai/api/v1\n")]
    public async Task Are_analyzed_and_fixed_in_seconds(string path, string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1024 * 1024 / repeated.Length));
        var result = await Task.Run(() => DotnetFormatDouble.ForProduct().FormatAsync(FileMarkup.Project(path, text, code: FileMarkup.Reader).Build()))
            .WaitAsync(TimeSpan.FromMinutes(2));
        Assert.NotEqual(text, result.Files[path].Text);
        Assert.DoesNotContain("OPENROUTER_", result.Files[path].Text, StringComparison.Ordinal);
    }
}
