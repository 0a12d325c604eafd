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
        var mock = new Handler().When("*api.phaseo.app*").When(HttpMethod.Post, "https://api.phaseo.app/*");
        mock.When("*/v1/chat/completions").Expect("https://api.phaseo.app/v1/chat/*");
        mock.Expect("*/v1/generations");
        await new Client(new HttpClient(mock)).Send(new StringContent("{}"));
    }

    [Fact]
    public void Own() => new Handler().When("*/api/v1/models"); // silent: this test names no gateway, and its client is not in sight
}
public static class Doubles
{
    public static void Add(Handler mock) => mock.When("https://api.phaseo.app/*");
}
