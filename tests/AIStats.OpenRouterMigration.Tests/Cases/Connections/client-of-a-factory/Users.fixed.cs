class Chat(IHttpClientFactory factory)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body) => factory.CreateClient("llm").PostAsync("chat/completions", body);
}

class Budget(IHttpClientFactory factory)
{
    public Task<string> ReadAsync() => factory.CreateClient("llm").GetStringAsync("credits"); // AIS1002

    public async Task<string> ReadOneAsync()
    {
        var client = factory.CreateClient("llm");
        return await client.GetStringAsync("models?limit=1"); // AIS1002
    }
}

class Basket(IHttpClientFactory factory)
{
    public Task<string> ReadAsync() => factory.CreateClient("shop").GetStringAsync("credits"); // silent: it asks for the client of the shop
}

class Both(IHttpClientFactory factory)
{
    public Task<string> ShopAsync() => factory.CreateClient("shop").GetStringAsync("models"); // silent: a type with clients of two services does not say whose path it is

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => factory.CreateClient("llm").PostAsync("chat/completions", body);
}
