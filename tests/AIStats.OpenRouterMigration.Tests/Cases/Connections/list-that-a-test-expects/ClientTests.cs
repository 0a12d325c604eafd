class FactAttribute : Attribute
{
}

class ClientTests
{
    private string? _asked;

    [Fact]
    public async Task Lists_the_models()
    {
        await new Client(new HttpClient(new Handler(this)) { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }).ListAsync(null); // AIS1001
        if (!string.Equals("https://openrouter.ai/api/v1/models", _asked)) // AIS1002: the client sends the key with it
            throw new InvalidOperationException(_asked);
    }

    private sealed class Handler(ClientTests test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            test._asked = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
