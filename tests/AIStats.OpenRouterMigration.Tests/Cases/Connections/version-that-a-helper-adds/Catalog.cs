public class Catalog(IApi api)
{
    public Task<string> ModelsAsync() => api.GetAsync("models"); // AIS1002

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => api.PostAsync("chat/completions", body);

    public Task<string> LeftAsync() => api.GetAsync("credits"); // AIS1002

    public Task<string> CostAsync(string id) => api.GetAsync("generation?id=" + id); // AIS1002
}

public class Others(Mirror mirror)
{
    public Task<string> ModelsAsync() => mirror.GetAsync("models"); // silent: the mirror has an address of its own
}
