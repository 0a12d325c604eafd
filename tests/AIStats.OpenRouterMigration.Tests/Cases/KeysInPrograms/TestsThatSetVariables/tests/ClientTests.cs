class FactAttribute : Attribute { public string? Skip { get; set; } }
static class Assert { public static void Equal(string a, string b) { if (a != b) throw new Exception(); } public static void Contains(string part, string text) { if (!text.Contains(part)) throw new Exception(); } }
public class ClientTests
{
    [Fact]
    public void Reads_the_key()
    {
        Environment.SetEnvironmentVariable("OPENROUTER_API_KEY", "sk-or-v1-test"); // AIS2001, AIS2003
        Assert.Equal("sk-or-v1-test", new ChatClient().Key); // AIS2003
        Environment.SetEnvironmentVariable("OPENROUTER_API_KEY", null); // AIS2001
    }

    [Fact]
    public void Names_the_variable()
    {
        try { _ = new ChatClient(); }
        catch (InvalidOperationException e)
        {
            Assert.Contains("OPENROUTER_API_KEY", e.Message); // AIS2001
            Assert.Contains("https://openrouter.ai/keys", e.Message); // AIS1006
        }
    }

    [Fact(Skip = "Set OPENROUTER_API_KEY to run against OpenRouter.")] // AIS2001
    public void Live() => Assert.Equal("https://openrouter.ai/api/v1/", ChatClient.Endpoint.ToString()); // AIS1001
}
