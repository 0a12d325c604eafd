public class UsageTests
{
    public static bool Asks(HttpRequestMessage sent) => sent.RequestUri!.Host == "api.phaseo.app" && sent.RequestUri.AbsolutePath == "/v1/key";

    public static bool Chats(HttpRequestMessage sent) => sent.RequestUri!.Host == "api.phaseo.app" && sent.RequestUri.AbsolutePath.Equals("/v1/chat/completions");

    public static bool IsOwn(string path) => path == "/api/v1/key"; // silent: this member names no gateway
}
