public class Caller
{
    public Task<string> Run(Meter meter) => meter.ReadAsync("https://openrouter.ai/api/v1"); // AIS1001
}
