public class MeterTests
{
    public static async Task<bool> AsksForTheRow(HttpClient http, Func<string> sent)
    {
        await new OpenRouterMeter(http).RowAsync("7");
        return sent() == "/api/v1/generation?id=7"; // AIS1002: its class names no gateway, but what it makes does
    }
}
