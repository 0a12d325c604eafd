class FactAttribute : Attribute;

class StubServer
{
    public string Url => "http://localhost:5005";
    public List<string> Paths { get; } = new();
    public StubServer WithPath(string path) => this;
}

class GatewayTests
{
    readonly StubServer server = new();

    void Serve() => server.WithPath("/api/v1/chat/completions");

    [Fact]
    public async Task The_request_goes_to_the_chat()
    {
        Serve();
        await new Gateway(new HttpClient()).AskAsync(Gateway.UrlOf(Kind.OpenRouter, $"{server.Url}/api/v1"), "key", new StringContent("{}"));
        Assert.Equal("/api/v1/chat/completions", server.Paths.Single()); // silent: the test put the version behind its own server
    }

    [Fact]
    public void The_default_is_known() => Assert.Equal(new Uri("https://api.phaseo.app/v1/"), Gateway.UrlOf(Kind.OpenRouter, null));
}

static class Assert
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!Equals(expected, actual))
            throw new InvalidOperationException();
    }
}
