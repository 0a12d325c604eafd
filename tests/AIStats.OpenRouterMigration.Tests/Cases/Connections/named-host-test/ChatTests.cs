public sealed class ChatTests
{
    public void Sends_to_the_default(HttpRequestMessage sent) =>
        Assert.Equal(Hosts.Default, sent.RequestUri!.ToString()); // silent: a test expects the new value alone
    private static class Assert { public static void Equal(string a, string b) { if (a != b) throw new InvalidOperationException(); } }
}
