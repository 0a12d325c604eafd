class App(IDictionary<string, string> configuration)
{
    Uri Endpoint => new(configuration["AI:Endpoint"] ?? "https://openrouter.ai/api/v1"); // AIS1001
    string Key => configuration["AI:ApiKey"];
}
