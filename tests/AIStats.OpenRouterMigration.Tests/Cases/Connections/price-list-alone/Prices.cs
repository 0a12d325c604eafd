using System.Text.Json;

// A program that shows what models cost, and sends nothing to them.
public sealed class Prices(HttpClient client)
{
    private const string Others = "https://prices.example/models.json";
    private const string List = "https://openrouter.ai/api/v1/models"; // AIS1002 "the code reads OpenRouter's list without a key"

    public async Task<int> CountAsync()
    {
        using var others = JsonDocument.Parse(await client.GetStringAsync(Others));
        using var list = JsonDocument.Parse(await client.GetStringAsync(List));
        return others.RootElement.GetArrayLength() + list.RootElement.GetProperty("data").GetArrayLength(); // AIS6001
    }
}
