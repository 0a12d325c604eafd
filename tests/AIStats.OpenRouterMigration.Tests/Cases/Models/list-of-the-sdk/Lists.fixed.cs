class OpenAIClient { public OpenAIModelClient GetOpenAIModelClient() => new(); }
class OpenAIModelClient { public List<string> GetModels() => []; public Task<List<string>> GetModelsAsync() => Task.FromResult(GetModels()); }
class Shop { public List<string> GetModels() => []; }

class Lists
{
    static readonly Uri Endpoint = new("https://api.phaseo.app/v1");

    public static int Count(OpenAIClient client) => client.GetOpenAIModelClient().GetModels().Count; // AIS6001

    public static async Task<int> CountAsync(OpenAIClient client)
    {
        var models = client.GetOpenAIModelClient();
        return (await models.GetModelsAsync()).Count; // AIS6001
    }

    public static int CountOf(Shop shop) => shop.GetModels().Count; // silent: a shop has models, too
}
