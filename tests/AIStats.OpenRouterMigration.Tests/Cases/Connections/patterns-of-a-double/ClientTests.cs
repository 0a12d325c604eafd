public class FactAttribute : Attribute { }
public class Handler : HttpMessageHandler
{
    public Handler When(string pattern) => this;
    public Handler When(HttpMethod method, string pattern) => this;
    public Handler Expect(string pattern) => this;
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage());
}
public class ClientTests
{
    [Fact]
    public async Task Sends()
    {
        var mock = new Handler().When("*openrouter.ai*").When(HttpMethod.Post, "https://openrouter.ai/*"); // AIS1005, AIS1005
        mock.When("*/api/v1/chat/completions").Expect("https://openrouter.ai/api/v1/chat/*"); // AIS1001, AIS1002
        mock.Expect("*/api/v1/generation"); // AIS1002
        await new Client(new HttpClient(mock)).Send(new StringContent("{}"));
    }

    [Fact]
    public void Own() => new Handler().When("*/api/v1/models"); // silent: this test names no gateway, and its client is not in sight
}
public static class Doubles
{
    public static void Add(Handler mock) => mock.When("https://openrouter.ai/*"); // AIS1005
}
