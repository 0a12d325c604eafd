class FactAttribute : Attribute { }
static class Assert { public static void Equal(object? expected, object? actual) { } }
class Stub { public string Url => ""; public Stub WithPath(string path) => this; }
class Settings { public string BaseUrl { get; set; } = ""; }
class Fake(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) => Task.FromResult(answer(request));
}
class OpenRouterService(HttpClient http, Settings settings)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync($"{settings.BaseUrl.TrimEnd('/')}/chat/completions", body);
}
class ServiceTests
{
    static readonly Settings Gateway = new() { BaseUrl = "https://openrouter.ai/api/v1" }; // AIS1004

    [Fact]
    public async Task The_gateway_is_asked()
    {
        var handler = new Fake(request =>
        {
            Assert.Equal("openrouter.ai", request.RequestUri!.Host); // AIS1005
            Assert.Equal("/api/v1/chat/completions", request.RequestUri.AbsolutePath); // AIS1004
            return new HttpResponseMessage();
        });
        await new OpenRouterService(new HttpClient(handler), Gateway).Ask(null!);
    }

    [Fact]
    public async Task A_server_of_the_test_answers()
    {
        var server = new Stub().WithPath("/api/v1/chat/completions");
        await new OpenRouterService(new HttpClient(), new Settings { BaseUrl = server.Url + "/api/v1" }).Ask(null!);
    }
}
