class App(IDictionary<string, string> configuration)
{
    Uri Endpoint => new(configuration["AI:Endpoint"] ?? "https://api.phaseo.app/v1");
    string Key => configuration["AI:ApiKey"];
}
