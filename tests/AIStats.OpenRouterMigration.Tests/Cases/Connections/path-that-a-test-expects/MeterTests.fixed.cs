public class MeterTests
{
    public static async Task<bool> AsksForTheRow(HttpClient http, Func<string> sent)
    {
        await new OpenRouterMeter(http).RowAsync("7");
        return sent() == "/v1/generations?id=7";
    }
}
