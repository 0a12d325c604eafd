[AttributeUsage(AttributeTargets.Method)] class FactAttribute : Attribute;
class Request { public static Request Create() => new(); public Request WithPath(string path) => this; }
class Stub : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(request.RequestUri!.AbsolutePath.EndsWith("/generation") ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound)); // AIS1002
}
public class ClientTests
{
    [Fact] public void Key_is_read() => Request.Create().WithPath("/api/v1/auth/key"); // AIS1002: requests go to /v1/key, which this stub does not know
    [Fact] public void Chat_is_posted() => Request.Create().WithPath("/api/v1/chat/completions"); // silent: the base in the test decides about /api, and the rest is the same
    [Fact] public async Task Generation_is_read()
    {
        Environment.SetEnvironmentVariable("AI_STATS_API_KEY", "k");
        await new Client(new HttpClient(new StubForTests())).Generation("1");
    }
    class StubForTests : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(request.RequestUri!.AbsolutePath.EndsWith("/generation") ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound)); // AIS1002
    }
}
