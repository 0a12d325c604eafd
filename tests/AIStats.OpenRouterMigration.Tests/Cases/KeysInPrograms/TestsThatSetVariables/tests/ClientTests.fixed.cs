class FactAttribute : Attribute { public string? Skip { get; set; } }
static class Assert { public static void Equal(string a, string b) { if (a != b) throw new Exception(); } public static void Contains(string part, string text) { if (!text.Contains(part)) throw new Exception(); } }
public class ClientTests
{
    [Fact]
    public void Reads_the_key()
    {
        Environment.SetEnvironmentVariable("AI_STATS_API_KEY", "sk-or-v1-test"); // AIS2003
        Assert.Equal("sk-or-v1-test", new ChatClient().Key); // AIS2003
        Environment.SetEnvironmentVariable("AI_STATS_API_KEY", null);
    }

    [Fact]
    public void Names_the_variable()
    {
        try { _ = new ChatClient(); }
        catch (InvalidOperationException e)
        {
            Assert.Contains("AI_STATS_API_KEY", e.Message);
            Assert.Contains("https://phaseo.app/settings/keys", e.Message);
        }
    }

    [Fact(Skip = "Set AI_STATS_API_KEY to run against AI Stats.")]
    public void Live() => Assert.Equal("https://api.phaseo.app/v1/", ChatClient.Endpoint.ToString());
}
