public sealed class StubHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.RequestUri?.Host.Contains("openrouter", StringComparison.OrdinalIgnoreCase) == true ? """{"data":[]}""" : "[]"; // AIS1005 "it stays"
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });
    }
}
