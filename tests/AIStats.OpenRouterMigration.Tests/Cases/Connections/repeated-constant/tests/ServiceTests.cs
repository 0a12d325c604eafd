public class OpenRouterServiceTests
{
    public void Asks_the_key_endpoint(HttpRequestMessage sent) => Assert.Equal("https://openrouter.ai/api/v1/key", sent.RequestUri!.ToString()); // AIS1002
    static class Assert { public static void Equal(string a, string b) { if (a != b) throw new Exception(); } }
}
