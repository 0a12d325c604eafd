public class UsageTests
{
    public static bool Asks(HttpRequestMessage sent) => sent.RequestUri!.Host == "openrouter.ai" && sent.RequestUri.AbsolutePath == "/api/v1/key"; // AIS1002, AIS1005

    public static bool Chats(HttpRequestMessage sent) => sent.RequestUri!.Host == "openrouter.ai" && sent.RequestUri.AbsolutePath.Equals("/api/v1/chat/completions"); // AIS1002, AIS1005

    public static bool IsOwn(string path) => path == "/api/v1/key"; // silent: this member names no gateway
}
